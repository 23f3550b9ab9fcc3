"""What changed since an edition on one sheet of A4, to slip into the printed booklet."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import override

from printing.choices import Choices
from printing.comparing import Change, grouped
from printing.content import Content
from printing.models import Edition
from printing.small import Sheet, SmallDocument
from programme.models import ProgrammePage


def sheet_of(
    programme: ProgrammePage,
    edition: Edition,
    changes: Sequence[Change],
    at: datetime,
    address: str,
) -> bytes:
    """Return the PDF of the sheet, in the language of the programme's page.

    It holds as many changes as one page has room for, the gravest first, says how many more there
    are, and leads to them at the absolute URL `address`. Raises PrintingUnavailableError.
    """
    with override(programme.language):
        content = Content(programme, at, Choices())
        sheet = ChangesSheet(programme, at, Choices(), content, is_proof=False)
        sheet.edition, sheet.changes, sheet.changes_address = edition, changes, address
        return sheet.pdf()


class ChangesSheet(SmallDocument[Content]):
    """The changes since an edition."""

    sheet = Sheet("printing/changes.html", "210mm 297mm", "14mm", 10.5, rows=60)
    # None is left out while the text can be read with ease.
    attempts = (
        *((share, None) for share in (1.3, 1.15, 1, 0.88)),
        *((0.88, most) for most in (48, 40, 34, 29, 25, 21, 18, 15, 12, 9, 6, 4, 2, 1, 0)),
    )

    edition: Edition
    changes: Sequence[Change]
    changes_address: str

    def matter(self, most: int | None) -> dict[str, Any]:
        ordered = [change for group in grouped(self.changes) for change in group.changes]
        shown = ordered[: self.sheet.rows if most is None else most]
        title = _("Ce qui a changé depuis l’impression")
        return {
            "title": f"{title} – {self.page.title}",
            "heading": title,
            "edition": self.edition,
            "groups": grouped(shown),
            "others": len(ordered) - len(shown),
            "at": self.at,
            "changes_address": self.changes_address,
        }
