"""Thematic networks."""

import pytest

from networks.models import NetworkPage
from tests.factories import day, make_event, make_network, make_priority, make_programme, paris

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def test_a_network_shows_what_comes_apart_from_what_was(client, home):
    network = make_network("Habitat", make_priority(make_programme()))
    make_event(network, day(2020, 9, 1), title="Hier")
    make_event(network, day(2020, 11, 1), title="Demain")
    context = client.get(network.get_url()).context
    assert [row.title for row in context["upcoming"]] == ["Demain"]
    assert [row.title for row in context["past"]] == ["Hier"]
    assert context["priority"].title == "Transitions"


def test_other_names_are_one_a_line():
    network = NetworkPage(other_names="Le Club\n\n  Les chef-fes de projet \n")
    assert network.names == ["Le Club", "Les chef-fes de projet"]


def test_the_list_of_networks_names_only_public_ones(client, home):
    make_network("Habitat")
    make_network("Canari", live=False)
    text = client.get("/reseaux/").text
    assert "Habitat" in text
    assert "Canari" not in text


def test_the_list_goes_by_priority_and_says_what_comes_next(client, home):
    programme = make_programme()
    first = make_priority(programme, "Transitions", slug="transitions")
    second = make_priority(programme, "Centralités", slug="centralites")
    centres, homes = make_network("Centres", second), make_network("Habitat", first)
    make_network("Autre")
    make_event(homes, day(2020, 9, 1), day(2020, 11, 3), day(2020, 11, 1))
    make_event(centres, day(2020, 9, 2))
    response = client.get("/reseaux/")
    rows = response.context["networks"]
    assert [row["page"].title for row in rows] == ["Habitat", "Centres", "Autre"]
    assert [bool(row["next"]) for row in rows] == [True, False, False]
    assert "Prochain rendez-vous : dimanche 1er novembre 2020" in response.text
    assert response.text.count("<h2 id=") == 3
    assert "Autres réseaux" in response.text
