"""The events that a visitor of another may also want: those that share its themes or audiences."""

from collections.abc import Iterable

from agenda.index import AgendaIndex
from agenda.query import Facet
from agenda.results import Results
from core.models import Term
from programme.listing import SessionRow
from programme.models import EventPage

MAX_RELATED = 3


def related_to(
    event: EventPage, terms: Iterable[tuple[str, list[Term]]], results: Results
) -> list[SessionRow]:
    """Return the next session of each event that is the nearest to this one in what it is about.

    Those that share a theme and an audience are first, then a theme, then an audience; after
    them, the latest past ones of the same themes. Never cancelled, never unrelated.
    """
    index = results.index
    themes, audiences = (_sharing(index, terms, facet) for facet in (Facet.THEME, Facet.AUDIENCE))
    upcoming = index.upcoming(results.at)
    others = index.unexpired() & ~index.of_events([event.source.pk])
    others &= ~index.table.masks.get("cancelled", 0)
    positions: list[int] = []
    for mask, is_past in (
        (upcoming & themes & audiences, False),
        (upcoming & themes, False),
        (upcoming & audiences, False),
        (themes & ~upcoming, True),
    ):
        while len(positions) < MAX_RELATED and (found := mask & others):
            lowest = found & -found
            positions.append((found if is_past else lowest).bit_length() - 1)
            others &= ~index.of_events(index.events_of(1 << positions[-1]))
    return results.rows_at(positions)


def _sharing(index: AgendaIndex, terms: Iterable[tuple[str, list[Term]]], facet: Facet) -> int:
    """Return the mask of the sessions with one of these terms of a facet."""
    found = 0
    for parameter, words in terms:
        for term in words if parameter == facet else ():
            found |= index.facets[facet].get(term.slug, 0)
    return found
