"""Tasks whose work grows with the data: done in chunks, each a task that enqueues the next."""

from collections.abc import Callable
from functools import wraps
from typing import Any, NamedTuple

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


type Describe = Callable[..., str]
"""Called with an object, how much is done and out of what, and what else names the work."""
type Work = Callable[..., Chunk | None]
"""Called with an object, the position to start after, and what else names the work."""

_descriptions: dict[str, Describe] = {}
_outliving: set[str] = set()


def background_task(describe: Describe, *, outlives: bool = False) -> Callable[[Work], Task]:
    """Make a task of a function that does the chunk after a position, for an object.

    `describe` says it to editors in a sentence. The function returns None when nothing follows.
    A chunk may be done twice, after a failure: the second time must change nothing. It should
    last seconds, and hold no transaction while it computes: SQLite has one writer. Nothing is
    done for an object that was deleted meanwhile, unless the task `outlives` it: the object that
    is given then has its primary key alone.
    """

    def decorate(work: Work) -> Task:
        @wraps(work)
        def run(label: str, pk: int, after: int, done: int, total: int, **named: Any) -> None:
            target = _target(chunked.module_path, label, pk)
            if target is not None and (chunk := work(target, after, **named)):
                _go_on(chunked, target, chunk.position, done + chunk.size, total, named)

        chunked: Task = task(run, backend=BACKEND)
        _descriptions[chunked.module_path] = describe
        if outlives:
            _outliving.add(chunked.module_path)
        return chunked

    return decorate


def _target(path: str, label: str, pk: int) -> Model | None:
    model = apps.get_model(label)
    found = model._base_manager.filter(pk=pk).first()
    return model(pk=pk) if found is None and path in _outliving else found


def start(chunked: Task, target: Model, total: int, **named: Any) -> None:
    """Do all chunks of a task once this transaction is committed; `total` is what there is to do.

    What still waits of the same task for the same object is done no more: this covers it. The
    values of `named` are JSON's.
    """
    with transaction.atomic():
        _waiting(chunked, target).delete()
        _enqueue(chunked, target, 0, 0, total, named)


def start_another(chunked: Task, target: Model, total: int, **named: Any) -> None:
    """Do a task for an object, and what waits of the same task for it all the same."""
    _enqueue(chunked, target, 0, 0, total, named)


def _go_on(
    chunked: Task, target: Model, after: int, done: int, total: int, named: dict[str, Any]
) -> None:
    """Enqueue the chunk after a position, unless one that waits will come to it."""
    waiting = _waiting(chunked, target)
    with transaction.atomic():
        waiting.filter(args_kwargs__kwargs__after__gt=after).delete()
        if not waiting.filter(status=READY).exists():
            _enqueue(chunked, target, after, done, total, named)


def _waiting(chunked: Task, target: Model) -> DBTaskResultQuerySet:
    return unfinished(target).filter(task_path=chunked.module_path).exclude(status=RUNNING)


def _enqueue(
    chunked: Task, target: Model, after: int, done: int, total: int, named: dict[str, Any]
) -> None:
    """Write the row in the caller's transaction: neither is there without the other."""
    progress = {"after": after, "done": done, "total": total}
    chunked.enqueue(label=target._meta.label, pk=target.pk, **progress, **named)


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
    """Say what a task does, or give its name where its object or its code are no more.

    A task may have been enqueued by an earlier version of the code.
    """
    named = dict(row.args_kwargs["kwargs"])
    try:
        describe = _descriptions[row.task_path]
        target = _target(row.task_path, named.pop("label"), named.pop("pk"))
        named.pop("after")
        if target is not None:
            return describe(target, **named)
    except (LookupError, TypeError):
        pass
    return row.task_path.rpartition(".")[2]
