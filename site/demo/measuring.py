"""What the commands that measure this site have in common."""

import os
import sys

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection
from django.utils.translation import gettext as _


class MeasuringCommand(BaseCommand):
    """A command whose figures are those of a site that is served."""

    def make_ready(self) -> None:
        """Refuse where figures would say nothing; let PostgreSQL do its upkeep."""
        if settings.DEBUG:
            self.refuse(_("DEBUG est actif : les mesures ne diraient rien d'un site servi."))
        if connection.vendor == "postgresql" and not connection.in_atomic_block:
            # What it does by itself within minutes of a large load.
            with connection.cursor() as cursor:
                cursor.execute("VACUUM ANALYZE")

    def name_the_machine(self) -> None:
        self.stdout.write(
            # What else the machine does shows in the figures.
            _("%(processors)s processeurs, charge %(load).1f")
            % {"processors": os.cpu_count(), "load": os.getloadavg()[0]}
        )

    def refuse(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(1)
