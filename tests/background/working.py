"""What a worker does, and the time that passes between two of its looks."""

from datetime import timedelta

from django_tasks_db.models import DBTaskResult

from background.worker import do_what_is_ready, make_worker


def work() -> None:
    """Do what is ready, as the command `work` does."""
    do_what_is_ready(make_worker())


def do_one_task() -> None:
    worker = make_worker()
    worker.max_tasks = 1
    worker.run()


def make_older(delay: timedelta) -> None:
    """Let time pass for the tasks that are there."""
    for row in DBTaskResult.objects.all():
        row.enqueued_at -= delay
        row.started_at = row.started_at and row.started_at - delay
        if row.run_after.year < 9999:
            row.run_after -= delay
        row.save()
