"""Write what the migrations make of an empty database, for those to come: `make schema`."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection

from operations.new_database import made_by_migrations, schema_file


class Command(BaseCommand):
    help = "Écrit le schéma d'une base neuve ; DATABASE_URL en nomme une vide."

    def handle(self, *args: Any, **options: Any) -> None:
        schema_file(connection.vendor).write_text(made_by_migrations(connection))
