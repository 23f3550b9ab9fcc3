"""The programme of a year, as a book."""

from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from printing.choices import Variant
from printing.composing import Composition
from printing.content import ProgrammeContent
from printing.indexes import IndexLine, addresses_of, indexes_of
from printing.rendering import page_numbers

FRONT = "printing/programme_front.html"
CHAPTERS = "printing/programme.html"
END = "printing/programme_end.html"
MAX_SHORT = 60  # events; a longer book has its year on pages of their own, which is quicker


class ProgrammeBook(Composition[ProgrammeContent]):
    """The programme of a year: its front, its chapters, and what is known once they are laid out.

    The numbers of pages are written in the contents and the index from the chapters already laid
    out, so that no page is laid out twice but the front.
    """

    @property
    def year(self) -> int:
        return self.page.year

    def pdf(self) -> bytes:
        variant = self.choices.variant
        extra = "@page { bleed: 3mm; }" if variant == Variant.BOOKLET else ""
        press = self.press("book", *(["large"] if variant == Variant.LARGE else []), extra=extra)
        numbers: dict[str, int] = {}
        front = press.lay_out(self._front(None))
        first = len(front.pages) + 1
        texts, layouts = [], []
        more: dict[str, Any] = {"is_long": len(self.content.events) > MAX_SHORT}
        for template in (CHAPTERS, END):
            if template == END:
                more |= {"indexes": indexes_of(self.content), "addresses": self._addresses}
            dropped = range(first - 1 - first % 2, first)
            html = self.html(template, numbers=numbers, dropped=dropped, **more)
            layout = press.lay_out(html, dropped[0])
            layout = layout.copy(layout.pages[len(dropped) :])
            numbers |= page_numbers(layout, first)
            first += len(layout.pages)
            texts.append(html)
            layouts.append(layout)
        html = self._front(numbers)
        return self.bind(press, press.lay_out(html), *layouts, html=html + "".join(texts))

    def _front(self, numbers: dict[str, int] | None) -> str:
        return self.html(FRONT, numbers=numbers, contents=self._contents())

    @cached_property
    def _addresses(self) -> list[IndexLine]:
        return addresses_of(self.content) if self.choices.with_addresses else []

    def _contents(self) -> list[dict[str, Any]]:
        """Return the lines of the contents."""
        content = self.content
        lines = [
            {
                "anchor": chapter.anchor,
                "title": chapter.priority.title if chapter.priority else content.organisation.name,
                "language": chapter.priority.language if chapter.priority else "",
                "priority": chapter.priority,
                "networks": chapter.networks,
            }
            for chapter in content.chapters
        ]
        lines += [
            {"anchor": f"section-{number}", "title": section["title"]}
            for number, section in enumerate(content.sections, start=1)
        ]
        if content.by_date:
            lines.append({"anchor": "rendez-vous", "title": _("Les rendez-vous")})
        glance = _("%(year)s en un coup d’œil") % {"year": self.year}
        lines.append({"anchor": "annee", "title": glance})
        if self._addresses:
            lines.append({"anchor": "adresses", "title": _("Adresses")})
        if content.events:
            lines.append({"anchor": "index", "title": _("Index")})
        lines.append({"anchor": "contact", "title": _("Contact")})
        return lines
