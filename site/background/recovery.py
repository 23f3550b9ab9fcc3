"""What becomes of tasks that fail, and of those whose worker died."""

from datetime import datetime, timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from background.tasks import BACKEND, READY, RUNNING, unfinished

MAX_ATTEMPTS = 5
LEASE = timedelta(minutes=5)
"""Chunks last seconds: the worker of a task that runs for longer is dead."""


class WorkerDiedError(Exception):
    """The failure of a task that no worker survives."""


def delay_after(attempts: int) -> timedelta:
    """Return the time before the next attempt: 1 minute, then 5, 25, 125."""
    return timedelta(minutes=5 ** (attempts - 1))


def try_again_later(row: DBTaskResult) -> None:
    """Make a task that has failed ready again in a while, unless it was tried often enough."""
    attempts = len(row.worker_ids)
    if attempts < MAX_ATTEMPTS:
        row.status, row.finished_at = READY, None
        row.run_after = timezone.now() + delay_after(attempts)
        row.save(update_fields=["status", "finished_at", "run_after"])


def try_again_now(row: DBTaskResult) -> None:
    """Make a task that waits or has failed ready at once, with all its attempts."""
    row.status, row.finished_at = READY, None
    row.run_after, row.worker_ids = get_date_max(), []
    row.save(update_fields=["status", "finished_at", "run_after", "worker_ids"])


def take_back_abandoned() -> None:
    """Make ready what dead workers left running."""
    abandoned = DBTaskResult.objects.running().filter(backend_name=BACKEND)
    for row in abandoned.filter(started_at__lt=timezone.now() - LEASE):
        if len(row.worker_ids) >= MAX_ATTEMPTS:
            row.set_failed(WorkerDiedError())
        else:
            # Unless another worker has just done so, and has begun it again.
            abandoned.filter(pk=row.pk, started_at=row.started_at).update(status=READY)


def waits_in_vain_since() -> datetime | None:
    """Return since when tasks wait without any worker, or None if one is at work or none wait."""
    limit = timezone.now() - LEASE
    if unfinished().filter(status=RUNNING, started_at__gt=limit).exists():
        return None
    overdue = unfinished().ready().filter(enqueued_at__lt=limit)
    overdue = overdue.exclude(run_after__gt=limit, run_after__lt=get_date_max())
    return overdue.values_list("enqueued_at", flat=True).first()
