"""What the index holds follows what pages say."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction
from wagtail.search.backends import get_search_backend

from core.indexing import defer_indexing
from core.models import Audience, Dispositif, EventType, Theme
from programme.models import EventCarrier, EventPage, EventSession
from search.searchable import searchable_index
from tests.factories import day, make_event, make_network, make_programme
from tests.translation.translating import translate
from text_search.backend import lookup
from text_search.index_reader import matching_entries
from text_search.query import build_query

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


def found(client, text: str, prefix: str = "") -> set[str]:
    """The titles of the pages that answer these very words."""
    answer = client.get(f"{prefix}/recherche/", {"q": text, "exact": "1"}).context["results"]
    kinds = searchable_index(answer.code).kinds
    themes = kinds.get("themes", 0)
    return {
        title
        for position, title in enumerate(answer.index.titles)
        if answer.mask & ~themes & 1 << position
    }


def test_a_new_event_is_found_by_its_sessions_and_its_terms_at_once(client, home):
    event_type = EventType.objects.create(name="Atelier", slug="atelier")
    event = make_event(None, day(2020, 11, 1, town="Vierzon"), title="Un", event_type=event_type)
    assert found(client, "vierzon atelier") == {"Un"}
    event.themes.add(Theme.objects.create(name="Habitat", slug="habitat"))
    event.save()
    assert found(client, "vierzon habitat") == {"Un"}


def test_a_published_change_of_a_session_is_found_at_once(client, home):
    event = make_event(None, day(2020, 11, 1, town="Tours"), title="Un")
    session = event.sessions.get()
    session.town = "Vierzon"
    event.sessions = [session]
    event.save_revision().publish()
    assert (found(client, "vierzon"), found(client, "tours")) == ({"Un"}, set())


def test_the_words_of_a_draft_of_a_public_page_are_not_found(client, home):
    event = make_event(None, day(2020, 11, 1), title="Un")
    event.title = "Kanarienvogel"
    event.save_revision()
    assert found(client, "kanarienvogel") == set()


@pytest.mark.parametrize("model", [Theme, Audience, Dispositif, EventType])
def test_events_follow_the_new_name_of_a_term(client, home, model):
    term = model.objects.create(name="Patrimoine", slug="patrimoine")
    event = make_event(None, day(2020, 11, 1), title="Un")
    if model is EventType:
        event.event_type = term
    else:
        getattr(event, f"{model._meta.model_name}s").add(term)
    event.save()
    assert found(client, "patrimoine") == {"Un"}
    term.name = "Monuments"
    term.save()
    assert (found(client, "monument"), found(client, "patrimoine")) == ({"Un"}, set())


def test_networks_follow_the_new_name_of_a_theme(client, home):
    theme = Theme.objects.create(name="Patrimoine", slug="patrimoine")
    network = make_network("Un")
    network.themes.add(theme)
    network.save()
    theme.name = "Monuments"
    theme.save()
    assert found(client, "monuments") == {"Un"}


def test_events_follow_the_new_name_of_their_networks(client, home):
    network, other = make_network("Patrimoine"), make_network("Habitat")
    make_event(network, day(2020, 11, 1), title="Un")
    carried = make_event(other, day(2020, 11, 1), title="Deux")
    carried.also_carried_by = [EventCarrier(network=network)]
    carried.save()
    assert found(client, "patrimoine") == {"Patrimoine", "Un", "Deux"}
    network.title = "Monuments"
    network.save_revision().publish()
    assert found(client, "monuments") == {"Monuments", "Un", "Deux"}
    assert found(client, "patrimoine") == set()


def test_nothing_is_indexed_anew_where_no_name_changed(home, monkeypatch):
    network = make_network("Patrimoine")
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    asked = []
    monkeypatch.setattr("search.signals.reindex_related_pages", asked.append)
    network.summary = "Un résumé"
    network.save()
    theme.synonyms = "Logement"
    theme.save()
    assert asked == []


def test_an_english_page_is_found_by_what_its_terms_are_called_in_english(client, home):
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    event = make_event(None, day(2020, 11, 1), title="Un")
    event.themes.add(theme)
    event.save()
    for page in (home, event.get_parent(), event):
        translate(page)
    theme.set_translation("en", {"name": "Housing companies"})
    answer = client.get("/en/recherche/?q=housing+company").context["results"]
    assert {answer.index.titles[place] for place in answer.ordered(answer.mask)} == {
        "Housing companies",
        "EN Un",
    }


def test_whoever_indexes_everything_sees_how_far_it_is(home, capsys):
    programme = make_programme()
    for number in range(5):
        make_event(None, day(2020, 11, 1), title=f"Rencontre {number}", programme=programme)
    call_command("update_index", chunk_size=2)
    line = next(line for line in capsys.readouterr().out.splitlines() if "EventPage" in line)
    assert line.endswith("...")


def test_the_name_of_a_network_that_is_not_everybodys_finds_nothing(client, home):
    hidden = make_network("Kanarienvogel")
    event = make_event(make_network("Habitat"), day(2020, 11, 1), title="Un")
    event.also_carried_by = [EventCarrier(network=hidden)]
    event.save()
    assert found(client, "kanarienvogel") == {"Kanarienvogel", "Un"}
    restriction = PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    assert found(client, "kanarienvogel") == set()
    restriction.delete()
    assert found(client, "kanarienvogel") == {"Kanarienvogel", "Un"}
    hidden.unpublish()
    assert found(client, "kanarienvogel") == set()
    hidden.save_revision().publish()
    assert found(client, "kanarienvogel") == {"Kanarienvogel", "Un"}


@pytest.mark.parametrize(
    ("address", "shown"),
    [("/recherche/", "<mark>Logement</mark>"), ("/agenda/agenda.json", '"event": "Logement"')],
)
def test_an_answer_is_cached_no_longer_than_the_index_is_the_same(client, home, address, shown):
    event = make_event(None, day(2190, 11, 1), title="Habitat")
    assert shown not in client.get(address, {"q": "logement"}).text
    EventPage.objects.update(title="Logement")
    get_search_backend().add(EventPage.objects.get(pk=event.pk))
    assert shown in client.get(address, {"q": "logement"}).text


def test_an_index_reads_each_text_once(home, monkeypatch):
    event = make_event(None, day(2020, 11, 1), day(2020, 12, 1), title="Un")
    read = []
    monkeypatch.setattr(EventSession, "when", property(lambda session: read.append(session.pk)))
    get_search_backend().get_index_for_model(EventPage).add_items(EventPage, [event])
    assert sorted(read) == sorted(session.pk for session in event.sessions.all())


def test_a_batch_asks_once_whether_anything_changed(home):
    network = make_network("Un")
    events = [make_event(network, day(2020, 11, n), title=f"Jour {n}") for n in range(1, 6)]
    with CaptureQueriesContext(connection) as captured:
        get_search_backend().get_index_for_model(EventPage).add_items(EventPage, events)
    asked = [query["sql"] for query in captured if query["sql"].startswith('SELECT "token"')]
    assert len(asked) == 1


def plan_of_the_words() -> str:
    """How the database finds what says « rencontre », in its own words."""
    asked, plans = lookup(build_query("rencontre", "fr")), []
    explain = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"

    def note(execute, sql, params, many, context):
        if sql.startswith("SELECT"):
            execute(f"{explain} {sql}", params, many, context)
            plans.extend(str(step[-1]) for step in context["cursor"].fetchall())
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note):
        matching_entries(asked)
    return "\n".join(plans)


def test_words_are_looked_for_in_their_index_first(home):
    make_event(None, day(2020, 11, 1), title="Rencontre")
    plan = plan_of_the_words()
    if connection.vendor == "postgresql":
        assert "Bitmap Index Scan on search_title_and_body" in plan
    else:
        assert plan.splitlines()[0].startswith("SCAN wagtailsearch_indexentry_fts VIRTUAL TABLE")


def test_what_is_saved_in_one_go_is_indexed_once_as_it_is_in_the_end(client, home):
    with defer_indexing():
        event = make_event(None, day(2020, 11, 1), title="Avant")
        other = make_event(None, day(2020, 11, 1), title="Ailleurs")
        with defer_indexing():
            event.title = "Ensuite"
            event.save()
        other.delete()
        assert found(client, "avant") == found(client, "ensuite") == set()
    assert found(client, "ensuite") == {"Ensuite"}
    assert found(client, "avant") == found(client, "ailleurs") == set()


def test_a_load_that_fails_leaves_no_row_waiting(client, home):
    @defer_indexing()
    def load():
        make_event(None, day(2020, 11, 1), title="Avant")
        raise ValueError("refusé")

    with pytest.raises(ValueError, match="refusé"):
        load()
    make_event(None, day(2020, 11, 1), title="Ensuite")
    assert found(client, "avant") == set()
    assert found(client, "ensuite") == {"Ensuite"}
