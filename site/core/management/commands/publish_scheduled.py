"""Wagtail's command, of which one object that fails never stops the others."""

import logging
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from django.apps import apps
from django.core.management.base import CommandError
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import ngettext
from wagtail.management.commands.publish_scheduled import Command as WagtailCommand
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


class Command(WagtailCommand):
    """Unpublish what has expired and publish what is due, each in its own transaction.

    Failures are logged and reported together at the end, with a nonzero exit status. They are
    tried again by the next run.
    """

    def handle(self, *args: Any, dryrun: bool, **options: Any) -> None:
        if dryrun:
            super().handle(*args, dryrun=dryrun, **options)
            return
        failed = [str(row) for row, action in _due() if not self._succeeds(row, action)]
        if failed:
            message = ngettext(
                "%(count)d objet n’a pas changé d’état : %(names)s",
                "%(count)d objets n’ont pas changé d’état : %(names)s",
                len(failed),
            )
            raise CommandError(message % {"count": len(failed), "names": " ; ".join(failed)})

    def _succeeds(self, row: Model, action: Callable[[], None]) -> bool:
        try:
            with transaction.atomic():
                action()
        except Exception:
            logger.exception("Scheduled change of %s %s failed", row._meta.label, row.pk)
            return False
        return True


def _due() -> Iterator[tuple[Any, Callable[[], None]]]:
    """Yield what is to be unpublished, then the revisions to be published, with the action."""
    now = timezone.now()
    for model in (Page, *filter(_has_drafts, apps.get_models())):
        expired = model._default_manager.filter(live=True, expire_at__lt=now)
        for row in list(expired.order_by("expire_at")):
            yield row, partial(_unpublish, row)
    due = Revision.objects.filter(approved_go_live_at__lt=now)
    for revision in list(due.order_by("approved_go_live_at")):
        yield revision, partial(_publish, revision)


def _has_drafts(model: type[Model]) -> bool:
    return issubclass(model, DraftStateMixin) and not issubclass(model, Page)


def _unpublish(row: Any) -> None:
    row.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(revision: Revision) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")
