"""Add sample events to a site, to measure it or to try it."""

import sys
import time
from argparse import ArgumentTypeError

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from core import clock
from demo.accounts import RefuseDemonstrationAccounts
from demo.sample import SampleError, make_sample

GUARD = f"{RefuseDemonstrationAccounts.__module__}.{RefuseDemonstrationAccounts.__name__}"


def positive(text: str) -> int:
    """Parse a positive integer for argparse."""
    number = int(text)
    if number < 1:
        raise ArgumentTypeError(_("il en faut au moins une"))
    return number


class Command(BaseCommand):
    help = "Ajoute des événements d'essai, toujours les mêmes ; jamais en production."

    def add_arguments(self, parser):
        parser.add_argument("sessions", metavar="N", type=positive, help="nombre de séances")
        parser.add_argument(
            "--seed", type=int, default=1, help="autre graine, autres séances (1 par défaut)"
        )

    def handle(self, *args, sessions: int, seed: int, **options):
        if GUARD in settings.AUTHENTICATION_BACKENDS:
            self.refuse(_("Des séances d'essai n'ont pas leur place sur un site en production."))
        started = time.monotonic()
        try:
            tally = make_sample(
                sessions, seed=seed, today=clock.paris_day(clock.now()), progress=self.show
            )
        except SampleError as error:
            self.refuse(str(error))
        self.stdout.write(
            _("%(events)s événements et %(sessions)s séances en %(seconds).1f s.")
            % {**vars(tally), "seconds": time.monotonic() - started}
        )

    def refuse(self, sentence: str):
        self.stderr.write(sentence)
        sys.exit(1)

    def show(self, session_count: int) -> None:
        """Print the progress, on a single line in a terminal."""
        end = "\r" if self.stdout.isatty() else "\n"
        self.stdout.write(_("%s séances…") % session_count, ending=end)
