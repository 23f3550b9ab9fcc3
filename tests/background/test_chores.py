"""What is done each minute and each day, by one worker at a time."""

import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from background import chores
from background.chores import AGAIN, do_chores, every_day, every_minute, last_beat, not_done_since
from background.models import Chore
from background.tasks import background_task, start
from core.models import Theme
from tests.background.working import work

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 2, 12, 0, 20, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)

DID: list[tuple[str, datetime]] = []


def sweep(now):
    DID.append(("sweep", now))


def ring(now):
    DID.append(("ring", now))


@pytest.fixture(autouse=True)
def registered(monkeypatch):
    DID.clear()
    monkeypatch.setattr(chores, "_chores", {})
    every_day(sweep)
    every_minute(ring)


def did_at(now) -> list[str]:
    DID.clear()
    do_chores(at=now)
    return [name for name, _now in DID]


def test_what_is_due_each_minute_is_done_when_the_minute_begins_and_first():
    assert did_at(NOON) == ["ring", "sweep"]
    assert did_at(NOON + timedelta(seconds=39)) == []
    assert did_at(NOON + timedelta(seconds=40)) == ["ring"]


def test_what_is_due_each_day_is_done_a_day_later_whichever_process_works():
    did_at(NOON)
    assert "sweep" not in did_at(NOON + DAY - timedelta(seconds=1))
    assert "sweep" in did_at(NOON + DAY)


def test_one_who_ends_late_does_not_have_the_next_minute_done_twice(monkeypatch):
    later = NOON + MINUTE

    def slow(now):
        ring(now)
        if now == NOON:  # another worker begins the next minute meanwhile
            do_chores(at=later)

    monkeypatch.setattr(chores, "_chores", {"slow": chores._Rhythm(slow, MINUTE)})
    do_chores(at=NOON)
    do_chores(at=later)
    assert list(DID) == [("ring", NOON), ("ring", later)]


def test_what_fails_stops_nothing_and_is_tried_again(monkeypatch, caplog):
    def fail(now):
        raise ValueError("Marie")

    every_day(fail)
    monkeypatch.setattr(chores, "_chores", {"fail": chores._Rhythm(fail, DAY), **chores._chores})
    assert did_at(NOON) == ["ring", "sweep"]
    assert Chore.objects.get(name="fail").failure == "ValueError"
    caplog.clear()
    did_at(NOON + HOUR - MINUTE)
    assert "A chore failed" not in caplog.text
    did_at(NOON + HOUR)
    assert "A chore failed: fail" in caplog.text


def test_a_database_that_does_not_answer_is_asked_again_at_the_next_look(monkeypatch):
    def fail(now):
        raise OperationalError

    rhythms = {"fail": chores._Rhythm(fail, DAY), **chores._chores}
    with monkeypatch.context() as broken:
        broken.setattr(chores, "_chores", rhythms)
        with pytest.raises(OperationalError):
            did_at(NOON)
    assert did_at(NOON) == ["sweep"]
    assert Chore.objects.get(name="fail").due_at == NOON


def test_what_a_dead_worker_had_begun_is_begun_again(monkeypatch):
    def die(now):
        raise SystemExit

    with monkeypatch.context() as killed:
        killed.setitem(chores._chores, chores.name_of(sweep), chores._Rhythm(die, DAY))
        with pytest.raises(SystemExit):
            did_at(NOON)
    assert did_at(NOON + HOUR - MINUTE) == ["ring"]
    assert did_at(NOON + HOUR) == ["ring", "sweep"]


def test_what_has_more_to_do_goes_on_at_the_next_look():
    left = [1, 2, 3]

    def empty(now):
        left.pop()
        return AGAIN if left else None

    every_day(empty)
    for _look in range(5):
        do_chores(at=NOON)
    assert left == []


def test_a_clock_that_was_wrong_does_not_put_it_off_for_years():
    did_at(NOON + timedelta(days=9000))
    assert did_at(NOON) == ["ring", "sweep"]
    assert did_at(NOON + timedelta(seconds=1)) == []


def test_what_an_earlier_version_of_the_code_had_is_forgotten():
    Chore.objects.create(name="search.autrefois", due_at=NOON)
    assert did_at(NOON) == ["ring", "sweep"]
    assert not chores.chores().filter(name="search.autrefois").exists()


def test_who_works_is_known_and_that_nobody_does():
    assert last_beat() is None
    assert not_done_since(ring, NOON) is None  # the site has just been installed
    did_at(NOON)
    assert last_beat() == NOON
    done_at = Chore.objects.get(name=chores.name_of(ring)).done_at
    assert not_done_since(ring, done_at + timedelta(minutes=5)) is None
    assert not_done_since(ring, done_at + timedelta(minutes=6)) == done_at


def test_what_fails_each_minute_is_known_since_it_last_succeeded(monkeypatch):
    do_chores()

    def fail(now):
        raise ValueError

    monkeypatch.setitem(chores._chores, chores.name_of(ring), chores._Rhythm(fail, MINUTE))
    later = timezone.now() + timedelta(hours=2)
    do_chores(at=later)
    assert last_beat() == later
    assert not_done_since(ring, later) == Chore.objects.get(name=chores.name_of(ring)).done_at


@background_task(lambda target, done, total: "Avancer")
def advance(target, after):
    DID.append(("task", timezone.now()))


@pytest.mark.usefixtures("queue")
def test_what_is_due_each_minute_does_not_wait_for_a_thousand_tasks(monkeypatch):
    for number in range(3):
        theme = Theme.objects.create(name=f"T{number}", slug=f"t{number}")
        start(advance, theme, 1)
    monkeypatch.setattr("background.chores._Rhythm.next_time", lambda self, now: now)
    work()
    assert [name for name, _now in DID][:6] == ["task", "ring"] * 3


def test_the_log_says_nothing_of_what_goes_well(caplog):
    caplog.set_level(logging.INFO)
    did_at(NOON)
    assert caplog.messages == []
