"""Back up the site into one file."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.template.defaultfilters import filesizeformat
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from operations.backup.errors import told_in_a_sentence
from operations.backup.keys import add_key_option, key_of
from operations.backup.making import make_backup
from operations.backup.places import place_at


class Command(BaseCommand):
    help = "Sauvegarde le site, base et fichiers, pendant qu’il sert (docs/sauvegarde.md)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("place", metavar="DOSSIER", help="un dossier, ou s3://seau/préfixe")
        add_key_option(parser)

    def handle(self, *args: Any, place: str, verbosity: int, **options: Any) -> None:
        started = time.monotonic()
        with told_in_a_sentence():
            made = make_backup(place_at(place), key_of(options))
        for name in made.gone:
            self.stderr.write(_("Supprimé pendant la sauvegarde : %s") % name)
        if verbosity:
            told = {
                "address": made.address,
                "rows": number_format(made.rows, force_grouping=True),
                "files": number_format(made.files, force_grouping=True),
                "size": filesizeformat(made.size),
                "seconds": number_format(time.monotonic() - started, decimal_pos=0),
            }
            self.stdout.write(
                _("%(address)s : %(rows)s lignes, %(files)s fichiers, %(size)s, en %(seconds)s s.")
                % told
            )
            for name in made.deleted:
                self.stdout.write(_("N’est plus gardée : %s") % name)
