"""What changed since an edition on one sheet of A4, to slip into the printed booklet."""

from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from printing.addresses import place_of
from printing.comparing import changes_since, grouped
from printing.content import Content
from printing.models import Edition
from printing.small import Sheet, SmallDocument


class ChangesSheet(SmallDocument[Content]):
    """The changes since the latest edition that stands, the gravest first.

    It holds as many as one page has room for, says how many more there are, and leads to them.
    """

    sheet = Sheet("printing/changes.html", "210mm 297mm", "14mm", 10.5, rows=60)
    # None is left out while the text can be read with ease.
    attempts = (
        *((share, None) for share in (1.3, 1.15, 1, 0.88)),
        *((0.88, most) for most in (48, 40, 34, 29, 25, 21, 18, 15, 12, 9, 6, 4, 2, 1, 0)),
    )

    @cached_property
    def edition(self) -> Edition:
        """Raises Edition.DoesNotExist if there is none."""
        source = self.page.source
        edition = Edition.objects.without_pdf().latest_of(source.pk, self.page.language)
        if edition is None:
            raise Edition.DoesNotExist
        edition.programme = source
        return edition

    @cached_property
    def changes(self) -> list[Any]:
        found = grouped(changes_since(self.edition, self.at))
        return [change for group in found for change in group.changes]

    def matter(self, most: int | None) -> dict[str, Any]:
        first = self._first_of(self.changes, most)
        title = _("Ce qui a changé depuis l’impression")
        return {
            "title": f"{title} – {self.page.title}",
            "heading": title,
            "edition": self.edition,
            "groups": grouped(first["rows"]),
            "others": first["others"],
            "at": self.at,
            "changes_address": f"{self.content.root_url}{place_of(self.page).changes}",
        }
