"""What to suggest where nothing is found: each filter to loosen, and the nearest sessions."""

from dataclasses import dataclass, replace
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from agenda.query import FACET_LABELS, AgendaQuery, Facet, Period

if TYPE_CHECKING:
    from agenda.results import Results

MAX_NEAREST = 4  # sessions


@dataclass(frozen=True)
class Way:
    """A broader query and its mask, with the name and the value of the filter that it leaves out.

    Or of the only filter that it keeps.
    """

    label: str
    value: str
    query: AgendaQuery
    mask: int
    is_only: bool = False


def ways_of(results: "Results") -> list[Way]:
    """Return the query without each of its filters, where that finds sessions, the most first.

    If none of these does, the query with each of them alone; else what has no filter.
    """
    filters = _filters_of(results)
    without = [(label, value, query, False) for label, value, query, _alone in filters]
    alone = [(label, value, query, True) for label, value, _without, query in filters if query]
    for queries in (without, alone, [("", "", AgendaQuery(), False)]):
        ways = [
            Way(label, value, query, _matching(results, query), is_only)
            for label, value, query, is_only in queries
        ]
        if found := [way for way in ways if way.mask]:
            return sorted(found, key=lambda way: -way.mask.bit_count())
    return []


def nearest_to(results: "Results") -> list[int]:
    """Return the pks of the sessions nearest to a query that finds none.

    They share its themes, or match all of its filters but one: never anything unrelated.
    """
    query, masks = results.query, [way.mask for way in results.ways if way.query.is_filtered]
    if themes := query.chosen.get(Facet.THEME):
        of_theme = AgendaQuery(chosen={Facet.THEME: themes}, period=Period.ALL)
        shared = _matching(results, of_theme)
        masks = [mask & shared for mask in masks]
        if not any(masks):
            upcoming = results.index.upcoming(results.at)
            masks = [shared & upcoming or shared]
    pages = [results.index.page(mask, results.at, 0, MAX_NEAREST) for mask in masks]
    in_turn = chain.from_iterable(zip_longest(*pages))
    return list(dict.fromkeys(pk for pk in in_turn if pk is not None))[:MAX_NEAREST]


def _matching(results: "Results", query: AgendaQuery) -> int:
    return results.index.matching(query, results.at, results.found if query.text else None)


def _filters_of(results: "Results") -> list[tuple[str, str, AgendaQuery, AgendaQuery | None]]:
    """Return the name and the value of each filter, the query without it and it alone.

    None for a period, which alone says nothing of what is looked for.
    """
    query = results.query
    ways: list[tuple[str, str, AgendaQuery, AgendaQuery | None]] = []
    for facet, slugs in query.chosen.items():
        values = ", ".join(results.label(facet, slug).text for slug in slugs)
        alone = AgendaQuery(chosen={facet: slugs})
        ways.append((str(FACET_LABELS[facet]), values, query.without(facet), alone))
    if query.text:
        alone = AgendaQuery(text=query.text)
        ways.append((_("Mots"), _("« %s »") % query.text, replace(query, text=""), alone))
    if query.first_day or query.last_day:
        days = AgendaQuery(first_day=query.first_day, last_day=query.last_day, period=Period.ALL)
        ways.append((_("Dates"), results.days_in_words, query.without_days(), days))
    if query.period != Period.ALL:
        everything = replace(query, period=Period.ALL, period_is_chosen=True)
        ways.append((_("Période"), results.period_in_words, everything, None))
    return ways
