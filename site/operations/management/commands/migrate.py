"""Django's `migrate`, which gives a new database its schema in one go."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections

from operations.new_database import prepare


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        asked_for_all = not (options["app_label"] or options["plan"] or options["check_unapplied"])
        if asked_for_all and not options["fake"]:
            prepare(connections[options["database"]])
        super().handle(*args, **options)
