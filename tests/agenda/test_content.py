"""The agenda's outlets before particular content: private, past, hostile, none."""

import csv
from io import StringIO

import pytest
from wagtail.models import PageViewRestriction

from core.models import OrganisationSettings
from tests.agenda.reading import in_atom, in_csv, in_json, on_pages
from tests.factories import day, make_event, paris

pytestmark = pytest.mark.django_db

OUTLETS = ["", "agenda.json", "agenda.ics", "agenda.atom", "agenda.csv", "encart/"]


@pytest.fixture(autouse=True)
def october(monkeypatch):
    """It is 6 October 2020."""
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


@pytest.mark.parametrize("outlet", OUTLETS)
def test_no_outlet_names_what_is_not_everybodys(client, home, outlet):
    make_event(None, day(2020, 10, 8), title="Visible")
    make_event(None, day(2020, 10, 8), title="Canari brouillon", live=False)
    make_event(None, day(2020, 10, 8), title="Canari échu", expire_at=paris(2020, 10, 7))
    for kind in ("login", "password"):
        private = make_event(None, day(2020, 10, 8), title=f"Canari {kind}")
        PageViewRestriction.objects.create(page=private, restriction_type=kind, password="x")
    response = client.get(f"/agenda/{outlet}?periode=tout")
    text = response.getvalue().decode()
    assert "Visible" in text
    assert "Canari" not in text
    assert client.get("/agenda/agenda.json?periode=tout").json()["count"] == 1


def test_a_table_never_starts_a_cell_as_a_formula(client, home):
    make_event(None, day(2020, 10, 8, town="=1+1", venue="@x", title="-2"), title="+33")
    text = client.get("/agenda/agenda.csv").getvalue().decode("utf-8-sig")
    for row in csv.reader(StringIO(text), delimiter=";"):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row)


def test_once_everything_is_past_the_page_is_an_archive_which_its_outlets_share(client, home):
    make_event(None, day(2020, 1, 8))
    shown = on_pages(client, "")
    assert len(shown) == 1
    for outlet in (in_json, in_csv, in_atom):
        assert len(outlet(client, "")) == 0
        assert outlet(client, "periode=tout") == shown


def test_the_archive_says_that_nothing_is_announced(client, home):
    make_event(None, day(2020, 1, 8))
    sentence = client.get("/agenda/").context["results"].sentence
    assert sentence == "Rien n'est annoncé pour l'instant. En archive : 1 rendez-vous"


def test_a_departement_served_is_valid_even_when_empty(client, home):
    OrganisationSettings.objects.update(departements=["36"])
    results = client.get("/agenda/?departement=36").context["results"]
    assert results.unknown == []
    facet = next(facet for facet in results.facets if facet.name == "departement")
    assert [(choice.label, choice.count) for choice in facet.choices] == [("Indre", 0)]
