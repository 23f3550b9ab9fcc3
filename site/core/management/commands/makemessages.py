"""Extract the messages of the code into the catalogues of the other languages."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.commands import makemessages

HEADER_OF_THIS_RUN = ('"POT-Creation-Date:', '"PO-Revision-Date:')


class Command(makemessages.Command):
    """Django's command with the options of this site, and without dates in the files.

    Messages are in the source language in the code: its own catalogue is written by hand, with
    only the messages that the code does not contain.
    """

    def handle(self, *args: Any, **options: Any) -> None:
        forced = {
            "ignore_patterns": [*options["ignore_patterns"], "var", "tests", "node_modules"],
            "no_location": True,
            "no_obsolete": True,
            "no_wrap": True,
        }
        others = {code for code, _name in settings.LANGUAGES} - {settings.LANGUAGE_CODE}
        super().handle(*args, **options | forced | {"locale": options["locale"] or sorted(others)})

    def write_po_file(self, potfile: str, locale: str) -> None:
        super().write_po_file(potfile, locale)
        catalogue = Path(potfile).parent / locale / "LC_MESSAGES" / f"{self.domain}.po"
        lines = catalogue.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = (line for line in lines if not line.startswith(HEADER_OF_THIS_RUN))
        catalogue.write_text("".join(kept), encoding="utf-8")
