"""What the page of an event offers first follows its state, at every date and in every cycle."""

from datetime import date, time

import pytest

from dates import Precision
from programme.choices import Status
from programme.listing import SessionRow
from programme.models import EventPage, EventSession, ProgrammePage
from programme.next_step import State, can_be_noted, next_step_of
from tests.factories import paris

pytestmark = pytest.mark.django_db
NOW = paris(2020, 10, 6)
FUTURE, LATER, PAST = date(2020, 10, 15), date(2020, 11, 5), date(2020, 9, 1)


def row(day: date | None = FUTURE, status=Status.SCHEDULED, **fields) -> SessionRow:
    event = EventPage(title="Rencontre", programme=ProgrammePage(year=2020))
    precision = Precision.DAY if day else Precision.UNKNOWN
    session = EventSession(
        event=event, **{"precision": precision, "first_day": day, "status": status} | fields
    )
    session.set_derived()
    return SessionRow(session, event, None, [], 1, 1, NOW)


def moved(day: date | None, **fields) -> SessionRow:
    """A session that was postponed to a day, or to none yet."""
    former = [{"precision": "day", "first_day": "2020-10-01", "reason": "grève"}]
    return row(day, Status.POSTPONED, previous_dates=former, **fields)


def cancelled(day: date = FUTURE, reason: str = "") -> SessionRow:
    return row(day, Status.CANCELLED, status_reason=reason)


def full(day: date = FUTURE) -> SessionRow:
    return row(day, is_full=True)


STATES = {
    "to come": (lambda: [row()], State.OPEN, ""),
    "undated": (lambda: [row(None)], State.OPEN, ""),
    "no session": (list, State.OPEN, ""),
    "moved online": (lambda: [row(status=Status.MOVED_ONLINE)], State.OPEN, "Passé à distance"),
    "full": (lambda: [full()], State.FULL, "Complet"),
    "full once": (lambda: [full(), row(LATER)], State.OPEN, ""),
    "full and then past": (lambda: [full(PAST)], State.PAST, "Passé"),
    "cancelled": (lambda: [cancelled()], State.CANCELLED, "Annulé"),
    "cancelled long ago": (lambda: [cancelled(PAST)], State.CANCELLED, "Annulé"),
    "cancelled in part": (lambda: [cancelled(), row(LATER)], State.OPEN, "1 séance annulée"),
    "cancelled in part, and full": (
        lambda: [cancelled(), cancelled(), full(LATER)],
        State.FULL,
        "Complet · 2 séances annulées",
    ),
    "cut short": (
        lambda: [row(PAST), cancelled(LATER)],
        State.CANCELLED,
        "Les prochaines séances sont annulées",
    ),
    "cancelled in the past only": (lambda: [cancelled(PAST), row()], State.OPEN, ""),
    "held in part": (lambda: [cancelled(PAST), row(PAST)], State.PAST, "Passé"),
    "past": (lambda: [row(PAST)], State.PAST, "Passé"),
    "past in part": (lambda: [row(PAST), row()], State.OPEN, ""),
    "moved to a day": (lambda: [moved(FUTURE)], State.OPEN, "Reporté au jeudi 15 octobre 2020"),
    "moved to days": (
        lambda: [moved(FUTURE, precision=Precision.DAYS, last_day=date(2020, 10, 16))],
        State.OPEN,
        "Reporté : 15 et 16 octobre 2020",
    ),
    "moved and full": (
        lambda: [moved(FUTURE, is_full=True)],
        State.FULL,
        "Complet · Reporté au jeudi 15 octobre 2020",
    ),
    "moved to a month": (
        lambda: [moved(LATER, precision=Precision.MONTH)],
        State.WAITING,
        "Reporté : novembre 2020, date à préciser",
    ),
    "moved to no date": (lambda: [moved(None)], State.WAITING, "Reporté à une date à préciser"),
    "moved, and its date forgotten": (
        lambda: [row(FUTURE, Status.POSTPONED)],
        State.WAITING,
        "Reporté à une date à préciser",
    ),
    "moved in part": (lambda: [moved(None), row(LATER)], State.OPEN, "1 séance reportée"),
    "the rest moved to no date": (
        lambda: [row(PAST), moved(None)],
        State.WAITING,
        "Reporté à une date à préciser",
    ),
    "moved, then past": (lambda: [moved(PAST)], State.PAST, "Passé"),
}


@pytest.mark.parametrize(("rows", "state", "notice"), STATES.values(), ids=STATES)
def test_the_state_and_the_notice_of_an_event(rows, state, notice):
    step = next_step_of(rows())
    assert (step.state, step.notice) == (state, notice)


@pytest.mark.parametrize(
    ("state", "may_register", "may_ask", "is_over"),
    [
        (State.OPEN, True, False, False),
        (State.FULL, False, True, False),
        (State.WAITING, False, True, False),
        (State.CANCELLED, False, False, True),
        (State.PAST, False, False, True),
    ],
)
def test_a_state_allows_one_thing(state, may_register, may_ask, is_over):
    rows = next(rows for rows, found, _notice in STATES.values() if found == state)
    step = next_step_of(rows())
    assert (step.may_register, step.may_ask, step.is_over) == (may_register, may_ask, is_over)


def test_the_reason_is_said_if_there_is_but_one():
    assert next_step_of([cancelled(reason="trop peu d'inscrits")]).reason == "trop peu d'inscrits"
    rows = [cancelled(reason="grève"), cancelled(LATER, "neige")]
    assert next_step_of(rows).reason == ""


def test_only_what_is_sure_and_to_come_can_be_noted_in_a_calendar():
    hours = {"precision": Precision.TIME, "start_time": time(9)}
    for noted in (row(), row(**hours), full(), moved(FUTURE), row(status=Status.MOVED_ONLINE)):
        assert can_be_noted(noted)
    for other in (
        row(PAST),
        row(None),
        cancelled(),
        moved(None),
        row(FUTURE, Status.POSTPONED),
        row(confirmed=False),
        row(LATER, precision=Precision.MONTH),
    ):
        assert not can_be_noted(other)
