"""Load a programme from a YAML file."""

import sys
from pathlib import Path

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from programme.loading import LoadingError, load


class Command(BaseCommand):
    help = "Charge un programme depuis un fichier YAML (docs/programme-file.md)."

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FICHIER.yaml", type=Path)

    def handle(self, *args, file: Path, **options):
        try:
            tally = load(file)
        except LoadingError as refused:
            self.stderr.write(_("%s est refusé, rien n'a été chargé :") % file)
            for problem in refused.problems:
                self.stderr.write(f"- {problem}")
            sys.exit(1)
        self.stdout.write(
            _("%(file)s : %(created)s créés, %(updated)s mis à jour, %(unchanged)s inchangés.")
            % {"file": file.name, **tally}
        )
