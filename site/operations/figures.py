"""What the database knows of how the site goes: its figures are those of all hosts."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Max, Sum
from django.utils import timezone
from wagtail.models import Page

from background.chores import chores, last_beat
from background.mail import send_message
from background.tasks import FAILED, READY, RUNNING, unfinished
from core.scheduled import late_changes
from operations.models import LastBackup
from search.models import MissedQuery

STATES = {READY: "waiting", RUNNING: "running", FAILED: "failed"}


class Figure(NamedTuple):
    """A value at this instant, with the labels that tell it from others of its name."""

    name: str
    value: float
    labels: dict[str, str] = {}


HELP = {
    "site_tasks": "Tasks in the database, by state",
    "site_oldest_task_age_seconds": "Since when the oldest task that is not done was asked",
    "site_emails": "Messages that wait for the mail server, or that it did not take",
    "site_worker_beat_timestamp_seconds": "When somebody last did what is due",
    "site_chore_done_timestamp_seconds": "When each chore last succeeded",
    "site_chore_failing": "1 if the last attempt at a chore failed",
    "site_late_publications": "Publications and expiries that are minutes late",
    "site_last_publication_timestamp_seconds": "When a page was last published",
    "site_last_backup_timestamp_seconds": "When the database was last backed up: 0 if never",
    "site_last_backup_bytes": "How large the last backup is",
    "site_missed_searches": "Searches without results of the last three months",
}


def figures(now: datetime | None = None) -> Iterator[Figure]:
    now = now or timezone.now()
    yield from _of_tasks("site_tasks", unfinished())
    if oldest := unfinished().exclude(status=FAILED).first():
        yield Figure("site_oldest_task_age_seconds", (now - oldest.enqueued_at).total_seconds())
    else:
        yield Figure("site_oldest_task_age_seconds", 0)
    yield from _of_tasks("site_emails", unfinished().filter(task_path=send_message.module_path))
    if beat := last_beat():
        yield Figure("site_worker_beat_timestamp_seconds", beat.timestamp())
    for chore in chores():
        labels = {"chore": chore.name}
        if chore.done_at:
            yield Figure("site_chore_done_timestamp_seconds", chore.done_at.timestamp(), labels)
        yield Figure("site_chore_failing", bool(chore.failure), labels)
    yield Figure("site_late_publications", late_changes(now))
    published = Page.objects.aggregate(at=Max("last_published_at"))["at"]
    if published:
        yield Figure("site_last_publication_timestamp_seconds", published.timestamp())
    backup = LastBackup.objects.first()
    yield Figure("site_last_backup_timestamp_seconds", backup.at.timestamp() if backup else 0)
    yield Figure("site_last_backup_bytes", backup.size if backup else 0)
    missed = MissedQuery.objects.aggregate(times=Sum("count"))["times"]
    yield Figure("site_missed_searches", missed or 0)


def _of_tasks(name: str, rows) -> Iterator[Figure]:
    counts = dict(rows.order_by().values_list("status").annotate(Count("pk")))
    for status, state in STATES.items():
        yield Figure(name, counts.get(status, 0), {"state": state})
