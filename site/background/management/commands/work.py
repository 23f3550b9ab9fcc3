"""Do the work that waits, as long as the command runs."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.db import close_old_connections
from django.utils.translation import gettext as _

from background.worker import do_what_is_ready, make_worker

PAUSE = 1  # seconds


class Command(BaseCommand):
    help = "Fait le travail qui attend, tant qu'elle tourne ; Ctrl-C l'arrête entre deux tâches."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="fait ce qui attend, puis s'arrête (pour cron)"
        )

    def handle(self, *args: Any, once: bool, **options: Any) -> None:
        worker = make_worker()
        worker.configure_signals()
        if not once:
            self.stdout.write(_("Au travail ; Ctrl-C arrête entre deux tâches."))
        do_what_is_ready(worker)
        while worker.running and not once:
            time.sleep(PAUSE)
            close_old_connections()
            do_what_is_ready(worker)
