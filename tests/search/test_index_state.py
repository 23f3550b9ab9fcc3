"""An older database is caught up with by one command, which does nothing a second time."""

from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.search.models import IndexEntry

from networks.models import Section
from search import index_state
from search.models import IndexState
from tests.factories import day, make_event, make_network

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


def catch_up() -> str:
    said = StringIO()
    call_command("catch_up", stdout=said)
    return said.getvalue()


@pytest.fixture
def elected(home):
    """A site that is up to date, with a page that « élues » finds."""
    make_event(make_network("Réseau des élu-es"), day(2020, 11, 1), title="Rencontre")
    catch_up()


def titles(client) -> list[str]:
    results = client.get("/recherche/?q=élues").context["results"]
    return [results.index.titles[position] for position in results.ordered(results.mask)]


def test_what_is_up_to_date_is_left_alone_without_a_word(elected, monkeypatch):
    monkeypatch.setattr(index_state, "call_command", pytest.fail)
    assert catch_up() == ""


def test_an_index_that_is_empty_is_made_again_and_said(elected, client):
    IndexEntry.objects.all().delete()
    assert "Réseau des élu-es" not in titles(client)
    assert "index" in catch_up()
    assert "Réseau des élu-es" in titles(client)
    assert catch_up() == ""


def test_an_index_of_another_analysis_is_made_again(elected, client, monkeypatch):
    IndexEntry.objects.all().delete()
    with monkeypatch.context() as older:
        older.setattr("text_search.indexing.index_text", lambda text, code: "ancien")
        older.setattr("text_search.indexing.fold_words", lambda text: "ancien")
        older.setattr(index_state, "analysis_digest", lambda: "ancienne")
        catch_up()
        assert IndexState.objects.get().analysis == "ancienne"
    assert "Réseau des élu-es" not in titles(client)
    assert "index" in catch_up()
    assert "Réseau des élu-es" in titles(client)


def test_an_index_without_a_known_analysis_is_made_again(elected):
    IndexState.objects.all().delete()
    assert "index" in catch_up()
    assert catch_up() == ""


def test_a_network_without_a_section_gets_one(elected):
    Section.objects.all().delete()
    catch_up()
    assert Section.objects.get().group.name == "Coordination – Réseau des élu-es"
