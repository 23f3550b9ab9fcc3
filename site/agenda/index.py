"""An in-memory index of the public sessions, queried with bitwise operations.

Each session is one bit, in list order; each facet value has the mask of its sessions. A query is
AND and OR of masks, and a count is `int.bit_count()`. 100,000 sessions take 12 KB per value. See
docs/decisions/0004-index-de-l-agenda.md.

It is cached until anything displayed on pages changes (`core.caching`).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from django.db.models import Model, OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import get_language

from agenda.query import AgendaQuery, Facet, Period
from core import departements
from core.bitmasks import InstantIndex, mask_of, positions_of
from core.caching import cached_until_change
from core.lookups import terms_of
from core.models import VOCABULARIES, FormerSlug
from core.ordering import name_key
from core.querysets import public_translations
from dates import midnight, next_midnight
from dates.calendar import VAGUE, Precision, has_day, is_month_or_less
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

TICK = timedelta(microseconds=1)


class Label(NamedTuple):
    """The label of a facet value, and its language code."""

    text: str
    language: str


@dataclass
class AgendaIndex:
    """The index. Bit n of all masks is the session whose pk is `pks[n]`."""

    pks: list[int]
    of_first_month: dict[date, int]
    of_last_month: dict[date, int]
    facets: dict[Facet, dict[str, int]]
    # Masks by pk: of what a network carries, and of what a network, a programme or a priority has.
    of_network: dict[int, int]
    of_page: dict[int, int]
    former: dict[tuple[Facet, str], str]
    starts: InstantIndex
    overs: InstantIndex
    expiries: InstantIndex
    of_precision: dict[str, int]
    with_length: int
    with_day: int
    by_event: dict[int, list[int]] = field(default_factory=dict)
    # The cached rows by pk, for each set of prefetched relations.
    rows: dict[tuple[str, ...], dict[int, EventSession]] = field(default_factory=dict)
    # The cached masks of text queries, by language and text.
    answers: dict[tuple[str, str], int] = field(default_factory=dict)
    # What text queries read of the sessions, when they first need it (agenda.words).
    words: dict[str, "CycleWords"] = field(default_factory=dict)
    facts: "SessionFacts | None" = None

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

    def of_events(self, pks: Iterable[int]) -> int:
        """Return the mask of the sessions of these events."""
        positions = chain.from_iterable(self.by_event.get(pk, ()) for pk in pks)
        return mask_of(positions, len(self.pks))

    def cycle_of(self, event: int) -> list[int]:
        """Return the pks of the sessions of an event, by date."""
        return [self.pks[position] for position in self.by_event.get(event, ())]

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


@cached_until_change
def agenda_index() -> AgendaIndex:
    """Return the index, built if the cache is out of date."""
    rows = list(
        EventSession.objects.public()
        .in_order()
        .values_list(
            *("pk", "event", "start", "end", "precision", "mode", "departement"),
            *("event__mode", "event__event_type__slug", "event__network", "event__programme"),
            *("event__priority", "event__expire_at", "first_day", "last_day"),
            "date_as_typed",
        )
    )
    networks = dict(NetworkPage.objects.public().values_list("pk", "slug"))
    priorities = dict(PriorityPage.objects.public().values_list("pk", "slug"))
    standing = {
        (programme, network): priority
        for programme, network, priority in PriorityNetwork.objects.values_list(
            "priority__programme", "network", "priority"
        ).order_by("priority__path", "sort_order", "pk")
    }
    carriers = _by_event(EventCarrier, "event", "network")
    terms = {
        Facet(tag.tag_model().parameter): _by_event(tag, "content_object", "tag__slug")
        for tag in EVENT_TAGS
    }
    by_value: dict[Facet, dict[str, list[int]]] = {facet: defaultdict(list) for facet in Facet}
    precisions: dict[str, list[int]] = defaultdict(list)
    by_event: dict[int, list[int]] = defaultdict(list)
    by_network: dict[int, list[int]] = defaultdict(list)
    by_page: dict[int, list[int]] = defaultdict(list)
    first_months: dict[date, list[int]] = defaultdict(list)
    last_months: dict[date, list[int]] = defaultdict(list)
    with_length, with_day, overs, expiries = [], [], [], []
    for position, row in enumerate(rows):
        (_pk, event, start, end, precision, mode, departement, *rest) = row
        (event_mode, event_type, network, programme, priority, expiry, *days, as_typed) = rest
        by_event[event].append(position)
        precisions[precision].append(position)
        overs.append(end if end > start else end + TICK)
        expiries.append(expiry or datetime.max.replace(tzinfo=start.tzinfo))
        if end > start:
            with_length.append(position)
        if has_day(precision, as_typed):
            with_day.append(position)
        if precision not in VAGUE:
            first_day, last_day = days
            first_months[first_day.replace(day=1)].append(position)
            last_months[(last_day or first_day).replace(day=1)].append(position)
        by_value[Facet.MODE][mode or event_mode].append(position)
        if departement:
            by_value[Facet.DEPARTEMENT][departement].append(position)
        if event_type:
            by_value[Facet.TYPE][event_type].append(position)
        for carrier in {network, *carriers.get(event, ())} - {None}:
            by_network[carrier].append(position)
        shown = priority or standing.get((programme, network))
        for page in {network, programme, shown} - {None}:
            by_page[page].append(position)
        if shown in priorities:
            by_value[Facet.PRIORITY][priorities[shown]].append(position)
        for facet, of_event in terms.items():
            for slug in of_event.get(event, ()):
                by_value[facet][slug].append(position)
    size = len(rows)
    of_network = _masks(by_network, size)
    facets = {facet: _masks(values, size) for facet, values in by_value.items()}
    facets[Facet.NETWORK] = {
        networks[pk]: mask for pk, mask in of_network.items() if pk in networks
    }
    return AgendaIndex(
        pks=[row[0] for row in rows],
        of_first_month=_masks(first_months, size),
        of_last_month=_masks(last_months, size),
        facets=facets,
        of_network=of_network,
        of_page=_masks(by_page, size),
        former=_former(),
        starts=InstantIndex([row[2] for row in rows]),
        overs=InstantIndex(overs),
        expiries=InstantIndex(expiries),
        of_precision=_masks(precisions, size),
        with_length=mask_of(with_length, size),
        with_day=mask_of(with_day, size),
        by_event=dict(by_event),
    )


def _masks[Key](positions: dict[Key, list[int]], size: int) -> dict[Key, int]:
    return {key: mask_of(places, size) for key, places in positions.items()}


def _by_event(model: type[Model], event: str, value: str) -> dict[int, set]:
    found: dict[int, set] = defaultdict(set)
    for pk, item in model.objects.values_list(event, value):  # type: ignore[attr-defined]
        found[pk].add(item)
    return found


def labels() -> dict[Facet, dict[str, Label]]:
    """Return the labels in the active language, by facet and slug, in the order of the lists.

    They include values that no session has.
    """
    return _labels_in(get_language())


@cached_until_change
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
