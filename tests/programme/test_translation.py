"""An event in two languages is one event: its facts are the source's, its words each page's."""

from datetime import date

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.operations import translate_object

from programme.models import EventPage, EventSession
from tests.factories import hours, make_event, make_network, make_priority, make_programme, paris

pytestmark = pytest.mark.django_db


@pytest.fixture
def cycle(home, english):
    """An event with two sessions, each with a speaker, under a network."""
    priority = make_priority(make_programme())
    speaker = {"name": "Hervé Guéry", "role": "directeur", "organisation": "Compas"}
    return make_event(
        make_network(priority=priority),
        hours(2020, 10, 7, "09:00", "10:30", title="Situer", speakers=[("speaker", speaker)]),
        hours(2020, 11, 5, "09:00", "10:30", title="Relier", speakers=[("speaker", speaker)]),
        title="Les matinales",
        slug="les-matinales",
    )


@pytest.fixture
def translated(cycle, english):
    """The same event in English."""
    translate_object(cycle, [english], components=None)
    translation = Translation.objects.get(
        source__object_id=cycle.translation_key, target_locale=english
    )
    for segment in StringSegment.objects.filter(source=translation.source):
        StringTranslation.objects.create(
            translation_of=segment.string,
            context=segment.context,
            locale=english,
            data=f"EN {segment.string.data}",
        )
    translation.save_target(publish=True)
    cycle.get_translation(english).get_latest_revision().publish()
    return cycle.get_translation(english)


def uids(event) -> list:
    return list(event.sessions.order_by("first_day").values_list("translation_key", flat=True))


def test_a_session_has_one_calendar_uid_in_all_languages(cycle, translated):
    assert translated.pk != cycle.pk
    assert uids(translated) == uids(cycle)


def test_words_are_translated_and_facts_are_not(translated):
    session = translated.sessions.order_by("first_day").first()
    assert translated.title == "EN Les matinales"
    assert session.title == "EN Situer"
    assert session.speakers[0].value["role"] == "EN directeur"
    assert session.first_day == date(2020, 10, 7)
    assert session.when == "mercredi 7 octobre 2020, 9h–10h30"


def test_translations_never_count_twice(cycle, translated):
    assert translated.live
    assert EventSession.objects.count() == 4
    assert EventSession.objects.public().count() == 2
    assert list(EventPage.objects.public().sources()) == [cycle]


def test_a_session_moved_in_the_source_is_moved_at_once_in_every_list(cycle, translated):
    page = EventPage.objects.get(pk=cycle.pk)
    first = page.sessions.order_by("first_day").first()
    first.first_day = date(2020, 10, 14)
    page.sessions = [first, *page.sessions.exclude(pk=first.pk)]
    page.save_revision().publish()
    assert EventSession.objects.public().upcoming(paris(2020, 10, 8)).count() == 2
    assert uids(cycle) == uids(translated)


def test_the_priority_of_a_translated_event_is_its_sources(cycle, translated):
    assert translated.programme_id == cycle.programme_id
    assert translated.sessions.count() == 2
