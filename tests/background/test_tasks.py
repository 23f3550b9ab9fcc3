"""Work that grows with the data waits in the database, and is done in chunks."""

import logging
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import OperationalError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from background import recovery
from background.recovery import LEASE, MAX_ATTEMPTS, delay_after, waits_in_vain_since
from background.tasks import Chunk, background_task, sentence, start, unfinished
from core.models import Theme
from tests.background.working import do_one_task, make_older, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]

DONE: list[tuple[str, int]] = []


@background_task(lambda target, done, total: f"{target} : {done} sur {total}")
def count_to_three(target, after):
    if target.name == "Panne":
        raise ValueError("en panne")
    DONE.append((target.name, after))
    return Chunk(after + 1, 1) if after < 3 else None


@background_task(lambda target, done, total, word: f"{target} : {done} sur {total} ({word})")
def say_words(target, after, word):
    DONE.append((word, after))
    return Chunk(0, 1) if DONE.count((word, after)) < 2 else None


@pytest.fixture
def theme(db) -> Theme:
    DONE.clear()
    return Theme.objects.create(name="Habitat", slug="habitat")


def said() -> list[str]:
    return [sentence(row) for row in unfinished()]


def test_a_task_is_done_in_chunks_that_leave_nothing_behind(theme):
    start(count_to_three, theme, 3)
    assert (DONE, said()) == ([], ["Habitat : 0 sur 3"])
    do_one_task()
    assert said() == ["Habitat : 1 sur 3"]
    work()
    assert [("Habitat", after) for after in range(4)] == DONE
    assert not DBTaskResult.objects.exists()


def test_the_log_tells_of_a_task_that_fails_and_of_no_other(theme, caplog):
    caplog.set_level(logging.INFO)
    start(count_to_three, theme, 3)
    work()
    assert caplog.messages == []
    theme.name = "Panne"
    theme.save()
    start(count_to_three, theme, 3)
    do_one_task()
    assert ["FAILED" in message for message in caplog.messages] == [True]


def test_what_is_asked_again_before_it_begins_is_done_once(theme):
    start(count_to_three, theme, 3)
    start(count_to_three, theme, 3)
    work()
    assert len(DONE) == 4


def test_what_is_asked_again_in_the_middle_begins_again_and_is_done_once(theme):
    start(count_to_three, theme, 3)
    do_one_task()
    start(count_to_three, theme, 3)
    work()
    assert [after for _name, after in DONE] == [0, 0, 1, 2, 3]


def test_a_chunk_that_runs_while_all_is_asked_again_does_not_go_on(theme):
    start(count_to_three, theme, 3)
    row = unfinished().get()
    row.claim("someone")
    start(count_to_three, theme, 3)
    row.task.call(**row.args_kwargs["kwargs"])
    assert said() == ["Habitat : 0 sur 3"] * 2  # the one that runs, and the new one
    row.set_successful(None)
    work()
    assert [after for _name, after in DONE] == [0, 0, 1, 2, 3]


def test_a_chunk_that_runs_while_something_else_is_asked_leaves_it_its_place(theme):
    start(say_words, theme, 2, word="ancien")
    row = unfinished().get()
    row.claim("someone")
    start(say_words, theme, 2, word="nouveau")
    row.task.call(**row.args_kwargs["kwargs"])
    row.set_successful(None)
    assert said() == ["Habitat : 0 sur 2 (nouveau)"]
    work()
    assert DONE == [("ancien", 0), ("nouveau", 0), ("nouveau", 0)]


def test_what_is_asked_for_two_objects_is_done_for_both(theme):
    other = Theme.objects.create(name="Mobilités", slug="mobilites")
    start(count_to_three, theme, 3)
    start(count_to_three, other, 3)
    work()
    assert {name for name, _after in DONE} == {"Habitat", "Mobilités"}
    assert len(DONE) == 8


def test_nothing_is_done_for_an_object_that_was_deleted(theme):
    start(count_to_three, theme, 3)
    theme.delete()
    assert said() == ["count_to_three"]
    work()
    assert (DONE, unfinished().count()) == ([], 0)


@pytest.mark.parametrize(
    "values", [{"label": "core.Motif"}, {"autre": 1}, {"total": None, "mot": "x"}], ids=str
)
def test_a_task_of_an_earlier_version_of_the_code_is_named(theme, values):
    start(count_to_three, theme, 3)
    row = unfinished().get()
    row.args_kwargs["kwargs"] |= values
    assert sentence(row) == "count_to_three"
    row.task_path = "search.autrefois.index_names"
    assert sentence(row) == "index_names"


def test_a_task_that_fails_is_tried_again_later_and_later_then_is_left_as_failed(theme):
    Theme.objects.update(name="Panne")
    start(count_to_three, theme, 3)
    delays = []
    for _attempt in range(1, MAX_ATTEMPTS):
        work()
        row = unfinished().get()
        assert row.status == "READY"
        delays.append(round((row.run_after - timezone.now()) / timedelta(minutes=1)))
        work()
        assert len(unfinished().get().worker_ids) == len(delays)  # not before its time
        make_older(row.run_after - timezone.now())
    assert delays == [1, 5, 25, 125]
    work()
    row = unfinished().get()
    assert (row.status, row.traceback.strip().splitlines()[-1]) == (
        "FAILED",
        "ValueError: en panne",
    )


def test_what_has_failed_is_replaced_when_it_is_asked_again(theme):
    Theme.objects.update(name="Panne")
    start(count_to_three, theme, 3)
    work()
    Theme.objects.update(name="Habitat")
    start(count_to_three, theme, 3)
    work()
    assert (len(DONE), unfinished().count()) == (4, 0)


def test_a_task_whose_worker_died_is_taken_again(theme):
    start(count_to_three, theme, 3)
    unfinished().get().claim("a worker that is killed")
    work()
    assert DONE == []  # it may be alive
    make_older(LEASE)
    work()
    assert (len(DONE), unfinished().count()) == (4, 0)


def test_a_task_that_no_worker_survives_is_left_as_failed(theme):
    start(count_to_three, theme, 3)
    for _attempt in range(MAX_ATTEMPTS):
        unfinished().get().claim("a worker that is killed")
        make_older(LEASE)
        recovery.take_back_abandoned()
    row = unfinished().get()
    assert (row.status, row.exception_class_path) == (
        "FAILED",
        "background.recovery.WorkerDiedError",
    )


def test_work_that_nobody_does_is_noticed(theme):
    assert waits_in_vain_since() is None
    start(count_to_three, theme, 3)
    assert waits_in_vain_since() is None  # it has just been asked
    make_older(LEASE)
    row = unfinished().get()
    assert waits_in_vain_since() == row.enqueued_at
    Theme.objects.update(name="Panne")
    work()
    assert waits_in_vain_since() is None  # it waits for its next attempt
    make_older(delay_after(1))
    assert waits_in_vain_since() is None  # whose time has just come
    unfinished().delete()
    other = Theme.objects.create(name="Mobilités", slug="mobilites")
    start(count_to_three, other, 3)
    make_older(LEASE)
    unfinished(other).get().claim("a worker")
    assert waits_in_vain_since() is None  # somebody is at work


def test_a_database_that_does_not_answer_does_not_end_the_worker(theme, monkeypatch, caplog):
    start(count_to_three, theme, 3)
    with monkeypatch.context() as broken:

        def fail():
            raise OperationalError("database is locked")

        broken.setattr("background.worker.take_back_abandoned", fail)
        broken.setattr("background.worker.connections.close_all", lambda: None)
        for _second in range(3):
            work()
    assert caplog.messages == ["The database does not answer; the tasks wait: database is locked"]
    assert "Traceback" not in caplog.text
    work()
    assert len(DONE) == 4


def test_the_command_does_what_waits_once(theme, monkeypatch):
    monkeypatch.setattr("background.worker.Worker.configure_signals", lambda worker: None)
    start(count_to_three, theme, 3)
    call_command("work", once=True)
    assert (len(DONE), unfinished().count()) == (4, 0)
