"""The search's index that is updated is the one that would be built, after any changes."""

from inspect import unwrap

import pytest
from wagtail.models import Locale

from core.models import Contact
from programme.models import EventPage, EventSession
from search import searchable
from search.searchable import SearchableIndex, searchable_index
from tests.agenda.test_index_updates import site  # noqa: F401
from tests.core.test_surroundings import MoreChanges

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("site"),
    pytest.mark.searches,
]

PREFIXES = ("t", "ti", "re", "ha", "em", "titre")


def parts(index: SearchableIndex) -> dict:
    """What an index answers with."""
    words = index.indexed_titles
    return {
        "order": index.table.orders,
        "instants": index.table.data,
        "owners": index.table.keys_of,
        "masks": index.table.masks,
        "prefixes": {prefix: index.title_words.with_prefixes([prefix]) for prefix in PREFIXES},
        "words": {word: words.with_word(word) for word in words._words},
    }


def built(code: str) -> SearchableIndex:
    return unwrap(searchable_index)(code)


@pytest.fixture
def reads(monkeypatch) -> list[object]:
    """The events that the index has read: None for all of them."""
    found: list[object] = []
    page_rows = searchable.page_rows

    def spied(code, events=None):
        found.append(events)
        return page_rows(code, events)

    monkeypatch.setattr("search.searchable.page_rows", spied)
    return found


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
def test_after_any_changes_it_is_the_one_that_would_be_built(reads, seed):
    changes = MoreChanges(seed)
    parts(searchable_index("fr"))
    reads.clear()
    for step in range(80):
        change = changes.step()
        change()
        updated = parts(searchable_index("fr"))
        count = len(reads)
        assert updated == parts(built("fr")), (step, change.__name__)
        del reads[count:]
    assert reads.count(None) < len(reads) / 2  # the others were updated


def test_a_change_reads_its_event_only_and_another_none(reads):
    event = EventPage.objects.first()
    searchable_index("fr")
    reads.clear()
    EventSession.objects.filter(event=event).update(town="Blois")
    searchable_index("fr")
    assert reads == [{event.pk}]
    Contact.objects.create(name="Accueil", locale=Locale.objects.get(language_code="fr"))
    searchable_index("fr")
    assert reads == [{event.pk}]


def test_a_translation_has_the_dates_and_the_themes_of_its_source(reads):
    event = EventPage.objects.first()
    english = Locale.objects.get_or_create(language_code="en")[0]
    event.get_parent().specific.copy_for_translation(english, copy_parents=True)
    translated = event.copy_for_translation(english)
    translated.title, translated.live, translated.alias_of = "A meeting", True, None
    translated.save()
    parts(searchable_index("en"))
    reads.clear()
    EventSession.objects.filter(event=event).update(
        start="2031-01-01T10:00Z", end="2031-01-01T12:00Z"
    )
    assert parts(searchable_index("en")) == parts(built("en"))
    assert reads[0] == {event.pk}
    translated.delete()
    assert parts(searchable_index("en")) == parts(built("en"))


def test_the_answers_of_before_are_left_as_they_were():
    event = EventPage.objects.first()
    index = searchable_index("fr")
    before = parts(index)
    EventPage.objects.filter(pk=event.pk).update(title="Tout autre chose")
    searchable_index("fr")
    assert parts(index) == before


def test_many_changes_at_once_build_it_again(reads, monkeypatch):
    searchable_index("fr")
    monkeypatch.setattr("search.searchable.MOST_PAGES", 1)
    reads.clear()
    EventSession.objects.update(town="Blois")
    searchable_index("fr")
    assert reads == [None]
