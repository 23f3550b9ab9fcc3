"""Terms can be renamed and merged without breaking an address."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from core.models import EventType, FormerSlug, Theme
from core.models.vocabularies import ThemeTranslation
from tests.factories import day, make_event

pytestmark = pytest.mark.django_db


def test_a_renamed_term_still_answers_to_its_former_slug():
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    theme.slug = "logement"
    theme.save()
    theme.slug = "habiter"
    theme.save()
    assert Theme.current_slug("habitat") == "habiter"
    assert Theme.current_slug("logement") == "habiter"
    assert Theme.current_slug("habiter") == "habiter"


def test_a_slug_that_is_taken_up_again_is_no_former_one():
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    for slug in ("logement", "habitat"):
        theme.slug = slug
        theme.save()
    assert Theme.current_slug("logement") == "habitat"
    assert FormerSlug.objects.count() == 1


def test_a_former_slug_is_its_own_vocabularys():
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    theme.slug = "logement"
    theme.save()
    assert EventType.current_slug("habitat") == "habitat"


def test_merging_gives_events_the_other_term_once_and_keeps_the_words():
    habitat = Theme.objects.create(name="Habitat", slug="habitat", synonyms="HLM")
    housing = Theme.objects.create(name="Logement", slug="logement")
    both = make_event(None, day(2020, 1, 1))
    both.themes.set([habitat, housing])
    both.save()
    one = make_event(None, day(2020, 1, 2))
    one.themes.set([habitat])
    one.save()

    habitat.merge_into(housing)

    assert [term.slug for term in both.themes.all()] == ["logement"]
    assert [term.slug for term in type(one).objects.get(pk=one.pk).themes.all()] == ["logement"]
    assert Theme.current_slug("habitat") == "logement"
    assert Theme.objects.get().synonyms.splitlines() == ["Habitat", "HLM"]


def test_merging_types_moves_their_events():
    visio = EventType.objects.create(name="Rencontre-visio", slug="rencontre-visio")
    webinar = EventType.objects.create(name="Webinaire", slug="webinaire")
    event = make_event(None, day(2020, 1, 1), event_type=visio)
    visio.merge_into(webinar)
    event.refresh_from_db()
    assert event.event_type == webinar


def test_versions_bear_the_term_that_is_the_last_of_several_mergers():
    terms = [Theme.objects.create(name=n, slug=n) for n in ("logement", "hlm", "habitat")]
    types = [EventType.objects.create(name=n, slug=n) for n in ("visio", "webinar", "webinaire")]
    event = make_event(None, day(2020, 1, 1), event_type=types[0])
    event.themes.add(*terms[:2])
    revision = event.save_revision()
    for kinds in (terms, types):
        kinds[0].merge_into(kinds[1])
        kinds[1].merge_into(kinds[2])
    version = revision.as_object()
    assert version.event_type == types[2]
    assert list(version.themes.all()) == [terms[2]]


def test_a_merger_asks_as_much_of_the_database_whatever_the_versions(home):
    counts = []
    for name in ("logement", "hlm"):
        theme, other = (Theme.objects.create(name=n, slug=n) for n in (name, f"{name}-2"))
        event = make_event(None, day(2020, 1, 1), title=name)
        event.themes.add(theme)
        for _version in range(len(counts) * 4 + 1):
            event.save_revision().publish()
        with CaptureQueriesContext(connection) as captured:
            theme.merge_into(other)
        counts.append(len(captured))
    assert counts[0] == counts[1]


def test_a_term_has_one_slug_and_a_label_per_language():
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    ThemeTranslation.objects.create(term=theme, language_code="en", label="Housing")
    assert theme.label == "Habitat"
    with translation.override("en"):
        assert theme.label == "Housing"
        assert Theme.objects.create(name="Emploi", slug="emploi").label == "Emploi"
