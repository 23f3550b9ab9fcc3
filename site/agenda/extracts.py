"""What a page lists of its sessions: those to come and the latest, and the way to all the others.

A page is as long for a hundred thousand events as for a hundred; the agenda has them all.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import islice
from typing import Any

from django.urls import reverse

from agenda.bitmasks import last_positions, positions_of
from agenda.index import AgendaIndex
from agenda.query import AgendaQuery, Facet, Period
from agenda.results import Results
from programme.listing import SessionRow
from programme.models import PriorityPage, ProgrammePage
from programme.models.programmes import listing_context

MAX_ROWS = 15  # of each list
MAX_HIGHLIGHTED = 12  # rows of a highlighted network or event
MAX_LINES = 60  # dates of a programme, about three printed pages


@dataclass(frozen=True)
class Rest:
    """The agenda that has what a list leaves out: the number of its sessions, and its address."""

    count: int
    address: str


def upcoming_and_past(
    results: Results, mask: int, query: AgendaQuery, most: int = MAX_ROWS
) -> dict[str, Any]:
    """Return the first upcoming and the latest past rows of a mask, as a template's context.

    `upcoming_rest` and `past_rest` lead to `query`, in the agenda, where there are more of them.
    """
    upcoming = mask & results.index.upcoming(results.at)
    past = mask & ~upcoming
    return {
        "upcoming": results.rows_at(list(islice(positions_of(upcoming), most))),
        "past": results.rows_at(last_positions(past, most)),
        "upcoming_rest": _rest(results, upcoming, query, Period.UPCOMING, most),
        "past_rest": _rest(results, past, query, Period.PAST, most),
    }


def _rest(
    results: Results, mask: int, query: AgendaQuery, period: Period, most: int
) -> Rest | None:
    if mask.bit_count() <= most:
        return None
    return rest_of(replace(query, period=period, period_is_chosen=True), results.at)


def rest_of(query: AgendaQuery, at: datetime) -> Rest:
    return Rest(Results(query, at).count, f"{reverse('agenda')}?{query.urlencode()}")


def year_of(programme: Any, **chosen: tuple[str, ...]) -> AgendaQuery:
    """Return the query of the year of a programme."""
    return AgendaQuery(
        chosen={Facet(name): values for name, values in chosen.items()},
        first_day=date(programme.year, 1, 1),
        last_day=date(programme.year, 12, 31),
        period=Period.ALL,
    )


def sections_of(programme: ProgrammePage, at: datetime) -> list[dict]:
    """Return the highlighted sections of a programme, with the nearest sessions of each page."""
    results = Results(AgendaQuery(), at)
    masks = highlighted_masks(results.index, programme)
    found = {
        position
        for mask in masks.values()
        for position in nearest(results.index, mask, at, MAX_HIGHLIGHTED)
    }
    counts = {pk: mask.bit_count() for pk, mask in masks.items()}
    return programme.sections(results.rows_at(sorted(found)), listing_context(), counts)


def next_of_networks(results: Results, networks: Collection[int]) -> dict[int, SessionRow]:
    """Return the next row of each network that has one, by the network's pk."""
    index = results.index
    upcoming = index.upcoming(results.at) & index.unexpired()
    masks = {pk: upcoming & index.of_network.get(pk, 0) for pk in networks}
    first = {pk: next(iter(positions_of(mask))) for pk, mask in masks.items() if mask}
    positions = sorted(set(first.values()))
    rows = dict(zip(positions, results.rows_at(positions), strict=True))
    return {pk: rows[position] for pk, position in first.items()}


def highlighted_masks(index: AgendaIndex, programme: ProgrammePage) -> dict[int, int]:
    """Return the mask of the sessions of each highlighted page in this programme, by its pk."""
    own = index.of_page.get(programme.source.pk, 0) & index.unexpired()
    return {
        pk: own & (index.of_page.get(pk, 0) | index.of_events([pk])) for pk in programme.highlighted
    }


def nearest(index: AgendaIndex, mask: int, at: datetime, most: int) -> list[int]:
    """Return the first upcoming positions of a mask, after the latest past ones if room is left."""
    upcoming = list(islice(positions_of(mask & index.upcoming(at)), most))
    past = last_positions(mask & ~index.upcoming(at), most - len(upcoming))
    return sorted([*past, *upcoming])


def dates_of(programme: ProgrammePage, priorities: Collection[dict], at: datetime) -> dict:
    """Add "rows" to each of `priorities`, and return the other dates as a template's context.

    Highlighted sessions are not among them. `dates_rest` leads to the year in the agenda if some
    dates are left out; each group then has as many of the nearest ones.
    """
    results = Results(AgendaQuery(), at)
    index = results.index
    others = index.of_page.get(programme.source.pk, 0) & index.unexpired()
    for mask in highlighted_masks(index, programme).values():
        others &= ~mask
    masks = []
    for part in priorities:
        masks.append(others & index.of_page.get(part["page"].source.pk, 0))
        others &= ~masks[-1]
    masks.append(others)
    count = sum(mask.bit_count() for mask in masks)
    is_whole = count <= MAX_LINES
    most = count if is_whole else max(MAX_LINES // sum(map(bool, masks)), 1)
    lists = [results.rows_at(nearest(index, mask, at, most)) for mask in masks]
    for part, rows in zip(priorities, lists, strict=False):
        part["rows"] = rows
    return {
        "other_rows": lists[-1],
        "dates_shown": sum(map(len, lists)),
        "dates_rest": None if is_whole else rest_of(year_of(programme), at),
    }


def of_priority(priority: PriorityPage, results: Results) -> dict[str, Any]:
    """Return the sessions of a priority, whose slug other years may share."""
    mask = results.index.of_page.get(priority.source.pk, 0) & results.index.unexpired()
    slug = {Facet.PRIORITY.value: (priority.source.slug,)}
    query = year_of(priority.programme, **slug)
    return upcoming_and_past(results, mask, query)


def rows_around(rows: list[SessionRow], most: int) -> list[SessionRow]:
    """Return at most so many of these rows, which are by date: from the first that is not over."""
    first = next((n for n, row in enumerate(rows) if not row.is_past), len(rows))
    start = max(min(first, len(rows) - most), 0)
    return rows[start : start + most]
