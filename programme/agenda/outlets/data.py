"""agenda.json: one page of results as data. The contract is docs/agenda-json.md."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from core.clock import PARIS
from programme.agenda.results import FacetChoices
from programme.dates import Precision
from programme.dates.calendar import EXACT
from programme.listing import Entry

PREFETCHED = ("event__tagged_themes__tag", "event__tagged_audiences__tag")


def facets_as_json(facets: Iterable[FacetChoices]) -> dict[str, list[dict]]:
    """Parameter → its values."""
    return {
        facet.name: [
            {"slug": choice.slug, "label": choice.label, "count": choice.count}
            for choice in facet.choices
        ]
        for facet in facets
    }


def as_json(row: Entry, url: str) -> dict[str, Any]:
    """The session as agenda.json gives it; `url` is the absolute address of its page."""
    session, event = row.session, row.event
    return {
        "id": str(session.translation_key),
        "event": event.title,
        "session": session.title or None,
        "url": url,
        "start": iso_start(session),
        "end": iso_end(session),
        "precision": session.precision,
        "confirmed": session.confirmed,
        "when": session.when,
        "type": event.event_type.slug if event.event_type else None,
        "mode": session.shown_mode,
        "status": row.status_slug,
        "place": session.venue or None,
        "town": session.town or None,
        "departement": session.departement or None,
        "networks": [network.slug for network in row.networks],
        "priority": row.priority.slug if row.priority else None,
        "themes": [term.slug for term in event.themes.all()],
        "audiences": [term.slug for term in event.audiences.all()],
        "speakers": [dict(speaker.value) for speaker in session.speakers],
    }


def iso_start(session) -> str | None:
    """The start in ISO 8601, no more precise than it is known."""
    return _iso(session.precision, session.first_day, session.start)


def iso_end(session) -> str | None:
    """The end in ISO 8601, inclusive for days; a time that spans no length has none."""
    instant = None if session.start == session.end else session.end
    return _iso(session.precision, session.last_day or session.first_day, instant)


def _iso(precision: str, day: date | None, instant: datetime | None) -> str | None:
    """ISO 8601, no more precise than what is known."""
    if precision == Precision.TIME:
        return instant.astimezone(PARIS).isoformat() if instant else None
    if precision in EXACT and day:
        return day.isoformat()
    return f"{day:%Y-%m}" if precision == Precision.MONTH else None
