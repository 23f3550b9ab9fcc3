"""Tasks whose work grows with the data: done in chunks, each a task that enqueues the next."""

from collections.abc import Callable
from functools import wraps
from typing import NamedTuple

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.tasks import Task, TaskResultStatus, task
from django_tasks_db.models import DBTaskResult, DBTaskResultQuerySet

BACKEND = "background"
"""The alias of TASKS. Wagtail's own tasks, bounded, stay in the request with `default`."""
READY, RUNNING, FAILED = (
    TaskResultStatus.READY,
    TaskResultStatus.RUNNING,
    TaskResultStatus.FAILED,
)


class Chunk(NamedTuple):
    """What a task has just done: `size` things, the last of which is at `position`."""

    position: int
    size: int


type Describe = Callable[[Model, int, int], str]
"""Return the sentence that says to editors what is done for an object: how much, out of what."""

_descriptions: dict[str, Describe] = {}


def background_task(
    describe: Describe,
) -> Callable[[Callable[[Model, int], Chunk | None]], Task]:
    """Make a task of a function that does the chunk after a position, for an object.

    The function returns None when nothing follows. A chunk may be done twice, after a failure:
    the second time must change nothing. It should last seconds, and hold no transaction while it
    computes: SQLite has one writer. Nothing is done for an object that was deleted meanwhile.
    """

    def decorate(work: Callable[[Model, int], Chunk | None]) -> Task:
        @wraps(work)
        def run(label: str, pk: int, after: int, done: int, total: int) -> None:
            target = apps.get_model(label)._base_manager.filter(pk=pk).first()
            if target is not None and (chunk := work(target, after)):
                _enqueue(chunked, target, chunk.position, done + chunk.size, total)

        chunked: Task = task(run, backend=BACKEND)
        _descriptions[chunked.module_path] = describe
        return chunked

    return decorate


def start(chunked: Task, target: Model, total: int) -> None:
    """Do all chunks of a task once this transaction is committed; `total` is what there is to do.

    What still waits of the same task for the same object is done no more: this covers it.
    """
    _enqueue(chunked, target, after=0, done=0, total=total)


def _enqueue(chunked: Task, target: Model, after: int, done: int, total: int) -> None:
    """Enqueue the chunk after a position, unless an earlier one that waits will come to it.

    The row is written in the caller's transaction: neither is there without the other.
    """
    same = unfinished(target).filter(task_path=chunked.module_path).exclude(status=RUNNING)
    with transaction.atomic():
        same.filter(args_kwargs__kwargs__after__gte=after).delete()
        if not same.filter(status=READY).exists():
            chunked.enqueue(
                label=target._meta.label, pk=target.pk, after=after, done=done, total=total
            )


def unfinished(target: Model | None = None) -> DBTaskResultQuerySet:
    """Return the tasks that wait, run or have failed: all of them, or those for an object."""
    rows = DBTaskResult.objects.filter(
        backend_name=BACKEND, status__in=[READY, RUNNING, FAILED]
    ).order_by("enqueued_at", "pk")
    if target is None:
        return rows
    kwargs = {"label": target._meta.label, "pk": target.pk}
    return rows.filter(**{f"args_kwargs__kwargs__{name}": value for name, value in kwargs.items()})


def sentence(row: DBTaskResult) -> str:
    """Say what a task does, or give its name where its code or its object are no more."""
    named = row.args_kwargs["kwargs"]
    describe = _descriptions.get(row.task_path)
    if describe:
        target = apps.get_model(named["label"])._base_manager.filter(pk=named["pk"]).first()
        if target is not None:
            return describe(target, named["done"], named["total"])
    return row.task_name
