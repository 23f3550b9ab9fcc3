"""A query string is validated into one question; what is wrong in it is said and ignored."""

from datetime import date
from unittest.mock import ANY

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from agenda.query import AgendaForm, AgendaQuery, Facet, Period


def ask(address: str) -> AgendaQuery:
    return AgendaForm(QueryDict(address)).query


def test_the_usual_period_is_what_is_to_come():
    assert ask("").period == Period.UPCOMING
    assert not ask("").is_filtered


@pytest.mark.parametrize(
    "address", ["du=2020-11-01", "au=2020-11-30", "du=2020-11-01&au=2020-11-30"]
)
def test_with_a_day_the_usual_period_is_everything(address):
    assert ask(address).period == Period.ALL


def test_a_period_that_is_chosen_wins():
    assert ask("du=2020-11-01&periode=passes").period == Period.PAST


@pytest.mark.parametrize(
    ("address", "field"),
    [
        ("du=2026-02-30", "du"),
        ("du=x", "du"),
        ("au=2020", "au"),
        ("du=0001-01-01", "du"),
        ("au=9999-12-31", "au"),
        ("mois=9999-12", "mois"),
        ("mois=x", "mois"),
        ("periode=demain", "periode"),
        ("du=2020-12-01&au=2020-11-01", "au"),
    ],
)
def test_a_wrong_day_or_period_is_said_and_ignored(address, field):
    form = AgendaForm(QueryDict(address))
    assert form.query == AgendaQuery()
    assert field in form.errors


def test_parameters_repeat():
    assert ask("theme=habitat&theme=emploi&mode=presentiel").chosen == {
        Facet.THEME: ("habitat", "emploi"),
        Facet.MODE: ("presentiel",),
    }


def test_text_is_bounded_and_clean():
    assert ask("q=%00").text == ""
    assert ask("q=a%00b").text == "a b"
    assert len(ask("q=" + "a" * 10_000).text) <= 100


def test_one_question_has_one_address():
    address = "q=tours&theme=a&theme=b&mode=presentiel&du=2020-11-01&periode=tout"
    shuffled = "periode=tout&mode=presentiel&theme=b&du=2020-11-01&theme=a&q=tours"
    assert ask(shuffled).urlencode() == ask(address).urlencode() == address


TEXTS = st.text(max_size=30)
ADDRESSES = st.fixed_dictionaries(
    {},
    optional={
        "q": TEXTS,
        "du": st.dates().map(str) | TEXTS,
        "au": st.dates().map(str) | TEXTS,
        "periode": st.sampled_from(list(Period)) | TEXTS,
        **{facet: st.lists(TEXTS, max_size=3) for facet in Facet},
    },
)


@given(ADDRESSES)
def test_a_question_written_as_an_address_is_the_same_question(parameters):
    data = QueryDict(mutable=True)
    for name, value in parameters.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    query = AgendaForm(data).query
    again = ask(query.urlencode())
    assert again.urlencode() == query.urlencode()
    assert (again.first_day, again.last_day, again.period) == (
        query.first_day,
        query.last_day,
        query.period,
    )


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("du=0001-01-01", "L'agenda va de 1900 à 2199 : « 0001-01-01 » est ignoré."),
        ("au=9999-12-31", "L'agenda va de 1900 à 2199 : « 9999-12-31 » est ignoré."),
        # A date input takes six digits.
        ("du=20201-10-07", "L'agenda va de 1900 à 2199 : « 20201-10-07 » est ignoré."),
        ("mois=1899-12", "L'agenda va de 1900 à 2199 : « 1899-12 » est ignoré."),
        ("du=0001-02-30", "« 0001-02-30 » n'est pas une date : elle est ignorée."),
        ("du=2020-02-30", "« 2020-02-30 » n'est pas une date : elle est ignorée."),
        ("du=1-01-01", "« 1-01-01 » n'est pas une date : elle est ignorée."),
        ("du=²²²²-01-01", "« ²²²²-01-01 » n'est pas une date : elle est ignorée."),
        ("mois=0001-13", "« 0001-13 » n'est pas un mois : il est ignoré."),
    ],
)
def test_a_day_of_a_year_that_the_agenda_has_not_is_told_from_what_is_no_day(address, message):
    form = AgendaForm(QueryDict(address))
    assert (form.query.first_day, form.query.last_day, form.month) == (None, None, None)
    assert form.errors.get_json_data() == {
        address.partition("=")[0]: [{"message": message, "code": ANY}]
    }


def test_days_are_iso_dates():
    query = ask("du=2020-11-01&au=2020-11-30")
    assert (query.first_day, query.last_day) == (date(2020, 11, 1), date(2020, 11, 30))
