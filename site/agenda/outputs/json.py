"""The agenda as JSON. The format is documented in docs/agenda-json.md."""

from collections.abc import Iterable
from typing import Any

from agenda.results import FacetChoices
from programme.listing import SessionRow

PREFETCHED = ("event__tagged_themes", "event__tagged_audiences")


def facets_as_json(facets: Iterable[FacetChoices]) -> dict[str, list[dict]]:
    """Return the choices of each facet, by query parameter."""
    return {
        facet.name: [
            {
                "slug": choice.slug,
                "label": choice.label,
                "count": choice.count,
                "language": choice.language,
            }
            for choice in facet.choices
        ]
        for facet in facets
    }


def as_json(row: SessionRow, url: str, organisation: str) -> dict[str, Any]:
    """Return a session of agenda.json.

    `url` is the absolute URL of its page, `organisation` the name of the site's own.
    """
    session = row.session
    return {
        "id": str(session.translation_key),
        "event": row.title,
        "session": row.session_title or None,
        "url": url,
        "start": session.iso_start,
        "end": session.iso_end,
        "precision": session.precision,
        "confirmed": session.confirmed,
        "when": session.when,
        "type": row.event_type.slug if row.event_type else None,
        "mode": session.shown_mode,
        "status": row.status_slug,
        "place": session.venue or None,
        "town": session.town or None,
        "departement": session.departement or None,
        "networks": [network.slug for network in row.networks],
        "priority": row.priority.slug if row.priority else None,
        "themes": [term.slug for term in row.themes],
        "audiences": [term.slug for term in row.audiences],
        "role": row.event.role or None,
        "organizers": row.organisers(organisation),
        "partners": [
            {"name": partner.value["name"], "role": partner.value["role"]}
            for partner in row.event.partners
        ],
        "speakers": [dict(speaker.value) for speaker in row.speakers],
        "language": row.language,
    }
