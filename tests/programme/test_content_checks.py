"""What the preview of an event has marked for the content checker."""

from datetime import date

import pytest

from core.models import Audience
from dates import Precision
from dates.mentions import mentions
from programme.content_checks import EMPTY_AUDIENCE, UNKNOWN_DATE
from tests.core.admin.test_content_checks import marked
from tests.factories import day, make_event, vague

pytestmark = pytest.mark.django_db


def read(text: str) -> list[tuple[int, int, int | None]]:
    return [(found.day, found.month, found.year) for found in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le mercredi 7 octobre 2020 à Tours", [(7, 10, 2020)]),
        ("Le 1er Décembre, puis le 12 mars", [(1, 12, None), (12, 3, None)]),
        ("le 07/10 et le 8/11/2020", [(7, 10, None), (8, 11, 2020)]),
        ("inscription avant le vendredi 2 octobre", []),
        ("jusqu’au 3 mai", []),
        ("au plus tard le dimanche 4 octobre", []),
        ("le 1Er mai", [(1, 5, None)]),
        ("en octobre, 12 ateliers", []),
        ("32 octobre, 45/10, 1/2/3/4, 3/14", []),
        ("du 1er au 31 octobre", [(31, 10, None)]),
        ("en mars 12 ateliers, et en octobre 2020", []),
        ("on Wednesday 7 October 2020 in Tours", [(7, 10, 2020)]),
        (
            "October 7th, 2020, then 12 Nov and the 1st of March",
            [(7, 10, 2020), (12, 11, None), (1, 3, None)],
        ),
        ("register by Friday, 2 October or before May 3", []),
        ("in May 2020, 12 workshops; you may 3 times", []),
    ],
)
def test_days_that_a_text_names(text, expected):
    assert read(text) == expected


def preview(home, text: str, *sessions: dict) -> list[str]:
    event = make_event(None, *sessions, body=[("rich_text", f"<p>{text}</p>")])
    return marked(event, UNKNOWN_DATE)


def test_a_date_that_is_no_sessions_is_marked(home):
    text = "Le 8 octobre à Tours, le 9 octobre à Blois."
    assert preview(home, text, day(2020, 10, 8)) == ["9 octobre"]


def test_the_same_day_of_another_year_is_marked(home):
    assert preview(home, "Le 8 octobre 2021.", day(2020, 10, 8)) == ["8 octobre 2021"]


def test_every_day_of_a_period_is_one_of_its_days(home):
    period = day(2020, 10, 1, last_day=date(2020, 11, 30)) | {"precision": Precision.RANGE}
    assert preview(home, "Le 15 octobre, le 2 décembre.", period) == ["2 décembre"]


def test_a_day_is_marked_while_its_session_knows_the_month_alone(home):
    text = "Le 8 octobre."
    assert preview(home, text, vague(Precision.MONTH, 2020, 10)) == ["8 octobre"]


def test_the_former_date_of_a_session_that_was_moved_is_not_marked(home):
    former = [{"precision": "day", "first_day": "2020-04-02", "last_day": None}]
    moved = day(2020, 10, 8, previous_dates=former)
    assert preview(home, "Prévue le 2 avril.", moved) == []


def test_an_event_for_nobody_is_marked_at_its_title(home):
    assert marked(make_event(None, title="Rencontre"), EMPTY_AUDIENCE) == ["Rencontre"]


def test_an_audience_in_words_or_among_the_terms_is_enough(home):
    assert marked(make_event(None, audience="Élu-es"), EMPTY_AUDIENCE) == []
    event = make_event(None)
    event.audiences.add(Audience.objects.create(name="Élu-es", slug="elu-es"))
    assert marked(event, EMPTY_AUDIENCE) == []
