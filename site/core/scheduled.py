"""Publication and expiry at their time: one object that fails never stops the others."""

import logging
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from django.apps import apps
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import DraftStateMixin, Page, Revision

from background.chores import LATE, has_begun, not_done_since

logger = logging.getLogger(__name__)
MAX_NAMED = 5
# Whose failure the log of this process has told: it is the same each minute.
_told: set[tuple[str, Any]] = set()


class _Kind(NamedTuple):
    """The rows of one kind that are due, and the change that is due to one of them."""

    rows: QuerySet[Any]
    time: str
    options: dict[str, Any]
    method: str


def _kinds(now: datetime) -> Iterator[_Kind]:
    """Yield what has expired, then what is to be published."""
    expire = {"set_expired": True, "log_action": "wagtail.unpublish.scheduled"}
    for model in (Page, *filter(_has_drafts, apps.get_models())):
        expired = model._default_manager.filter(live=True, expire_at__lt=now)
        yield _Kind(expired, "expire_at", expire, "unpublish")
    due = Revision.objects.filter(approved_go_live_at__lt=now)
    yield _Kind(due, "approved_go_live_at", {"log_action": "wagtail.publish.scheduled"}, "publish")


def _has_drafts(model: type) -> bool:
    return issubclass(model, DraftStateMixin) and not issubclass(model, Page)


def publish_what_is_due(now: datetime) -> list[str]:
    """Unpublish what has expired and publish what is due, each in its own transaction.

    Return the names of what failed, which is tried again the next time. What another process does
    at the same time is done once.
    """
    failed = []
    for kind in _kinds(now):
        for row in list(kind.rows.order_by(kind.time)):
            if not _succeeds(kind, row):
                failed.append(str(row))
    return failed


def _succeeds(kind: _Kind, row: Any) -> bool:
    key = (row._meta.label, row.pk)
    try:
        with transaction.atomic():
            # It may have changed, or have been done by another, since it was found.
            if current := kind.rows.select_for_update().filter(pk=row.pk).first():
                getattr(current, kind.method)(**kind.options)
    except Exception:
        if key not in _told:
            logger.exception("Scheduled change of %s %s failed", *key)
            _told.add(key)
        return False
    _told.discard(key)
    return True


class Delay(NamedTuple):
    """What should have been published or withdrawn some minutes ago, and was not."""

    since: datetime | None
    """Since when nothing is, or None if something is: then what is named fails."""
    names: list[str]

    def __bool__(self) -> bool:
        return bool(self.since or self.names)


def delay(now: datetime) -> Delay:
    overdue = sorted(
        (getattr(row, kind.time), _name(row))
        for kind in _kinds(now - LATE)
        for row in kind.rows.order_by(kind.time)[:MAX_NAMED]
    )
    since = not_done_since(publish_what_is_due, now)
    if overdue and not has_begun(publish_what_is_due):
        since = overdue[0][0]
    return Delay(since, [name for _time, name in overdue[:MAX_NAMED]])


def late_changes(now: datetime) -> int:
    """Return how many publications and expiries were due some minutes ago."""
    return sum(kind.rows.count() for kind in _kinds(now - LATE))


def _name(row: Any) -> str:
    return row.object_str if isinstance(row, Revision) else str(row)
