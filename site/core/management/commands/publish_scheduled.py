"""Wagtail's command, for who has it in their cron: it does at once what the worker does."""

from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand

from core.scheduled import publish_what_is_due


class Command(WagtailCommand):
    """Unpublish what has expired and publish what is due.

    Failures are reported together at the end, with a nonzero exit status.
    """

    def handle(self, *args: Any, dryrun: bool, **options: Any) -> None:
        if dryrun:
            super().handle(*args, dryrun=dryrun, **options)
            return
        if failed := publish_what_is_due(timezone.now()):
            message = ngettext(
                "%(count)d objet n’a pas changé d’état : %(names)s",
                "%(count)d objets n’ont pas changé d’état : %(names)s",
                len(failed),
            )
            raise CommandError(message % {"count": len(failed), "names": " ; ".join(failed)})
