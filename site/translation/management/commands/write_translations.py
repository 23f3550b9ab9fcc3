"""Write or update the PO file of a language."""

import sys
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from core.file_errors import LoadingError
from translation.po_files import update
from translation.segments import segments


class Command(BaseCommand):
    help = "Écrit dans un fichier PO tout ce qui est à traduire, et garde ce qui est traduit."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FICHIER.LANGUE.po", type=Path)

    def handle(self, *args, file: Path, **options):
        language = language_of(file)
        try:
            tally = update(file, segments(), language)
        except LoadingError as refused:
            self.stderr.write(_("%s est refusé, il n'a pas été modifié :") % file)
            for problem in refused.problems:
                self.stderr.write(f"- {problem}")
            sys.exit(1)
        self.stdout.write(
            _("%(file)s : %(translated)s segments traduits sur %(segments)s.")
            % {"file": file.name, **tally}
        )


def language_of(file: Path) -> str:
    """Return the language in a file name such as programme-2020.en.po.

    Raise CommandError if it is not a language of the site.
    """
    language = Path(file.stem).suffix.removeprefix(".")
    if file.suffix != ".po" or language not in dict(settings.LANGUAGES):
        raise CommandError(_("Le nom du fichier finit par une langue du site, comme .en.po."))
    return language
