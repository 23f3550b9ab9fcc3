"""The documents that are made out of the site's pages, to be printed."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import override

from core.models import BasePage
from core.roles import Account
from printing.book import ProgrammeBook
from printing.choices import Choices, Kind, Variant
from printing.content import Content, ProgrammeContent
from printing.imposition import impose
from printing.sheet import ChangesSheet
from printing.small import EventPoster, Leaflet, MonthPoster, PrioritySheet

MADE_BY: dict[Kind, tuple[Any, Any]] = {
    Kind.PROGRAMME: (ProgrammeBook, ProgrammeContent),
    Kind.LEAFLET: (Leaflet, Content),
    Kind.SHEET: (PrioritySheet, Content),
    Kind.MONTH: (MonthPoster, ProgrammeContent),
    Kind.POSTER: (EventPoster, Content),
    Kind.CHANGES: (ChangesSheet, Content),
}


class NotPublicError(Exception):
    """The page is a draft, has expired or is private: only a proof may be printed."""


@dataclass(frozen=True)
class Document:
    """A document of a page, in the language of the page, as the site stands at an instant.

    It holds what is public. A proof holds the page as it is given, a draft maybe, and the drafts
    that its reader may edit, among public pages, and says so on each page.
    """

    kind: Kind
    page: BasePage
    at: datetime
    choices: Choices = field(default_factory=Choices)
    is_proof: bool = False
    """Whether each page says « ÉPREUVE »: it may hold drafts."""
    reader: Account | None = None
    """Who reads a proof; without anybody, it holds no other draft than the page."""

    @property
    def filename(self) -> str:
        return f"{self.kind}-{self.page.slug}.pdf"

    def pdf(self) -> bytes:
        """Return the PDF. Raises PrintingUnavailableError and NotPublicError."""
        public = type(self.page).objects.public()
        if not self.is_proof and not public.filter(pk=self.page.pk).exists():
            raise NotPublicError(str(self.page))
        with override(self.page.language):
            content = self._composed()
        is_booklet = self.kind == Kind.PROGRAMME and self.choices.variant == Variant.BOOKLET
        return impose(content) if is_booklet else content

    def _composed(self) -> bytes:
        page = self.page if self.page.is_source else self.page.with_fields_of(self.page.source)
        composition, content = MADE_BY[self.kind]
        matter = content(page, self.at, self.choices, self.reader if self.is_proof else None)
        made = composition(page, self.at, self.choices, matter, is_proof=self.is_proof)
        pdf: bytes = made.pdf()
        return pdf
