"""The filters of the agenda are light, and kept; its sessions fit on a sheet, or in a calendar."""

import re
from html import unescape
from urllib.parse import quote

import pytest
from django.test import Client

from tests.factories import paris

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(autouse=True)
def october(monkeypatch):
    """It is 6 October 2020."""
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def boxes(text: str) -> set[str]:
    """The names of the check boxes of a page."""
    return set(re.findall(r'<input type="checkbox" name="(\w+)"', text))


def test_three_facets_are_shown_and_all_of_them_are_asked_for(client, varied):
    assert boxes(client.get("/agenda/").text) == {"theme", "public", "departement"}
    whole = boxes(client.get("/agenda/?filtres=tout").text)
    assert whole >= {"theme", "public", "departement", "type", "mode", "reseau", "priorite"}


def test_a_facet_in_which_something_is_chosen_is_shown(client, varied):
    assert "mode" in boxes(client.get("/agenda/?mode=presentiel").text)


def test_dates_are_shown_where_they_are_asked(client, varied):
    assert 'type="date"' not in client.get("/agenda/").text
    for asked in ("du=2020-10-08", "au=x", "periode=tout", "filtres=tout"):
        assert 'type="date"' in client.get(f"/agenda/?{asked}").text


def test_a_chip_leaves_the_filters_and_the_month_as_they_are(client, varied):
    chips = client.get("/agenda/?mode=presentiel&filtres=tout&mois=2020-10").context["chips"]
    assert [chip["address"] for chip in chips] == ["?filtres=tout&mois=2020-10"]


def test_one_page_has_all_sessions_to_print_if_they_are_not_too_many(client, varied, monkeypatch):
    whole = client.get("/agenda/?periode=tout&page=toutes").text
    assert len(re.findall("data-session=", whole)) == 13
    assert 'href="?periode=tout&amp;page=toutes"' in client.get("/agenda/?periode=tout").text
    monkeypatch.setattr("agenda.views.MAX_ON_ONE_PAGE", 12)
    client = Client()  # for which nothing is kept
    assert client.get("/agenda/?periode=tout&page=toutes").status_code == 404
    assert "page=toutes" not in client.get("/agenda/?periode=tout").text


def test_a_sheet_says_what_it_leaves_out_and_its_day(client, varied):
    text = " ".join(client.get("/agenda/?periode=tout").text.split())
    assert "Mardi 6 octobre 2020. Cette feuille a les rendez-vous 1 à 10 ; tous sont ici" in text
    assert "/agenda/?periode=tout&amp;page=toutes </p>" in text
    text = client.get("/agenda/?periode=tout&page=toutes").text
    assert "Cette feuille" not in text


class TestFollowing:
    def test_the_ways_to_follow_have_the_filters(self, client, varied):
        text = client.get("/agenda/abonnement/?mode=presentiel&departement=37").text
        (feed,) = re.findall(r'value="http(://.+?/agenda/agenda.ics.*?)"', text)
        assert unescape(feed).endswith("?mode=presentiel&departement=37")
        encoded = quote(unescape(feed), safe="")
        assert f'href="webcal{feed}"' in text
        assert f"https://calendar.google.com/calendar/r?cid=webcal{encoded}" in text
        assert f"https://outlook.live.com/calendar/0/addfromweb?url=http{encoded}" in text

    def test_the_agenda_leads_there_with_its_filters(self, client, varied):
        text = client.get("/agenda/?mode=presentiel").text
        assert '/agenda/abonnement/?mode=presentiel"' in text
