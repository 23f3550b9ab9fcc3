"""Whoever renames what many pages bear has an answer at once; the search follows, in chunks."""

import pytest
from django.urls import reverse

from background.tasks import sentence, unfinished
from core.models import Theme
from core.models.vocabularies import ThemeTranslation
from programme.models import EventCarrier, EventPage
from search import reindexing
from tests.background.working import do_one_task, work
from tests.factories import day, make_event, make_network
from tests.text_search.test_indexing import found
from tests.translation.translating import translate
from text_search.indexing import AnalysingIndex

pytestmark = [pytest.mark.django_db, pytest.mark.searches]
EVENTS = ["Un", "Deux", "Trois", "Quatre", "Cinq"]


@pytest.fixture
def theme(home, queue, monkeypatch) -> Theme:
    """A theme of five events, indexed two by two."""
    theme = Theme.objects.create(name="Patrimoine", slug="patrimoine")
    for title in EVENTS:
        event = make_event(None, day(2020, 11, 1), title=title)
        event.themes.add(theme)
        event.save()
    monkeypatch.setattr(reindexing, "CHUNK", 2)
    return theme


@pytest.fixture
def indexed(monkeypatch) -> list[int]:
    """The pks of the events that are indexed, in order."""
    pks: list[int] = []
    add_items = AnalysingIndex.add_items

    def note(index, model, pages):
        if model is EventPage:
            pks.extend(page.pk for page in pages)
        add_items(index, model, pages)

    monkeypatch.setattr(AnalysingIndex, "add_items", note)
    return pks


def rename(theme: Theme, name: str) -> None:
    theme.name = name
    theme.save()


def test_no_page_is_indexed_before_the_answer_to_a_new_name(client, theme, indexed):
    rename(theme, "Monuments")
    assert indexed == []
    assert found(client, "monuments") == set()
    work()
    assert found(client, "monuments") == set(EVENTS)
    assert found(client, "patrimoine") == set()


def test_an_editor_who_renames_a_term_reads_how_far_the_search_is(editor, theme):
    address = reverse("wagtailsnippets_core_theme:edit", args=[theme.pk])
    form = {"name": "Monuments", "slug": "monuments", "synonyms": ""}
    form |= {"translations-TOTAL_FORMS": "0", "translations-INITIAL_FORMS": "0"}
    answer = editor.post(address, form, follow=True)
    told = "La recherche reprend 5 pages qui portent « Monuments » : %s faites."
    assert told % 0 in answer.text
    do_one_task()
    do_one_task()
    assert told % 4 in editor.get(address).text
    work()
    assert "La recherche reprend" not in editor.get(address).text


def test_large_numbers_are_written_as_the_french_do(theme):
    reindexing.start(reindexing.index_related_pages, theme, 3292)
    assert "3\N{NO-BREAK SPACE}292 pages" in sentence(unfinished().get())


def test_two_names_in_a_row_are_indexed_once(client, theme, indexed):
    rename(theme, "Monuments")
    rename(theme, "Châteaux")
    work()
    assert found(client, "chateaux") == set(EVENTS)
    assert len(indexed) == len(EVENTS)


def test_a_new_name_in_the_middle_reaches_every_page(client, theme, indexed):
    rename(theme, "Monuments")
    do_one_task()
    rename(theme, "Châteaux")
    work()
    assert found(client, "chateaux") == set(EVENTS)
    assert found(client, "monuments") == set()
    assert len(indexed) == 2 + len(EVENTS)


def test_what_a_term_without_pages_is_called_makes_no_work(home, queue):
    rename(Theme.objects.create(name="Patrimoine", slug="patrimoine"), "Monuments")
    assert not unfinished().exists()


def test_a_term_that_is_deleted_meanwhile_leaves_nothing_to_do(theme):
    rename(theme, "Monuments")
    for event in EventPage.objects.all():
        event.delete()
    theme.delete()
    work()
    assert not unfinished().exists()


def test_pages_of_a_deleted_term_are_no_longer_found_by_its_name(client, theme, indexed):
    assert found(client, "patrimoine") == set(EVENTS)
    theme.delete()
    assert indexed == []
    do_one_task()
    told = "La recherche reprend 5 pages qui portent « Patrimoine » : 2 faites."
    assert sentence(unfinished().get()) == told
    work()
    assert found(client, "patrimoine") == set()
    assert len(indexed) == len(EVENTS)


def test_events_of_others_are_no_longer_found_by_a_deleted_network(client, theme):
    network = make_network("Kanarienvogel")
    event = EventPage.objects.first()
    event.also_carried_by = [EventCarrier(network=network)]
    event.save()
    assert found(client, "kanarienvogel") == {"Kanarienvogel", event.title}
    network.delete()
    work()
    assert found(client, "kanarienvogel") == set()


def test_pages_are_no_longer_found_by_a_translation_that_is_deleted(client, theme, english):
    theme.set_translation("en", {"name": "Kanarienvogel"})
    for page in (EventPage.objects.first().get_parent(), EventPage.objects.first()):
        if not page.has_translation(english):
            translate(page)
    work()
    assert found(client, "kanarienvogel", "/en") == {"EN Un"}
    ThemeTranslation.objects.all().delete()
    work()
    assert found(client, "kanarienvogel", "/en") == set()


def test_pages_of_a_merged_term_are_found_by_the_name_of_the_other(client, theme):
    other = Theme.objects.create(name="Monuments", slug="monuments")
    theme.merge_into(other)
    other.synonyms = ""
    other.save()
    work()
    assert found(client, "monuments") == set(EVENTS)
    assert found(client, "patrimoine") == set()


def test_pages_of_several_kinds_and_languages_follow_a_new_name(client, theme, indexed):
    network = make_network("Réseau")
    network.themes.add(theme)
    network.save()
    translate(network.get_parent())
    translate(network)
    rename(theme, "Monuments")
    assert "7 pages" in sentence(unfinished().get())
    work()
    assert found(client, "monuments") == {*EVENTS, "Réseau"}
