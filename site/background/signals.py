"""What follows the end of a task, and what starts and wakes the thread of the site."""

from typing import Any

from django.conf import settings
from django.core.signals import request_started
from django.db import transaction
from django.dispatch import receiver
from django.tasks.signals import task_enqueued, task_finished
from django_tasks_db.backend import DatabaseBackend, TaskResult

from background.recovery import try_again_later
from background.request_ids import KEY, current_id
from background.tasks import BACKEND, FAILED
from background.worker import site_worker


@receiver(task_finished)
def forget_or_try_again(task_result: Any, **kwargs: Any) -> None:
    """Delete what is done: only what waits or has failed is of interest."""
    if task_result.backend != BACKEND or not isinstance(task_result, TaskResult):
        return
    if task_result.status == FAILED:
        try_again_later(task_result.db_result)
    else:
        task_result.db_result.delete()


@receiver(request_started)
def start_the_worker_of_the_site(**kwargs: Any) -> None:
    if not settings.WORKER:
        site_worker.start()


@receiver(task_enqueued, sender=DatabaseBackend)
def keep_the_request_of_a_task(task_result: TaskResult, **kwargs: Any) -> None:
    if request_id := current_id():
        row = task_result.db_result
        row.args_kwargs[KEY] = request_id
        row.save(update_fields=["args_kwargs"])


@receiver(task_enqueued, sender=DatabaseBackend)
def wake_the_worker_of_the_site(**kwargs: Any) -> None:
    transaction.on_commit(site_worker.wake)
