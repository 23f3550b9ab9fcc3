"""Dates as people type them."""

from contextlib import suppress
from dataclasses import replace
from datetime import date, time, timedelta
from time import perf_counter

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from dates import Precision, TypedDate, describe, parse, parse_hour
from dates.calendar import EXACT, period_of
from dates.parsing import MAX_LENGTH

YEAR = 2020
OCTOBER_7 = date(2020, 10, 7)
MARCH_12, MARCH_13 = date(2020, 3, 12), date(2020, 3, 13)
NINE_TO_FIVE = time(9), time(17)
TWO_DAYS = TypedDate(Precision.DAYS, MARCH_12, MARCH_13, *NINE_TO_FIVE)
THREE_DAYS = TypedDate(Precision.DAYS, MARCH_12, date(2020, 3, 14), *NINE_TO_FIVE)
ONE_NIGHT = TypedDate(Precision.TIME, MARCH_12, MARCH_13, time(20), time(2))


def at(start: time, end: time | None = None) -> TypedDate:
    return TypedDate(Precision.TIME, OCTOBER_7, None, start, end)


def period(precision: Precision, *day: int) -> TypedDate:
    return TypedDate(precision, *period_of(precision, date(*day)))


READ = {
    "7/10": TypedDate(Precision.DAY, OCTOBER_7),
    "07/10/2020": TypedDate(Precision.DAY, OCTOBER_7),
    "7.10.20": TypedDate(Precision.DAY, OCTOBER_7),
    "2020-10-07": TypedDate(Precision.DAY, OCTOBER_7),
    "7 oct.": TypedDate(Precision.DAY, OCTOBER_7),
    "Mer. 7 Octobre": TypedDate(Precision.DAY, OCTOBER_7),
    "le 7 octobre, heure à préciser": TypedDate(Precision.DAY, OCTOBER_7),
    "7 octobre (à confirmer)": TypedDate(Precision.DAY, OCTOBER_7, confirmed=False),
    "1er août 2021": TypedDate(Precision.DAY, date(2021, 8, 1)),
    "7 oct. 9h-10h30": at(time(9), time(10, 30)),
    "7/10 9-10h30": at(time(9), time(10, 30)),
    "7/10 9h à 11": at(time(9), time(11)),
    "mercredi 7 octobre 2020, 9h\u201310h30": at(time(9), time(10, 30)),
    "7 octobre de 9 h 30 à midi": at(time(9, 30), time(12)),
    "7 octobre\u00a0à 14:30": at(time(14, 30)),
    "12 et 13 mars": TypedDate(Precision.DAYS, date(2020, 3, 12), date(2020, 3, 13)),
    "les 12, 13 et 14 mars": TypedDate(Precision.DAYS, date(2020, 3, 12), date(2020, 3, 14)),
    "12-14 mars": TypedDate(Precision.DAYS, date(2020, 3, 12), date(2020, 3, 14)),
    "du lundi 9 au mercredi 11 mars": TypedDate(
        Precision.DAYS, date(2020, 3, 9), date(2020, 3, 11)
    ),
    "du 1er octobre au 30 novembre": TypedDate(
        Precision.RANGE, date(2020, 10, 1), date(2020, 11, 30)
    ),
    "du 1/10 au 30/11": TypedDate(Precision.RANGE, date(2020, 10, 1), date(2020, 11, 30)),
    "du 15 décembre au 10 janvier": TypedDate(
        Precision.RANGE, date(2020, 12, 15), date(2021, 1, 10)
    ),
    "du 15 décembre au 10 janvier 2021": TypedDate(
        Precision.RANGE, date(2020, 12, 15), date(2021, 1, 10)
    ),
    "12 et 13 mars, 9h-17h": TWO_DAYS,
    "les 12 et 13 mars de 9h à 17h": TWO_DAYS,
    "12-13 mars 9h-17h": TWO_DAYS,
    "jeudi 12 et vendredi 13 mars, 9h\u201317h": TWO_DAYS,
    "du 12 au 14 mars, de 9h à 17h": THREE_DAYS,
    "12, 13 et 14 mars 9-17h": THREE_DAYS,
    "du 12/3 au 14/3, chaque jour de 9h à 17h": THREE_DAYS,
    "du 12 au 14 mars 2020, 9h-17h tous les jours (à confirmer)": replace(
        THREE_DAYS, confirmed=False
    ),
    "du 12 au 14 mars, 9h chaque jour": replace(THREE_DAYS, end_time=None),
    "12 et 13 mars à 9h": replace(TWO_DAYS, end_time=None),
    "du 12 au 25 mars, 9h-17h": TypedDate(
        Precision.RANGE, MARCH_12, date(2020, 3, 25), *NINE_TO_FIVE
    ),
    # One block, which begins on a day and ends on another.
    "du 12 mars 9h au 13 mars 17h": replace(TWO_DAYS, precision=Precision.TIME),
    "du 12 mars 20h au 13 mars 2h": ONE_NIGHT,
    "12 mars 20h \u2013 13 mars 2h": ONE_NIGHT,
    "novembre": period(Precision.MONTH, 2020, 11, 1),
    "en nov. 2021": period(Precision.MONTH, 2021, 11, 1),
    "11/2020": period(Precision.MONTH, 2020, 11, 1),
    "novembre, date à préciser": period(Precision.MONTH, 2020, 11, 1),
    "2e trimestre 2021": period(Precision.QUARTER, 2021, 4, 1),
    "T2": period(Precision.QUARTER, 2020, 4, 1),
    "second semestre": period(Precision.SEMESTER, 2020, 7, 1),
    "S1 2021": period(Precision.SEMESTER, 2021, 1, 1),
    "courant 2021": period(Precision.YEAR, 2021, 1, 1),
    "fin nov.": replace(period(Precision.MONTH, 2020, 11, 1), date_as_typed="fin nov. 2020"),
    "À la rentrée": replace(period(Precision.YEAR, 2020, 1, 1), date_as_typed="À la rentrée 2020"),
    "Semaine 42 (à confirmer)": TypedDate(
        Precision.RANGE,
        date(2020, 10, 12),
        date(2020, 10, 18),
        confirmed=False,
        date_as_typed="Semaine 42 de 2020",
    ),
    "15/3 ou 22/3": TypedDate(
        Precision.RANGE,
        date(2020, 3, 15),
        date(2020, 3, 22),
        confirmed=False,
        date_as_typed="15/3 ou 22/3/2020",
    ),
    "7/10 matin": TypedDate(
        Precision.DAY, OCTOBER_7, date_as_typed="mercredi 7 octobre 2020 au matin"
    ),
    "7/10 22h-minuit": TypedDate(Precision.TIME, OCTOBER_7, date(2020, 10, 8), time(22), time(0)),
    "à préciser": TypedDate(Precision.UNKNOWN),
    "Date à définir": TypedDate(Precision.UNKNOWN),
}


@pytest.mark.parametrize(("text", "typed"), READ.items(), ids=READ)
def test_a_date_is_read_as_people_type_it(text, typed):
    assert parse(text, YEAR) == typed


REFUSED = {
    "": "ne se comprend pas",
    "bientôt": "« bientôt » ne se comprend pas",
    "7 octobre 2020 et 8 octobre 2020 et 9 octobre 2020": "ne se comprend pas",
    "31/11": "Le 31/11/2020 n'existe pas",
    "30 février": "Le 30/02/2020 n'existe pas",
    "12/13": "Le 12/13/2020 n'existe pas",
    "jeudi 7 octobre 2020": "Le 7 octobre 2020 est un mercredi, pas un jeudi",
    "du jeudi 15 décembre au 10 janvier 2021": "est un mardi, pas un jeudi",
    "7/10 25h": "« 25h » n'est pas une heure",
    "12 et 14 mars": "ne se suivent pas",
    "12, 14 et 15 mars": "ne se suivent pas",
    "12, 20 et 14 mars": "ne se suivent pas",
    "janvier et mars": "ne se suivent pas",
    "22 ou 15 mars": "ne suit pas le premier",
    "12, 30 ou 15 mars": "dans l'ordre",
    "semaine 53 de 2021": "pas de semaine 53 en 2021",
    "7/10 au matin, 15h": "cette partie de la journée",
    "7/10/0020": "de 1900 à 2199",
    "du 14 au 12 mars": "ne suit pas le premier",
    "du 14/03/2020 au 14/03/2020": "ne suit pas le premier",
    "du 12 au 14 mars à 17h": "chaque jour",
    "12 et 13 mars, 9h-25h": "« 25h » n'est pas une heure",
    "3e semestre": "deux semestres",
    "7/10/9999": "de 1900 à 2199",
    "0001": "de 1900 à 2199",
    "1er mars 0000": "de 1900 à 2199",
    "du 1er mars 0000 au 3 mars": "de 1900 à 2199",
    "du 5/0 au 7/3": "n'existe pas",
    "1²/3": "ne se comprend pas",
    "12 mars 9h³": "ne se comprend pas",
    "7 octobre\x00": "ne se comprend pas",
    "7" * (MAX_LENGTH + 1): "trop long",
}


@pytest.mark.parametrize(("text", "reason"), REFUSED.items())
def test_what_is_no_date_is_refused_in_words(text, reason):
    with pytest.raises(ValidationError) as refused:
        parse(text, YEAR)
    assert reason in refused.value.messages[0]


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("9h", time(9)),
        ("9", time(9)),
        ("09:05", time(9, 5)),
        ("10 h 30", time(10, 30)),
        ("midi", time(12)),
        ("0h", time(0)),
    ],
)
def test_an_hour_is_read_as_people_type_it(text, hour):
    assert parse_hour(text) == hour


@pytest.mark.parametrize(
    "text", ["", "24h", "9h75", "matin", "9h-10h", "9h\x00", "9" * 300, "9²", "①h"]
)
def test_what_is_no_hour_is_refused(text):
    with pytest.raises(ValidationError):
        parse_hour(text)


def test_the_chosen_precision_tells_several_days_from_a_period():
    assert parse("du 12 au 14 mars", YEAR, Precision.RANGE).precision == Precision.RANGE
    assert parse("du 1er au 30 mars", YEAR, Precision.DAYS).precision == Precision.DAYS


def test_a_day_stands_for_the_month_or_the_quarter_that_was_chosen():
    assert parse("7/10", YEAR, Precision.MONTH) == period(Precision.MONTH, 2020, 10, 1)
    assert parse("7/10", YEAR, Precision.QUARTER) == period(Precision.QUARTER, 2020, 10, 1)
    assert parse("7/10 9h", YEAR, Precision.MONTH) == at(time(9))
    assert parse("7/10", YEAR, Precision.UNKNOWN) == TypedDate(Precision.DAY, OCTOBER_7)


days = st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31))
hours = st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


@st.composite
def typed_dates(draw) -> TypedDate:
    """Whatever a session may know of its date, as the model keeps it."""
    precision = draw(st.sampled_from(Precision))
    if precision == Precision.UNKNOWN:
        return TypedDate(precision)
    first = draw(days)
    if precision not in EXACT:
        return TypedDate(precision, *period_of(precision, first))
    confirmed = draw(st.booleans())
    later = first + timedelta(days=draw(st.integers(1, 300)))
    if precision == Precision.DAY:
        return TypedDate(precision, first, confirmed=confirmed)
    if precision != Precision.TIME:
        start = draw(st.none() | hours)
        end = draw(st.none() | hours) if start else None
        return TypedDate(precision, first, later, start, end, confirmed)
    last = draw(st.sampled_from([None, later]))
    start, end = draw(hours), draw(st.none() | hours)
    if last is None and end is not None:
        start, end = sorted((start, end))
    return TypedDate(precision, first, last, start, end, confirmed)


@given(typed_dates(), st.integers(1990, 2100))
def test_what_visitors_read_can_be_typed_back(typed, year):
    words = describe(
        typed.precision,
        typed.first_day,
        typed.last_day,
        typed.start_time,
        typed.end_time,
        confirmed=typed.confirmed,
    )
    assert parse(words, year, meant=typed.precision) == typed


HOSTILE = ["a " * 5000, "1" * 10_000, "le " * 60, ", " * 95, "12, " * 48, "du 12 au " * 20]
HOSTILE += ["mars-" * 38, "fin de " * 27, "de la " * 32, "9h-9h " * 32, "-/:()" * 39, "soit " * 38]


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:8] for text in HOSTILE])
def test_hostile_words_are_refused_at_once(text):
    started = perf_counter()
    for ending in ("", "x", "12 mars"):
        with suppress(ValidationError):
            parse(f"{text}{ending}"[: MAX_LENGTH if len(text) <= MAX_LENGTH else None], YEAR)
    assert perf_counter() - started < 0.1


@given(st.text(max_size=MAX_LENGTH))
def test_no_text_breaks_the_reading(text):
    with suppress(ValidationError):
        parse(text, YEAR)
    with suppress(ValidationError):
        parse_hour(text)
