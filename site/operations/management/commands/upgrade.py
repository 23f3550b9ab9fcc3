"""Bring the database up to the code: after an installation, and after each new version."""

from typing import Any

from django.core.management.base import BaseCommand

from operations.upgrading import upgrade


class Command(BaseCommand):
    help = "Met la base au niveau du code. Sans effet une seconde fois."
    requires_system_checks: list[str] = []  # some read tables that are not there yet

    def handle(self, *args: Any, **options: Any) -> None:
        upgrade(self._say)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
