"""The square that carries a date shows what is known, and nothing else."""

from datetime import date, time

import pytest

from dates import Precision
from programme.choices import Colour, Sign, Status
from programme.listing import SessionRow
from programme.models import EventPage, EventSession, ProgrammePage
from programme.templatetags.dates import date_block_of, in_words, without_date_statuses
from programme.templatetags.priorities import PATHS
from tests.factories import paris

pytestmark = pytest.mark.django_db  # of the kinds of pages, if no test has read them yet


def row(status=Status.SCHEDULED, previous_dates=(), **fields) -> SessionRow:
    event = EventPage(title="Rencontre", status=status, programme=ProgrammePage(year=2020))
    session = EventSession(event=event, previous_dates=list(previous_dates), **fields)
    session.set_derived()
    return SessionRow(session, event, None, [], 1, 1, paris(2020, 10, 6))


def on(year, month, number, **fields):
    return row(precision=Precision.DAY, first_day=date(year, month, number), **fields)


def test_a_day():
    block = date_block_of(on(2020, 12, 1))
    assert (block.above, block.figure, block.exponent, block.below) == (
        "mardi",
        "1",
        "er",
        "décembre",
    )
    assert block.state == "certain"


def test_another_year_is_said():
    assert date_block_of(on(2019, 9, 30)).below == "sept. 2019"


def test_a_period_has_two_ends():
    block = date_block_of(
        row(precision=Precision.RANGE, first_day=date(2020, 10, 1), last_day=date(2020, 11, 30))
    )
    assert (block.above, block.lines, block.is_range) == ("2020", ["1er oct.", "30 nov."], True)


def test_a_period_over_two_years_says_both():
    block = date_block_of(
        row(precision=Precision.RANGE, first_day=date(2020, 12, 1), last_day=date(2021, 1, 2))
    )
    assert (block.above, block.lines) == ("", ["1er déc. 2020", "2 janv. 2021"])


@pytest.mark.parametrize(
    ("precision", "lines"),
    [
        (Precision.MONTH, ["nov."]),
        (Precision.QUARTER, ["4e", "trimestre"]),
        (Precision.SEMESTER, ["second", "semestre"]),
        (Precision.YEAR, ["2020"]),
    ],
)
def test_a_vague_date_has_no_day(precision, lines):
    block = date_block_of(row(precision=precision, first_day=date(2020, 11, 1)))
    assert (block.lines, block.figure, block.state) == (lines, "", "open")


def test_an_unknown_date_shows_nothing():
    block = date_block_of(row(precision=Precision.UNKNOWN))
    assert (block.above, block.figure, block.below, block.lines) == ("", "", "", [])


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"first_day": date(2020, 9, 1)}, "past"),
        ({"first_day": date(2020, 12, 1), "confirmed": False}, "open"),
        ({"first_day": date(2020, 12, 1), "status": Status.CANCELLED}, "struck"),
        ({"first_day": date(2020, 12, 1), "status": Status.POSTPONED}, "struck"),
        (
            {
                "first_day": date(2020, 12, 1),
                "status": Status.POSTPONED,
                "previous_dates": [{"first_day": "2020-11-01"}],
            },
            "certain",
        ),
    ],
)
def test_the_block_says_whether_the_day_holds(fields, state):
    assert date_block_of(row(precision=Precision.DAY, **fields)).state == state


def test_hours_stay_out_of_the_block():
    fields = {"first_day": date(2020, 12, 3), "start_time": time(9), "end_time": time(10, 30)}
    assert date_block_of(row(precision=Precision.TIME, **fields)).figure == "3"


def test_what_the_words_of_the_date_say_is_not_said_twice():
    rows = [("reporte", "Reporté"), ("a-preciser", "Date à préciser"), ("complet", "Complet")]
    assert without_date_statuses(rows) == [rows[0], rows[2]]


def test_a_day_in_words():
    assert in_words(date(2020, 10, 6)) == "mardi 6 octobre 2020"


def test_every_sign_is_drawn_and_every_colour_has_its_class():
    from pathlib import Path

    from django.contrib.staticfiles.finders import find

    sheet = Path(find("frontend/css/site.css")).read_text()
    assert set(PATHS) == set(Sign)
    assert all(f".colour-{colour} " in sheet and f"--{colour}: #" in sheet for colour in Colour)
