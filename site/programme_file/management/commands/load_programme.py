"""Load a programme from a YAML file."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.file_errors import LoadingError
from programme_file.loader import load
from translation.submission import find_translation_files, load_translations

LOADED = gettext_lazy(
    "%(file)s : %(created)s créés, %(updated)s mis à jour, %(unchanged)s inchangés."
)
TRANSLATED = gettext_lazy("%(file)s : %(translated)s segments traduits sur %(segments)s.")


class Command(BaseCommand):
    help = "Charge un programme depuis un fichier YAML (docs/programme-file.md)."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FICHIER.yaml", type=Path)

    def handle(self, *args, file: Path, **options):
        given_values = []
        read = file
        try:
            with transaction.atomic():
                given_values.append(LOADED % {"file": file.name, **load(file)})
                for language, read in find_translation_files(file):
                    given_values.append(
                        TRANSLATED % {"file": read.name, **load_translations(read, language)}
                    )
        except LoadingError as refused:
            self.stderr.write(_("%s est refusé, rien n'a été chargé :") % read)
            for problem in refused.problems:
                self.stderr.write(f"- {problem}")
            sys.exit(1)
        for line in given_values:
            self.stdout.write(str(line))
