"""The months of a programme, as they are drawn."""

from datetime import date

import pytest

from dates import Precision
from printing.choices import Choices
from printing.content import ProgrammeContent
from printing.drawings import month_drawing
from printing.year_calendar import LAST_ROW, Month, months_of
from programme.choices import Status
from tests.factories import day, days, make_event, make_priority, make_programme, vague
from tests.printing.pdfs import AT

pytestmark = pytest.mark.django_db


@pytest.fixture
def programme():
    return make_programme()


@pytest.fixture
def priority(programme):
    return make_priority(programme, "Politique de la ville")


def drawn(programme) -> list[Month]:
    return months_of(ProgrammeContent(programme, AT, Choices()).rows)


def places(month: Month) -> list[tuple[float, float, bool]]:
    return [(square.left, square.top, square.is_open) for square in month.squares]


def test_the_months_follow_one_another_from_the_first_to_the_last(programme):
    for month in (11, 2):
        make_event(programme, day(2020, month, 3), programme=programme)
    make_event(programme, day(2021, 1, 3), programme=programme)
    firsts = [month.first for month in drawn(programme)]
    assert firsts == [*(date(2020, month, 1) for month in range(2, 13)), date(2021, 1, 1)]
    assert drawn(make_programme(2019)) == []


def test_a_day_is_a_square_in_its_week_full_if_it_is_sure(programme, priority):
    make_event(priority, day(2020, 11, 19), programme=programme)
    make_event(priority, day(2020, 11, 30, confirmed=False), programme=programme)
    (november,) = drawn(programme)
    # The 1st is a Sunday: the 19th a Thursday of the fourth row, the 30th a Monday of the sixth.
    assert places(november) == [(3, 2 + 3, False), (0, 2 + 5, True)]
    assert {square.priority for square in november.squares} == {priority}


def test_priorities_share_a_day_and_two_dates_of_one_are_one_square(programme, priority):
    other = make_priority(programme, "Centralités")
    for page in (priority, priority, other):
        make_event(page, day(2020, 9, 1), programme=programme)
    (september,) = drawn(programme)
    assert [(s.left, s.width, s.priority) for s in september.squares] == [
        (1, 0.5, priority),
        (1.5, 0.5, other),
    ]


def test_a_long_range_is_its_ends_and_a_short_one_its_days(programme):
    make_event(programme, days(date(2020, 10, 1), date(2020, 11, 30)), programme=programme)
    make_event(programme, days(date(2020, 12, 1), date(2020, 12, 3)), programme=programme)
    assert [len(month.squares) for month in drawn(programme)] == [1, 1, 3]


def test_what_is_only_of_a_month_is_at_its_foot_dashed(programme):
    make_event(programme, vague(Precision.MONTH, 2020, 11), programme=programme)
    make_event(programme, vague(Precision.MONTH, 2020, 11), programme=programme)
    (november,) = drawn(programme)
    assert places(november) == [(6, LAST_ROW, True), (5, LAST_ROW, True)]


def test_what_finds_no_room_at_the_foot_of_a_month_is_counted(programme):
    for _number in range(7):
        make_event(programme, vague(Precision.MONTH, 2020, 11), programme=programme)
    (november,) = drawn(programme)
    assert (len(november.squares), november.left_out) == (6, 1)
    assert "+ 1" in month_drawing(november, 2020)


def test_a_season_and_what_is_cancelled_are_in_no_month(programme):
    make_event(programme, vague(Precision.SEMESTER, 2020, 7), programme=programme)
    make_event(programme, day(2020, 10, 1), programme=programme, status=Status.CANCELLED)
    assert drawn(programme) == []


def test_a_month_of_another_year_says_which():
    drawings = [month_drawing(Month(date(2021, 1, 1)), year) for year in (2021, 2020)]
    assert ["2021" in drawing for drawing in drawings] == [False, True]
    assert ">31<" in drawings[0]
    assert ">32<" not in drawings[0]
