"""The page of the agenda: months, cycles, what is near."""

import re

import pytest

from core.models import OrganisationSettings, Theme
from tests.agenda.reading import in_json, on_pages
from tests.factories import (
    day,
    hours,
    make_event,
    make_network,
    make_priority,
    make_programme,
    paris,
)

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(autouse=True)
def october(monkeypatch):
    """It is 6 October 2020."""
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def make_themed(name: str, *sessions: dict, **fields):
    event = make_event(None, *sessions, **fields)
    event.themes.add(Theme.objects.get_or_create(name=name, slug=name.lower())[0])
    event.save()
    return event


def test_sessions_of_one_event_that_follow_each_other_are_one_entry(client, home):
    make_event(None, day(2020, 10, 8), day(2020, 10, 9), day(2020, 10, 20), title="Le cycle")
    make_event(None, day(2020, 10, 12), title="Un autre")
    page = client.get("/agenda/")
    text = page.text
    titles = re.findall(r'<a href="[^"]+">(Le cycle|Un autre)</a>', text)
    assert titles == ["Le cycle", "Un autre", "Le cycle"]
    assert on_pages(client, "") == in_json(client, "")
    assert text.count("data-session=") == 4
    assert page.context["results"].sentence == "4 rendez-vous à venir"


class TestMonth:
    def test_the_sentence_and_the_counts_are_those_of_the_month(self, client, home):
        make_themed("Habitat", day(2020, 10, 8))
        make_themed("Habitat", day(2020, 11, 8))
        page = client.get("/agenda/?mois=2020-11")
        assert page.context["results"].sentence == "1 rendez-vous à venir en novembre 2020"
        (facet,) = [f for f in page.context["filters"].facets if f.name == "theme"]
        assert [choice.count for choice in facet.choices] == [1]

    def test_a_filter_keeps_the_month(self, client, home):
        make_themed("Habitat", day(2020, 10, 8), day(2020, 11, 8))
        text = client.get("/agenda/?mois=2020-11&theme=habitat").text
        assert '<input type="hidden" name="mois" value="2020-11">' in text
        assert 'href="?mois=2020-11"' in text

    def test_a_day_shows_three_sessions_and_the_way_to_the_others(self, client, home):
        for number in range(5):
            make_event(None, hours(2020, 10, 8, f"{9 + number:02}:00"), title=f"Le {number}")
        text = client.get("/agenda/?mois=2020-10").text
        assert re.findall(r"<b>(\d+h)</b>", text) == ["9h", "10h", "11h"]
        (address,) = re.findall(r'<a class="month-grid__others" href="([^"]+)">\+ 2', text)
        assert len(on_pages(client, address.removeprefix("?").replace("&amp;", "&"))) == 5

    def test_a_sign_stands_beside_the_colour_and_a_legend_names_it(self, client, home):
        programme = make_programme()
        priority = make_priority(programme, colour="blue", sign="cross")
        make_event(make_network("Habitat", priority), day(2020, 10, 8), programme=programme)
        line, legend = (
            client.get("/agenda/?mois=2020-10")
            .text.partition("month-line ")[2]
            .split("month-grid__legend")
        )
        assert "priority-sign" in line
        assert priority.title in legend


class TestNothingFound:
    def test_each_filter_is_offered_with_what_leaving_it_out_finds(self, client, home):
        make_themed("Habitat", day(2020, 10, 8, mode="presentiel"))
        make_themed("Emploi", day(2020, 10, 8, mode="a-distance"))
        ways = client.get("/agenda/?theme=habitat&mode=a-distance").context["results"].loosened
        assert [(way["label"], way["value"], way["count"]) for way in ways] == [
            ("Thème", "Habitat", 1),
            ("Mode", "À distance", 1),
        ]

    def test_where_no_single_one_helps_each_is_offered_alone(self, client, home):
        make_themed("Habitat", day(2020, 10, 8, mode="presentiel"))
        make_themed("Emploi", day(2020, 10, 8, mode="a-distance", departement="37"))
        address = "/agenda/?theme=habitat&mode=a-distance&departement=36&q=zzz"
        ways = client.get(address).context["results"].loosened
        assert {(way["label"], way["is_only"], way["count"]) for way in ways} == {
            ("Thème", True, 1),
            ("Mode", True, 1),
        }

    def test_the_nearest_share_the_theme(self, client, home):
        make_themed("Habitat", day(2020, 9, 8), title="Le même thème")
        make_themed("Emploi", day(2020, 10, 8, mode="a-distance"), title="Sans rapport")
        results = client.get("/agenda/?theme=habitat&mode=a-distance").context["results"]
        assert [row.title for row in results.nearest] == ["Le même thème"]

    def test_nothing_is_near_a_theme_that_has_no_session(self, client, home):
        make_themed("Emploi", day(2020, 10, 8))
        Theme.objects.create(name="Habitat", slug="habitat")
        assert client.get("/agenda/?theme=habitat").context["results"].nearest == []


def test_a_shortcut_asks_for_this_month_and_for_each_departement_served(client, home):
    OrganisationSettings.objects.update(departements=["45", "36"])
    make_event(None, day(2020, 10, 8, departement="36", mode="a-distance"))
    make_event(None, day(2020, 11, 8))
    page = client.get("/agenda/")
    addresses = {link.label: link.address for link in page.context["shortcuts"]}
    addresses |= {link.label: link.address for link in page.context["places"]}
    assert list(addresses) == ["Ce mois-ci", "À distance", "Indre", "Loiret"]
    found = {name: len(in_json(client, address[1:])) for name, address in addresses.items()}
    assert found == {"Ce mois-ci": 1, "À distance": 1, "Indre": 1, "Loiret": 0}


def test_the_home_page_asks_three_questions_of_values_in_use(client, home):
    make_themed("Habitat", day(2020, 10, 8, departement="37"))
    make_themed("Emploi", day(2020, 9, 8))
    text = client.get("/").text
    assert re.findall(r'<option value="(.+?)"', text) == ["37", "habitat"]
    assert 'action="/agenda/"' in text


class TestArchives:
    def test_each_year_that_has_past_sessions_is_listed_with_their_number(self, client, home):
        for session in (day(2018, 5, 1), day(2018, 6, 1), day(2020, 10, 1), day(2020, 12, 1)):
            make_event(None, session)
        years = client.get("/agenda/archives/").context["years"]
        assert [(year.year, year.count) for year in years] == [(2020, 1), (2018, 2)]

    def test_a_year_has_its_past_sessions_and_what_remains_of_them(self, client, home):
        make_event(None, day(2020, 5, 1), title="Filmé", replay_url="https://example.org/film")
        make_event(None, day(2020, 12, 1), title="À venir")
        text = client.get("/agenda/archives/2020/").text
        assert "Filmé" in text
        assert "Enregistrement" in text
        assert "À venir" not in text
        assert client.get("/agenda/archives/2019/").status_code == 404
        assert client.get("/agenda/archives/2020/?page=2").status_code == 404
