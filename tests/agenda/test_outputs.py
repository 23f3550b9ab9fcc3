"""The page, .json, .csv, .atom and .ics of one question hold the same sessions."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from agenda.query import Facet, Period
from dates.bounds import FIRST_DAY, LAST_DAY
from programme.models import EventSession
from tests.agenda.reading import in_atom, in_csv, in_ics, in_json, on_pages
from tests.factories import day, make_event, paris

pytestmark = [pytest.mark.django_db, pytest.mark.searches]

PERIODS = "a-venir", "passes", "tout"


@pytest.fixture(autouse=True)
def october(monkeypatch):
    """It is 6 October 2020."""
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


SLUGS = {
    Facet.THEME: ["habitat", "rien"],
    Facet.AUDIENCE: ["elu-es", "rien"],
    Facet.TYPE: ["webinaire", "=1+1"],
    Facet.MODE: ["presentiel", "a-distance", "non-precise"],
    Facet.DEPARTEMENT: ["37", "99"],
    Facet.NETWORK: ["habitat", "emploi"],
    Facet.PRIORITY: ["transitions", "rien"],
    Facet.DISPOSITIF: ["rien"],
}
DAYS = st.dates(paris(2020, 8, 1).date(), paris(2021, 2, 1).date()).map(str) | st.sampled_from(
    ["2026-02-30", "x", ""]
)
QUESTIONS = st.fixed_dictionaries(
    {},
    optional={
        "q": st.sampled_from(["rencontre", "\x00", "rien de tel", "a" * 10_000, "'; --"])
        | st.text(max_size=8),
        "du": DAYS,
        "au": DAYS,
        "periode": st.sampled_from([*PERIODS, "jamais"]),
        **{facet: st.lists(st.sampled_from(slugs), max_size=2) for facet, slugs in SLUGS.items()},
    },
)


def address_of(parameters: dict) -> str:
    data = QueryDict(mutable=True)
    for name, value in parameters.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data.urlencode()


EDGES = [date.min, date.max, FIRST_DAY, LAST_DAY]
AT_THE_EDGES = (
    st.sampled_from([edge + timedelta(days=n) for edge in EDGES[1:] for n in (-1, 0)])
    | st.sampled_from([edge + timedelta(days=n) for edge in EDGES[::2] for n in (0, 1)])
    | st.dates()
)
OUTLETS = ["", "agenda.json", "agenda.ics", "agenda.csv", "agenda.atom", "encart/"]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.fixed_dictionaries(
        {}, optional={"du": AT_THE_EDGES, "au": AT_THE_EDGES, "mois": AT_THE_EDGES}
    )
)
def test_no_day_of_an_address_breaks_an_outlet(client, varied, days):
    asked = {name: f"{day:%Y-%m}" if name == "mois" else str(day) for name, day in days.items()}
    for outlet in OUTLETS:
        response = client.get(f"/agenda/{outlet}", asked)
        assert response.status_code == 200
        assert b"".join(response.streaming_content) if response.streaming else response.content


@pytest.mark.parametrize("asked", ["du=0001-01-01", "au=9999-12-31", "mois=9999-12"])
def test_a_day_out_of_bounds_is_said_on_the_page_and_ignored(client, varied, asked):
    response = client.get(f"/agenda/?{asked}&periode=tout")
    value = asked.partition("=")[2]
    assert f"L&#x27;agenda va de 1900 à 2199 : « {value} » est ignoré." in response.text
    assert on_pages(client, f"{asked}&periode=tout") == on_pages(client, "periode=tout")


@pytest.mark.long
@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(QUESTIONS)
def test_every_outlet_holds_the_same_sessions(client, varied, parameters):
    address = address_of(parameters)
    rows = in_json(client, address)
    assert len(rows) == len(set(rows))
    assert on_pages(client, address) == rows
    assert sorted(in_csv(client, address)) == sorted(rows)
    assert sorted(in_atom(client, address)) == sorted(rows)
    certain = {
        str(session.translation_key)
        for session in EventSession.objects.filter(translation_key__in=rows).select_related("event")
        if session.is_certain
    }
    # The calendar's usual period keeps the last 30 days, so it may hold more than the list.
    with_period = in_ics(client, address)
    assert certain <= with_period
    if parameters.get("periode") in {Period.PAST, Period.ALL}:
        assert certain == with_period
        assert in_ics(client, f"{address}&provisoires=oui") == set(rows)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(QUESTIONS, st.sampled_from(list(Facet)))
def test_the_count_beside_a_value_is_the_number_of_results_after_clicking_it(
    client, varied, parameters, facet
):
    assume(not parameters.get(facet))
    answer = client.get("/agenda/agenda.json", QueryDict(address_of(parameters))).json()
    for choice in answer["facets"].get(facet, [])[:3]:
        clicked = QueryDict(address_of(parameters | {facet: [choice["slug"]]}))
        assert client.get("/agenda/agenda.json", clicked).json()["count"] == choice["count"]


@pytest.mark.parametrize("page", ["0", "-1", "3", "99999", "abc", "9" * 400])
@pytest.mark.parametrize("outlet", ["", "agenda.json"])
def test_a_page_past_the_end_is_a_404(client, varied, outlet, page):
    assert client.get(f"/agenda/{outlet}?page={page}").status_code == 404


@pytest.mark.parametrize("outlet", ["agenda.json", "agenda.ics", "agenda.atom"])
def test_two_fetches_are_the_same_bytes_and_the_second_costs_nothing(client, varied, outlet):
    first = client.get(f"/agenda/{outlet}")
    assert client.get(f"/agenda/{outlet}").content == first.content
    again = client.get(f"/agenda/{outlet}", headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("du=2026-02-30", "« 2026-02-30 » n&#x27;est pas une date : elle est ignorée."),
        ("periode=jamais", "« jamais » n&#x27;est pas une période : elle est ignorée."),
        ("du=2020-12-01&au=2020-11-01", "Le dernier jour précède le premier"),
    ],
)
def test_a_bad_day_or_period_is_said_on_the_page_and_ignored(client, varied, address, said):
    response = client.get(f"/agenda/?{address}")
    assert said in response.text
    assert response.context["results"].count == client.get("/agenda/").context["results"].count


def test_an_unknown_slug_matches_nothing_and_is_said(client, varied):
    response = client.get("/agenda/?theme=inconnu-au-bataillon")
    assert response.context["results"].count == 0
    assert "inconnu-au-bataillon" in response.text


def test_where_nothing_is_found_the_page_says_what_to_loosen_with_the_nearest(client, varied):
    results = client.get("/agenda/?theme=habitat&mode=hybride").context["results"]
    assert results.count == 0
    assert {way["label"] for way in results.loosened} >= {"Mode"}
    assert results.nearest


def test_the_sentence_says_what_is_shown(client, varied):
    results = client.get("/agenda/?mode=presentiel&departement=37").context["results"]
    assert results.sentence == "1 rendez-vous à venir en présentiel en Indre-et-Loire"


def test_the_words_of_a_date_that_is_not_exact_are_shown_in_every_outlet(client, home):
    either = {"precision": "range", "last_day": date(2020, 10, 22), "confirmed": False}
    events = [
        make_event(None, day(2020, 10, 15, date_as_typed=words) | either)
        for words in ("15 ou 22 octobre 2020", "mi-octobre 2020")
    ]
    keys = {str(event.sessions.get().translation_key) for event in events}
    for outlet in OUTLETS:
        response = client.get(f"/agenda/{outlet}", {"provisoires": "oui"})
        content = response.getvalue() if response.streaming else response.content
        text = content.decode().replace("\r\n ", "").replace("\N{NO-BREAK SPACE}", " ")
        assert "15 ou 22 octobre 2020 (à confirmer)" in text, outlet
    assert not keys & in_ics(client, "")
    month = client.get("/agenda/?mois=2020-10").context["month"]
    in_grid = [row for week in month.weeks for day in week for row in day.rows]
    assert keys <= {str(row.session.translation_key) for row in month.undated}
    assert not keys & {str(row.session.translation_key) for row in in_grid}
