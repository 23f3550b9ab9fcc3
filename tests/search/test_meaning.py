"""The site-wide search understands what the agenda does: places, modes, registration."""

import pytest
from django.utils import translation

from programme.models import EventPage
from search.results import SearchQuery, SearchResults
from tests.factories import day, make_event, make_network, make_programme, paris
from tests.translation.translating import translate

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(scope="module")
def programme(module_home):
    """Create events in several places, and networks that name them or share their stems."""
    make_programme()
    # No network carries the events, whose words are not about these places.
    make_event(
        None,
        day(2020, 10, 8, town="Tours", departement="37"),
        day(2020, 11, 8, town="Saintes", departement="17", mode="presentiel"),
        title="Matinales",
        slug="matinales",
        registration_email="inscription@reseau.example",
    )
    make_event(
        None,
        day(2020, 12, 12, town="Bobigny", departement="93"),
        title="Rénover",
        slug="renover",
        mode="a-distance",
    )
    make_event(None, day(2020, 12, 5, departement="42"), title="Forges", slug="forges")
    make_event(None, day(2020, 10, 12), title="Douze", slug="douze")
    make_event(
        None,
        day(2020, 10, 9, mode="presentiel"),
        title="Ici",
        slug="ici",
        mode="a-distance",
    )
    make_network("Réseau de la Seine-Saint-Denis")
    make_network("Les communes de Saintes")
    make_network("Les 37 communes")


def found(text: str, code: str = "fr") -> list[str]:
    """Return the titles of the results, the likeliest first."""
    with translation.override(code):
        results = SearchResults(SearchQuery(text, is_exact=True), paris(2020, 10, 1), code)
        return [results.index.titles[position] for position in results.ordered(results.mask)]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("37", {"Matinales", "Les 37 communes"}),
        ("dans le 93", {"Rénover"}),
        ("matinales 17", {"Matinales"}),
        ("matinales 93", set()),
        ("75", set()),
        ("Indre-et-Loire", {"Matinales"}),
        ("indre et loire", {"Matinales"}),
        ("en Seine-Saint-Denis", {"Rénover", "Réseau de la Seine-Saint-Denis"}),
        ("Saintes", {"Matinales", "Les communes de Saintes"}),
        ("12 octobre", {"Douze"}),
        ("en ligne", {"Rénover"}),
        ("visio", {"Rénover"}),
        ("présentiel", {"Matinales", "Ici"}),
        ("s'inscrire", {"Matinales"}),
        ("inscription en ligne", set()),
        ("inscription à Saintes", {"Matinales"}),
    ],
)
def test_a_phrase_finds_the_events_that_the_agenda_shows_and_what_holds_it(programme, text, titles):
    assert set(found(text)) == titles


def test_the_events_of_a_place_come_before_those_whose_place_has_its_name(programme):
    assert found("Loire") == ["Forges", "Matinales"]


def test_a_translation_is_found_by_the_place_of_its_event(programme):
    translate(EventPage.objects.get(slug="renover"))
    assert found("93", "en") == ["EN Rénover"]
    assert found("remote", "en") == ["EN Rénover"]


def test_a_result_shows_the_place_or_the_mode_that_it_was_found_by(programme, client):
    def snippet(text):
        page = client.get("/recherche/", {"q": text, "genre": "evenements"})
        return " ".join(row.snippet for row in page.context["rows"])

    assert "Bobigny · <mark>Seine</mark>-<mark>Saint</mark>-<mark>Denis</mark>" in snippet("93")
    assert "<mark>Saintes</mark>" in snippet("Saintes")
    assert "À <mark>distance</mark>" in snippet("visio")


def test_what_is_near_has_the_place_or_another_word(programme, client):
    page = client.get("/recherche/", {"q": "93 xyzzy"})
    assert [str(row.title) for row in page.context["partial_matches"]] == ["Rénover"]


def test_a_phrase_reveals_no_draft(programme, client):
    make_event(None, day(2020, 10, 8, departement="75"), title="Secret", live=False)
    assert found("75") == []
