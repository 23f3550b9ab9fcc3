"""Factories: each creates an object and those that it requires."""

from datetime import date, datetime, time
from itertools import count

from wagtail.models import Page

from core.clock import PARIS
from core.text import slugify
from dates import Precision
from home.models import HomePage
from networks.models import NetworkIndexPage, NetworkPage
from programme.models import (
    CalendarSequence,
    EventPage,
    EventSession,
    PriorityNetwork,
    PriorityPage,
    ProgrammeIndexPage,
    ProgrammePage,
)

_numbers = count(1)


def paris(*parts: int) -> datetime:
    """Return an aware datetime in Europe/Paris: paris(2020, 10, 7, 9, 30)."""
    return datetime(*parts, tzinfo=PARIS)


def _add_child(parent: Page, page: Page) -> Page:
    page.slug = page.slug or slugify(page.title)
    parent.add_child(instance=page)
    return page


def _get_or_create_index(model, **fields):
    return model.objects.first() or _add_child(HomePage.objects.get(), model(**fields))


def make_programme(year: int = 2020, **fields) -> ProgrammePage:
    index = _get_or_create_index(ProgrammeIndexPage, title="Programmes", slug="programme")
    return _add_child(
        index,
        ProgrammePage(**{"title": f"Programme {year}", "slug": str(year), "year": year} | fields),
    )


def make_priority(programme: ProgrammePage, title: str = "Transitions", **fields) -> PriorityPage:
    return _add_child(
        programme, PriorityPage(**{"title": title, "colour": "green", "sign": "steps"} | fields)
    )


def make_network(title: str = "Réseau habitat", priority: PriorityPage | None = None, **fields):
    index = _get_or_create_index(NetworkIndexPage, title="Réseaux", slug="reseaux")
    network = _add_child(index, NetworkPage(**{"title": title} | fields))
    if priority:
        position = priority.network_places.count()
        PriorityNetwork.objects.create(priority=priority, network=network, sort_order=position)
    return network


def day(year: int, month: int, number: int, **fields) -> dict:
    """Return the fields of a session on a day."""
    return {"precision": Precision.DAY, "first_day": date(year, month, number)} | fields


def hours(year: int, month: int, number: int, start: str, end: str = "", **fields) -> dict:
    """Return the fields of a session at a time: hours(2020, 10, 7, "09:00", "10:30")."""
    return {
        "precision": Precision.TIME,
        "first_day": date(year, month, number),
        "start_time": time.fromisoformat(start),
        "end_time": time.fromisoformat(end) if end else None,
    } | fields


def days(first: date, last: date, start: str = "", end: str = "", **fields) -> dict:
    """Return the fields of a session on several days, at the same hours if they are given."""
    return {
        "precision": Precision.DAYS,
        "first_day": first,
        "last_day": last,
        "start_time": time.fromisoformat(start) if start else None,
        "end_time": time.fromisoformat(end) if end else None,
    } | fields


def vague(precision: Precision, year: int = 0, month: int = 1, **fields) -> dict:
    """Return the fields of a session known by its month or less precisely."""
    return {"precision": precision, "first_day": date(year, month, 1) if year else None} | fields


def make_event(
    parent: Page | None = None, *sessions: dict, programme: ProgrammePage | None = None, **fields
) -> EventPage:
    """Create a live event under `parent`, with these sessions (dictionaries of fields)."""
    if programme is None:
        programme = ProgrammePage.objects.order_by("-year").first() or make_programme()
    number = next(_numbers)
    event = EventPage(
        **{"title": f"Rencontre {number}", "slug": f"rencontre-{number}", "programme": programme}
        | fields
    )
    event.sessions = [_session(event, position, row) for position, row in enumerate(sessions)]
    return _add_child(parent or programme, event)


def make_session(**fields) -> EventSession:
    """Create an event with one session, and return the session."""
    return make_event(None, fields).sessions.get()


def sequence_of(session: EventSession) -> int:
    """Return the SEQUENCE that calendars are told."""
    return CalendarSequence.objects.numbers([session.translation_key])[session.translation_key]


def _session(event: EventPage, position: int, fields: dict) -> EventSession:
    session = EventSession(event=event, sort_order=position, **fields)
    session.clean()
    return session
