"""The undocumented parts of django-tasks-db that the work that waits relies on."""

import inspect
from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.backend import TaskResult
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult, get_date_max

from background.worker import make_worker
from tests.upgrades.reading import has_all, parameters


def test_a_worker_does_what_is_ready_and_is_told_to_stop_by_signals():
    assert has_all(Worker, "run", "run_task", "configure_signals")
    assert has_all(make_worker(), "running", "max_tasks")
    assert "if self.batch and retrieved_task_result and task_result is None" in inspect.getsource(
        Worker.run
    )


def test_the_end_of_a_task_is_told_with_its_row():
    assert "db_result" in TaskResult.__slots__
    code = inspect.getsource(Worker.run_task)
    # Nothing is asked of the row after the signal, which deletes it.
    assert code.index("set_successful") < code.index("task_finished.send")
    assert code.index("set_failed") < code.rindex("task_finished.send")


@pytest.mark.django_db
def test_a_row_of_a_task_is_ready_at_a_time_or_as_soon_as_can_be():
    fields = {field.name for field in DBTaskResult._meta.get_fields()}
    assert fields >= {"status", "enqueued_at", "started_at", "finished_at", "run_after"}
    assert fields >= {"args_kwargs", "task_path", "worker_ids", "backend_name", "traceback"}
    assert parameters(DBTaskResult.set_failed) == ["exc"]
    later = timezone.now() + timedelta(minutes=1)
    for run_after, is_ready in ((get_date_max(), True), (timezone.now(), True), (later, False)):
        row = DBTaskResult.objects.create(run_after=run_after, args_kwargs={})
        assert DBTaskResult.objects.ready().filter(pk=row.pk).exists() is is_ready


@pytest.mark.django_db
def test_a_dead_worker_leaves_its_task_running():
    """If the package takes such tasks back one day, `take_back_abandoned` is not needed."""
    row = DBTaskResult.objects.create(run_after=get_date_max(), args_kwargs={})
    row.claim("a worker that is killed")
    assert not DBTaskResult.objects.ready().exists()
    assert not hasattr(DBTaskResult, "heartbeat_at")
