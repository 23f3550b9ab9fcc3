"""An in-memory index of the public sessions, queried with bitwise operations.

Each session is one bit, in list order; each facet value has the mask of its sessions. A query is
AND and OR of masks, and a count is `int.bit_count()`. 100,000 sessions take 12 KB per value. See
docs/decisions/0004-index-de-l-agenda.md.

When anything displayed on pages has changed, the events that changed are read again
(`core.change_log`).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import get_language
from wagtail.models import Locale, Page, PageViewRestriction

from agenda.bitmasks import InstantIndex, RowTable, mask_of, positions_of
from agenda.index_rows import EVENT, read_rows
from agenda.query import AgendaQuery, Facet, Period
from core import departements
from core.caching import cached_until_change
from core.change_log import Changes, updated_on_change
from core.lookups import terms_of
from core.models import VOCABULARIES, BasePage, EventType, FormerSlug, Term
from core.ordering import name_key
from core.querysets import public_translations
from core.surroundings import cached_until_surroundings_change
from dates import midnight, next_midnight
from dates.calendar import VAGUE, Precision, is_month_or_less
from networks.models import NetworkPage
from programme.choices import Mode
from programme.models import (
    EVENT_TAGS,
    EventCarrier,
    EventPage,
    EventSession,
    PriorityNetwork,
    PriorityPage,
)
from programme.models.programmes import listing_context

if TYPE_CHECKING:
    from agenda.words import CycleWords, SessionFacts

# Tables whose rows are of one event, and those that decide for many of them.
ROW_TABLES = {
    model._meta.db_table for model in (Page, EventPage, EventSession, EventCarrier, *EVENT_TAGS)
}
BUILT_AGAIN = {model._meta.db_table for model in (PageViewRestriction, Locale)}
MOST_EVENTS, MOST_ROWS = 1000, 300  # beyond which it is quicker to build


class Label(NamedTuple):
    """The label of a facet value, and its language code."""

    text: str
    language: str


@dataclass
class AgendaIndex:
    """The index. Bit n of all masks is the session whose pk is `pks[n]`."""

    table: RowTable
    facets: dict[Facet, dict[str, int]]
    # Masks by pk: of what a network carries, and of what a network, a programme or a priority has.
    of_network: dict[int, int]
    of_page: dict[int, int]
    former: dict[tuple[Facet, str], str]
    # The cached masks of text queries, by language and text.
    answers: dict[tuple[str, str], int] = field(default_factory=dict)
    # What text queries read of the sessions, when they first need it (agenda.words).
    words: dict[str, "CycleWords"] = field(default_factory=dict)
    facts: "SessionFacts | None" = None

    def __post_init__(self) -> None:
        self.pks = self.table.keys
        self.of_precision = self.table.column("precision")
        self.of_first_month = self.table.column("first month")
        self.of_last_month = self.table.column("last month")
        self.with_length = self.table.masks.get("with length", 0)
        self.with_day = self.table.masks.get("with day", 0)

    @cached_property
    def starts(self) -> InstantIndex:
        return self.table.instant_index(0)

    @cached_property
    def overs(self) -> InstantIndex:
        return self.table.instant_index(1)

    @cached_property
    def expiries(self) -> InstantIndex:
        return self.table.instant_index(2)

    @property
    def everything(self) -> int:
        return (1 << len(self.pks)) - 1

    def upcoming(self, at: datetime) -> int:
        """Return the mask of the sessions that are not over at `at`."""
        return self.everything & ~self.overs.until(at)

    def ongoing(self, at: datetime) -> int:
        """Return the mask of the sessions that are under way at `at`, on known days."""
        return self.upcoming(at) & self.starts.until(at) & self.with_day & self.with_length

    def precisions(self, precisions: Iterable[str]) -> int:
        found = 0
        for precision in precisions:
            found |= self.of_precision.get(precision, 0)
        return found

    def of_event(self, pk: int) -> list[int]:
        """Return the positions of the sessions of an event."""
        return [self.table.positions[key] for key in self.table.keys_of.get(pk, ())]

    def of_events(self, pks: Iterable[int]) -> int:
        """Return the mask of the sessions of these events."""
        return mask_of(chain.from_iterable(map(self.of_event, pks)), len(self.pks))

    def events_of(self, mask: int) -> set[int]:
        """Return the pks of the events of the sessions of a mask."""
        return {self.table.orders[EVENT][position] for position in positions_of(mask)}

    def cycle_of(self, event: int) -> tuple[int, ...]:
        """Return the pks of the sessions of an event, by date."""
        return self.table.keys_of.get(event, ())

    def unexpired(self) -> int:
        """Return the mask of all sessions but those of pages that expired since it was built."""
        return self.everything & ~self.expiries.until(timezone.now())

    def matching(self, query: AgendaQuery, at: datetime, found: int | None = None) -> int:
        """Return the mask of the sessions that match `query` at `at`.

        `found` is the mask of those that match its text, or None to ignore the text.
        """
        mask = self.unexpired()
        if found is not None:
            mask &= found
        match query.period:
            case Period.UPCOMING:
                mask &= self.upcoming(at)
            case Period.PAST:
                mask &= ~self.upcoming(at)
        mask &= self._overlapping(query)
        for facet, values in query.chosen.items():
            matching = 0
            for value in values:
                matching |= self.facets[facet].get(self.current(facet, value), 0)
            mask &= matching
        return mask

    def _overlapping(self, query: AgendaQuery) -> int:
        first, last = query.first_day, query.last_day
        mask = self.everything
        if first:
            mask &= ~self.overs.until(midnight(first))
        if last:
            mask &= self.starts.before(next_midnight(last))
        if first and last:
            if first == last:
                mask &= ~self.of_precision.get(Precision.MONTH, 0)
            if is_month_or_less(first, last):
                mask &= ~self.precisions(VAGUE)
        return mask

    def current(self, facet: Facet, slug: str) -> str:
        """Return the current slug of a value that was renamed or merged, else `slug` itself."""
        return self.former.get((facet, slug), slug)

    def counts(self, query: AgendaQuery, facet: Facet, at: datetime, found: int | None) -> dict:
        """Return the number of sessions of each slug of `facet` that match the other facets."""
        base = self.matching(query.without(facet), at, found)
        return {slug: (base & mask).bit_count() for slug, mask in self.facets[facet].items()}

    def totals(self, facet: Facet) -> dict[str, int]:
        """Return the number of sessions of each slug of `facet`."""
        return {slug: mask.bit_count() for slug, mask in self.facets[facet].items()}

    def page(self, mask: int, at: datetime, start: int, stop: int) -> list[int]:
        """Return a slice of the pks of a mask: sessions under way first, then by date."""
        ongoing = mask & self.ongoing(at)
        positions = chain(positions_of(ongoing), positions_of(mask & ~ongoing))
        return [self.pks[position] for position in islice(positions, start, stop)]

    def months(self, mask: int) -> tuple[date, date] | None:
        """Return the first and last months with a session of the mask, as their first days."""
        first = [month for month, begun in self.of_first_month.items() if begun & mask]
        last = [month for month, ended in self.of_last_month.items() if ended & mask]
        return (min(first), max(last)) if first else None


def update(index: AgendaIndex, changes: Changes) -> AgendaIndex | None:
    """Return the index after these changes; None if it must be built again."""
    if not BUILT_AGAIN.isdisjoint(changes):
        return None
    events = set().union(*(changes.get(table, ()) for table in ROW_TABLES))
    if len(events) > MOST_EVENTS:
        return None
    if not events:
        return _index_of(index.table)
    rows = list(read_rows(events))
    keys = chain.from_iterable(index.cycle_of(event) for event in events)
    if len(rows) + sum(1 for _key in keys) > MOST_ROWS:
        return None
    return _index_of(index.table.replaced(events, rows))


@updated_on_change(update)
def agenda_index() -> AgendaIndex:
    """Return the index, updated or built if the cache is out of date."""
    return _index_of(RowTable(read_rows()))


def _index_of(table: RowTable) -> AgendaIndex:
    """Return the index of these rows, with the pages and terms that they have by pk."""
    networks, priorities = _slugs_of(NetworkPage), _slugs_of(PriorityPage)
    of_network = table.column("network")
    of_priority: dict[int, int] = defaultdict(int, table.column("priority"))
    of_place = table.column("place")
    for place, priority in _standing().items():
        of_priority[priority] |= of_place.get(place, 0)
    facets: dict[Facet, dict[str, int]] = {
        Facet.MODE: table.column("mode"),
        Facet.DEPARTEMENT: table.column("departement"),
        Facet.TYPE: _by_slug(table.column("type"), slugs_of(EventType)),
        Facet.NETWORK: _by_slug(of_network, networks),
        Facet.PRIORITY: _by_slug(of_priority, priorities),
    }
    for tag in EVENT_TAGS:
        masks = table.column(tag._meta.model_name)
        facets[Facet(tag.tag_model().parameter)] = _by_slug(masks, slugs_of(tag.tag_model()))
    return AgendaIndex(
        table=table,
        facets=facets,
        of_network=of_network,
        of_page={**table.column("parent"), **table.column("programme"), **of_priority},
        former=_former(),
    )


@cached_until_surroundings_change
def _slugs_of(model: type[BasePage]) -> dict[int, str]:
    """Return the slugs of the public pages of a kind, by pk."""
    return dict(model.objects.public().values_list("pk", "slug"))


@cached_until_surroundings_change
def _standing() -> dict[tuple[int, int], int]:
    """Return the priority of each network in each programme, by their pks."""
    rows = PriorityNetwork.objects.order_by("priority__path", "sort_order", "pk")
    return {
        (programme, network): priority
        for programme, network, priority in rows.values_list(
            "priority__programme", "network", "priority"
        )
    }


def slugs_of(model: type[Term]) -> dict[int, str]:
    return {pk: term.slug for pk, term in terms_of(model).items()}


def _by_slug(masks: dict[int, int], slugs: dict[int, str]) -> dict[str, int]:
    """Return the masks by slug, which pages of several years may share."""
    found: dict[str, int] = defaultdict(int)
    for pk, mask in masks.items():
        if mask and pk in slugs:
            found[slugs[pk]] |= mask
    return dict(found)


def labels() -> dict[Facet, dict[str, Label]]:
    """Return the labels in the active language, by facet and slug, in the order of the lists.

    They include values that no session has.
    """
    return _labels_in(get_language())


@cached_until_surroundings_change
def _labels_in(language: str) -> dict[Facet, dict[str, Label]]:
    known: dict[Facet, dict[str, Label]] = {
        Facet(model.parameter): {
            term.slug: Label(term.label, term.language) for term in terms_of(model).values()
        }
        for model in VOCABULARIES
    }
    known[Facet.MODE] = {mode.value: Label(str(mode.label), language) for mode in Mode}
    known[Facet.DEPARTEMENT] = {
        code: Label(name, language) for code, name in departements.NAMES.items()
    }
    listing = listing_context()
    known[Facet.NETWORK] = {
        page.source.slug: Label(page.title, page.language) for page in listing.networks.values()
    }
    known[Facet.PRIORITY] = {
        page.source.slug: Label(page.label, page.language)
        # If priorities of several years share a slug, the latest year's label is used.
        for page in sorted(listing.priorities.values(), key=lambda page: page.programme.year)
    }
    for facet in known.keys() - {Facet.MODE}:
        by_name = sorted(known[facet].items(), key=lambda item: name_key(item[1].text))
        known[facet] = dict(by_name)
    return known


@cached_until_surroundings_change
def _former() -> dict[tuple[Facet, str], str]:
    facets = {model._meta.model_name: Facet(model.parameter) for model in VOCABULARIES}
    facets |= {"networkpage": Facet.NETWORK, "prioritypage": Facet.PRIORITY}
    return {
        (facets[vocabulary], slug): current
        for vocabulary, slug, current in FormerSlug.objects.values_list(
            "vocabulary", "slug", "current_slug"
        )
        if vocabulary in facets
    }


def sources_of(events: Iterable[int]) -> set[int]:
    """Return the pks of the source-language pages of events.

    `events` are pks in the source or active language: text queries in another language also
    match source-language pages, since some are not translated.
    """
    sources = _sources_by_translation(get_language())
    return {sources.get(pk, pk) for pk in events}


@cached_until_change
def _sources_by_translation(language: str) -> dict[int, int]:
    """Return the pk of the source of each public translation into a language, by its pk."""
    if language == settings.LANGUAGE_CODE:
        return {}
    sources = EventPage.objects.sources().filter(translation_key=OuterRef("translation_key"))
    translations = public_translations(EventPage.objects.filter(locale__language_code=language))
    return dict(translations.values_list("pk", Subquery(sources.values("pk")[:1])))
