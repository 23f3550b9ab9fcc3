"""Load a programme from a YAML file."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.file_errors import LoadingError
from programme_file.loader import load
from programme_file.uploads import atomic
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
        lines = []
        current_file = file
        try:
            with atomic():
                lines.append(LOADED % {"file": file.name, **load(file)})
                for language, current_file in find_translation_files(file):
                    counts = load_translations(current_file, language)
                    lines.append(TRANSLATED % {"file": current_file.name, **counts})
        except LoadingError as error:
            self.stderr.write(_("%s est refusé, rien n'a été chargé :") % current_file)
            for problem in error.problems:
                self.stderr.write(f"- {problem}")
            sys.exit(1)
        for line in lines:
            self.stdout.write(str(line))
