"""The base class of the benchmark commands, and the client that they measure with."""

import os
import sys

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db import connection
from django.test import Client, override_settings
from django.utils.translation import gettext as _

RESPONSE_CACHE = "frontend.response_cache.ResponseCacheMiddleware"


def cold_client() -> Client:
    """Return a client whose responses are built each time, as the first visitor's are."""
    client = Client(SERVER_NAME="localhost")
    built = [name for name in settings.MIDDLEWARE if name != RESPONSE_CACHE]
    with override_settings(MIDDLEWARE=built):
        client.handler.load_middleware()
    return client


class MeasuringCommand(BaseCommand):
    """A command that measures the site in production-like conditions."""

    def prepare(self) -> None:
        """Exit if DEBUG is on, which would slow the site; run VACUUM ANALYZE on PostgreSQL."""
        if settings.DEBUG:
            self.refuse(_("DEBUG est actif : les mesures ne diraient rien d'un site servi."))
        if connection.vendor == "postgresql" and not connection.in_atomic_block:
            # autovacuum would do it within minutes of a large load.
            with connection.cursor() as cursor:
                cursor.execute("VACUUM ANALYZE")

    def print_machine(self) -> None:
        self.stdout.write(
            # The load of other processes, which affects the figures.
            _("%(processors)s processeurs, charge %(load).1f")
            % {"processors": os.cpu_count(), "load": os.getloadavg()[0]}
        )

    def refuse(self, sentence: str) -> None:
        self.stderr.write(sentence)
        sys.exit(1)
