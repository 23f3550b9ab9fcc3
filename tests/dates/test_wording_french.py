"""Dates in French words."""

from datetime import date, time

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from dates import Precision, describe, describe_hours

CASES = [
    (
        (Precision.TIME, date(2020, 10, 7), None, time(9), time(10, 30)),
        "mercredi 7 octobre 2020, 9h–10h30",
    ),
    ((Precision.TIME, date(2020, 11, 19), None, time(14, 30)), "jeudi 19 novembre 2020, 14h30"),
    (
        (Precision.TIME, date(2020, 9, 1), None, time(10, 30), time(12)),
        "mardi 1er septembre 2020, 10h30–12h",
    ),
    (
        (Precision.TIME, date(2020, 10, 2), date(2020, 10, 3), time(20), time(2, 5)),
        "du vendredi 2 octobre 2020, 20h, au samedi 3 octobre 2020, 2h05",
    ),
    (
        (Precision.TIME, date(2020, 10, 3), date(2020, 10, 4), time(22), time(0)),
        "samedi 3 octobre 2020, 22h–minuit",
    ),
    ((Precision.DAY, date(2020, 12, 1)), "mardi 1er décembre 2020"),
    ((Precision.DAYS, date(2026, 3, 12), date(2026, 3, 13)), "12 et 13 mars 2026"),
    ((Precision.DAYS, date(2020, 9, 30), date(2020, 10, 1)), "30 septembre et 1er octobre 2020"),
    (
        (Precision.DAYS, date(2020, 12, 31), date(2021, 1, 1)),
        "31 décembre 2020 et 1er janvier 2021",
    ),
    ((Precision.DAYS, date(2026, 3, 12), date(2026, 3, 14)), "du 12 au 14 mars 2026"),
    (
        (Precision.RANGE, date(2020, 10, 1), date(2020, 11, 30)),
        "du 1er octobre au 30 novembre 2020",
    ),
    (
        (Precision.RANGE, date(2020, 12, 1), date(2021, 1, 31)),
        "du 1er décembre 2020 au 31 janvier 2021",
    ),
    (
        (Precision.RANGE, date(2020, 1, 1), date(2021, 1, 2)),
        "du 1er janvier 2020 au 2 janvier 2021",
    ),
    (
        (Precision.DAYS, date(2020, 3, 12), date(2020, 3, 13), time(9), time(17)),
        "12 et 13 mars 2020, 9h–17h",
    ),
    (
        (Precision.DAYS, date(2020, 3, 12), date(2020, 3, 14), time(9), time(17)),
        "du 12 au 14 mars 2020, 9h–17h chaque jour",
    ),
    (
        (Precision.RANGE, date(2020, 3, 31), date(2020, 4, 9), time(9), time(17)),
        "du 31 mars au 9 avril 2020, 9h–17h chaque jour",
    ),
    (
        (Precision.DAYS, date(2020, 3, 12), date(2020, 3, 13), time(14)),
        "12 et 13 mars 2020, 14h chaque jour",
    ),
    (
        (Precision.DAYS, date(2020, 3, 12), date(2020, 3, 12), time(9), time(17)),
        "jeudi 12 mars 2020, 9h–17h",
    ),
    ((Precision.MONTH, date(2020, 11, 1)), "novembre 2020, date à préciser"),
    ((Precision.QUARTER, date(2020, 10, 1)), "4e trimestre 2020, date à préciser"),
    ((Precision.SEMESTER, date(2020, 7, 1)), "second semestre 2020, date à préciser"),
    ((Precision.YEAR, date(2020, 1, 1)), "2020, date à préciser"),
    ((Precision.UNKNOWN, None), "date à préciser"),
]


@pytest.mark.parametrize(("facts", "words"), CASES, ids=[words for _facts, words in CASES])
def test_a_date_reads_as_the_french_write_it(facts, words):
    assert describe(*facts) == words


def test_an_unconfirmed_day_says_so():
    assert describe(Precision.DAY, date(2020, 10, 7), confirmed=False) == (
        "mercredi 7 octobre 2020 (à confirmer)"
    )


NOVEMBER = (Precision.MONTH, date(2020, 11, 1), date(2020, 11, 30))
MARCH = (Precision.RANGE, date(2021, 3, 15), date(2021, 3, 22))


@pytest.mark.parametrize(
    ("facts", "as_typed", "confirmed", "words", "in_english"),
    [
        (NOVEMBER, "fin novembre 2020", True, "fin novembre 2020, date à préciser", "November"),
        (MARCH, "15 ou 22 mars 2021", False, "15 ou 22 mars 2021 (à confirmer)", "confirmed)"),
        (MARCH, "mi-mars 2021", True, "mi-mars 2021, date à préciser", "(to be confirmed)"),
    ],
)
def test_a_date_that_is_not_exact_keeps_the_words_typed(
    facts, as_typed, confirmed, words, in_english
):
    assert describe(*facts, confirmed=confirmed, as_typed=as_typed) == words
    with override("en"):
        said = describe(*facts, confirmed=confirmed, as_typed=as_typed)
    assert in_english in said
    assert as_typed not in said


def test_hours_have_no_minutes_when_they_are_whole():
    assert describe_hours(time(9), time(10, 30)) == "9h–10h30"
    assert describe_hours(time(0)) == "0h"


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31)))
def test_the_weekday_is_computed_from_the_day(day):
    weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    assert describe(Precision.DAY, day).split()[0] == weekdays[(day.toordinal() - 1) % 7]


@given(
    st.sampled_from([Precision.MONTH, Precision.QUARTER, Precision.SEMESTER, Precision.YEAR]),
    st.dates(min_value=date(1990, 1, 1), max_value=date(2100, 12, 31)),
)
def test_a_vague_date_never_names_a_day(precision, day):
    words = describe(precision, day)
    assert "1er janvier" not in words
    assert not any(words.startswith(weekday) for weekday in ("lundi", "mardi", "mercredi"))
    assert words.endswith("date à préciser")
