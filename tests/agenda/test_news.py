"""« Quoi de neuf »: what was added, moved or cancelled lately, whoever did it and however."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from agenda.news import latest_news
from core import clock
from dates import Precision
from frontend.validity import current_validity
from programme import changes
from programme.choices import Status
from programme.kinds_of_change import Kind, kind_of
from programme.listing_context import A_DAY, NEW_FOR
from programme.models import CalendarSequence, EventSession, ProgrammePage
from programme.models.programmes import listing_context
from tests.factories import day, make_event, make_programme, paris, vague

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture
def programme(home) -> ProgrammePage:
    """A programme that has been out for a year."""
    programme = make_programme(timezone.now().year)
    published = timezone.now() - timedelta(days=365)
    ProgrammePage.objects.update(first_published_at=published)
    return programme


def published(*sessions, ago=timedelta(days=100), title="Atelier", **fields):
    """An event that was published some time ago, and once more since."""
    event = make_event(None, *sessions, title=title, **fields)
    event.first_published_at = timezone.now() - ago
    event.last_published_at = event.first_published_at
    event.save()
    return event


def soon(days=30, **fields):
    at = clock.paris_day(timezone.now() + timedelta(days=days))
    return day(at.year, at.month, at.day, **fields)


def news() -> list[tuple[Kind, str]]:
    return [(one.kind, one.title) for one in latest_news(timezone.now())]


def test_an_event_that_joins_a_programme_is_new(programme):
    published(soon(), soon(31), title="Nouveau", ago=timedelta(days=3))
    published(soon(), title="Ancien", ago=timedelta(days=40))
    assert news() == [(Kind.NEW, "Nouveau")]


def test_a_programme_that_comes_out_is_not_so_many_novelties(programme):
    ProgrammePage.objects.update(first_published_at=timezone.now() - timedelta(days=3))
    published(soon(), ago=timedelta(days=3))
    assert news() == []


def test_announced_changes_are_news_with_their_reason(programme):
    event = published(soon(), title="Annulé")
    changes.cancel(event.sessions.get(), "grève")
    moved = published(soon(), title="Reporté")
    later = soon(40)["first_day"]
    changes.postpone(moved.sessions.get(), "neige", precision=Precision.DAY, first_day=later)
    adrift = published(soon(), title="Sans date")
    changes.postpone(adrift.sessions.get(), "panne")
    assert news() == [
        (Kind.POSTPONED, "Sans date"),
        (Kind.MOVED, "Reporté"),
        (Kind.CANCELLED, "Annulé"),
    ]
    assert [one.reason for one in latest_news(timezone.now())] == ["panne", "neige", "grève"]
    assert "au lieu de" in latest_news(timezone.now())[1].words


def test_a_change_made_in_the_form_is_news_too(programme):
    event = published(soon())
    event.sessions.set([*event.sessions.all()])
    event.sessions.all()[0].first_day = date(programme.year, 12, 31)
    event.save_revision().publish()
    assert news() == [(Kind.MOVED, "Atelier")]


def test_a_session_that_is_added_to_a_known_event_is_news(programme):
    event = published(soon())
    event.sessions.add(EventSession(sort_order=1, **soon(50)))
    event.save_revision().publish()
    assert news() == [(Kind.NEW, "Atelier")]


def test_a_cycle_that_is_cancelled_is_said_once(programme):
    event = published(soon(), soon(31), soon(32))
    changes.cancel.apply(list(event.sessions.all()), "grève")
    assert news() == [(Kind.CANCELLED, "Atelier")]


def test_drafts_and_what_is_published_first_are_no_news(programme):
    draft = make_event(None, soon(), live=False, title="Brouillon")
    draft.sessions.set([*draft.sessions.all()])
    draft.sessions.all()[0].first_day = date(programme.year, 12, 30)
    draft.save()
    assert news() == []
    draft.save_revision().publish()
    assert news() == [(Kind.NEW, "Brouillon")]
    assert not CalendarSequence.objects.exclude(changed_at=None)


def test_what_is_private_is_not_told(programme, client):
    event = published(soon(), title="Secret", ago=timedelta(days=2))
    assert "Secret" in client.get("/quoi-de-neuf/").text
    event.view_restrictions.create(restriction_type="login")
    assert "Secret" not in client.get("/quoi-de-neuf/").text
    changes.cancel(event.sessions.get(), "grève")
    assert "Secret" not in client.get("/quoi-de-neuf/").text


def test_news_are_forgotten_after_four_weeks(programme):
    event = published(soon())
    changes.cancel(event.sessions.get(), "grève")
    assert latest_news(timezone.now() + timedelta(days=27))
    assert latest_news(timezone.now() + timedelta(days=29)) == []


def test_the_page_groups_them_and_leads_to_the_feed(programme, client):
    event = published(soon(), title="Atelier des quartiers")
    changes.cancel(event.sessions.get(), "trop peu d’inscriptions")
    text = client.get("/quoi-de-neuf/").text
    for part in (
        "Annulé",
        "Atelier des quartiers",
        "trop peu d’inscriptions",
        "/agenda/agenda.atom",
    ):
        assert part in text
    assert "Annulé : Atelier des quartiers" in client.get("/agenda/agenda.atom").text


def test_without_news_it_says_so(home, client):
    assert "Rien n’a été ajouté" in client.get("/quoi-de-neuf/").text


STATES = {
    Kind.NEW: ("", "a b time True prevu"),
    Kind.CANCELLED: ("a b time True prevu", "a b time True annule"),
    Kind.RESTORED: ("a b time True annule", "c d time True prevu"),
    Kind.MOVED: ("a b time True prevu", "c d time True reporte"),
    Kind.FIXED: ("a b month True prevu", "c d day True prevu"),
    Kind.POSTPONED: ("a b day True prevu", "c d unknown True reporte"),
    Kind.ONLINE: ("a b day True prevu", "a b day True passe-a-distance"),
    Kind.CONFIRMED: ("a b day False prevu", "a b day True prevu"),
    Kind.UNCONFIRMED: ("a b day True prevu", "a b day False prevu"),
}


@pytest.mark.parametrize("kind", STATES)
def test_the_kind_of_a_change(kind):
    assert kind_of(*STATES[kind]) == kind


class TestTheNewLabel:
    def test_it_stays_two_weeks_and_ends_at_an_instant_when_kept_pages_end(self, programme):
        event = published(soon(), ago=timedelta(days=1))
        context, since = listing_context(), event.first_published_at
        assert context.is_new(event, timezone.now())
        assert not context.is_new(event, since + NEW_FOR + A_DAY)
        last = clock.paris_day(since) + NEW_FOR - A_DAY
        midnight = paris(last.year, last.month, last.day) + A_DAY
        assert context.is_new(event, midnight - timedelta(minutes=1))
        assert not context.is_new(event, midnight + timedelta(hours=1))
        assert current_validity().until <= paris(*(timezone.now() + A_DAY).timetuple()[:3])

    def test_it_is_in_the_lists_and_not_on_what_came_with_the_programme(self, programme, client):
        published(soon(), ago=timedelta(days=1))
        assert "status--nouveau" in client.get("/agenda/").text
        ProgrammePage.objects.update(first_published_at=timezone.now() - timedelta(hours=30))
        programme.refresh_from_db()
        programme.save()
        assert "status--nouveau" not in client.get("/agenda/").text


def test_a_session_without_a_month_can_be_new(programme):
    published(vague(Precision.UNKNOWN), ago=timedelta(days=2), status=Status.SCHEDULED)
    assert news() == [(Kind.NEW, "Atelier")]
