"""Restore a backup of the site."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.formats import date_format, number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from operations.backup.errors import told_in_a_sentence
from operations.backup.keys import add_key_option, key_of
from operations.backup.restoring import restore


class Command(BaseCommand):
    help = "Restaure une sauvegarde du site, en entier ou pas du tout (docs/sauvegarde.md)."
    requires_system_checks = []  # of a database that may have no tables yet

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "archive", metavar="FICHIER", help="un fichier de « backup », ou son adresse s3://"
        )
        parser.add_argument(
            "--replace", action="store_true", help="remplace le contenu du site, s’il en a un"
        )
        parser.add_argument(
            "--trial",
            action="store_true",
            help="pour un site d’essai : n’envoie rien de ce qui attendait, et demande que "
            "EMAIL_URL retienne les messages",
        )
        add_key_option(parser)

    def handle(
        self, *args: Any, archive: str, replace: bool, trial: bool, verbosity: int, **options: Any
    ) -> None:
        started = time.monotonic()
        with told_in_a_sentence():
            restored = restore(
                archive,
                key_of(options),
                self.stdout.write if verbosity else lambda line: None,
                replaces=replace,
                is_trial=trial,
            )
        if verbosity:
            told = {
                "date": date_format(localtime(restored.at), "DATETIME_FORMAT"),
                "rows": number_format(restored.rows, force_grouping=True),
                "files": number_format(restored.files, force_grouping=True),
                "seconds": number_format(time.monotonic() - started, decimal_pos=0),
            }
            self.stdout.write(
                _(
                    "Le site est celui du %(date)s : %(rows)s lignes, %(files)s fichiers, "
                    "en %(seconds)s s."
                )
                % told
            )
            self.stdout.write(
                _("Chacun s’identifie de nouveau. Les effacements faits depuis sont à refaire.")
            )
