"""Every public session, held in memory so that any question is a few operations on bits.

Each session is one bit, in the order of the list; each facet value is the integer whose bits
are the sessions that carry it. A question is then AND and OR of integers and a count is
`int.bit_count()`: 100,000 sessions are 12 KB a value. docs/decisions/0004-index-de-l-agenda.md.

It is held until something that pages show is changed (`core.caching`).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain, islice
from typing import NamedTuple

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
from core.querysets import public_translations
from dates import midnight, next_midnight
from dates.calendar import EXACT, VAGUE, Precision, is_month_or_less
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

TICK = timedelta(microseconds=1)


class Label(NamedTuple):
    """What a value is called, and the language of these words."""

    text: str
    language: str


@dataclass
class AgendaIndex:
    """The public sessions. Masks are integers, bit n being the session `pks[n]`."""

    pks: list[int]
    of_first_month: dict[date, int]
    of_last_month: dict[date, int]
    facets: dict[Facet, dict[str, int]]
    former: dict[tuple[Facet, str], str]
    starts: InstantIndex
    overs: InstantIndex
    expiries: InstantIndex
    of_precision: dict[str, int]
    with_length: int
    by_event: dict[int, list[int]] = field(default_factory=dict)
    # What pages read, by what was prefetched with it; it is as old as the index.
    rows: dict[tuple[str, ...], dict[int, EventSession]] = field(default_factory=dict)
    # What was asked of the words: language and text → the sessions whose event answers.
    answers: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def everything(self) -> int:
        return (1 << len(self.pks)) - 1

    def upcoming(self, at: datetime) -> int:
        """Not over at `at`."""
        return self.everything & ~self.overs.until(at)

    def ongoing(self, at: datetime) -> int:
        """Begun and not over, on days that are known."""
        return self.upcoming(at) & self.starts.until(at) & self.precisions(EXACT) & self.with_length

    def precisions(self, precisions: Iterable[str]) -> int:
        found = 0
        for precision in precisions:
            found |= self.of_precision.get(precision, 0)
        return found

    def of_events(self, pks: Iterable[int]) -> int:
        """The sessions of these events."""
        positions = chain.from_iterable(self.by_event.get(pk, ()) for pk in pks)
        return mask_of(positions, len(self.pks))

    def cycle_of(self, event: int) -> list[int]:
        """The pks of the sessions of an event, by date."""
        return [self.pks[position] for position in self.by_event.get(event, ())]

    def matching(self, query: AgendaQuery, at: datetime, found: int | None = None) -> int:
        """The sessions that answer `query` at `at`; `found` are those whose words do, if any."""
        mask = self.everything & ~self.expiries.until(timezone.now())
        if found is not None:
            mask &= found
        match query.period:
            case Period.UPCOMING:
                mask &= self.upcoming(at)
            case Period.PAST:
                mask &= ~self.upcoming(at)
        mask &= self._overlapping(query)
        for facet, values in query.chosen.items():
            carried = 0
            for value in values:
                carried |= self.facets[facet].get(self.current(facet, value), 0)
            mask &= carried
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
        """The slug that answers for `slug` today."""
        return self.former.get((facet, slug), slug)

    def counts(self, query: AgendaQuery, facet: Facet, at: datetime, found: int | None) -> dict:
        """slug → how many sessions carry it under all the other facets chosen."""
        base = self.matching(query.without(facet), at, found)
        return {slug: (base & mask).bit_count() for slug, mask in self.facets[facet].items()}

    def page(self, mask: int, at: datetime, start: int, stop: int) -> list[int]:
        """The pks from `start` to `stop` in the list: what is under way first, then by date."""
        ongoing = mask & self.ongoing(at)
        positions = chain(positions_of(ongoing), positions_of(mask & ~ongoing))
        return [self.pks[position] for position in islice(positions, start, stop)]

    def months(self, mask: int) -> tuple[date, date] | None:
        """The first days of the first and the last month that these sessions have a date in."""
        first = [month for month, begun in self.of_first_month.items() if begun & mask]
        last = [month for month, ended in self.of_last_month.items() if ended & mask]
        return (min(first), max(last)) if first else None


@cached_until_change
def agenda_index() -> AgendaIndex:
    """The index as the database is now: one query where it is held, else it is built."""
    rows = list(
        EventSession.objects.public()
        .in_order()
        .values_list(
            *("pk", "event", "start", "end", "precision", "mode", "departement"),
            *("event__mode", "event__event_type__slug", "event__network", "event__programme"),
            *("event__priority", "event__expire_at", "first_day", "last_day"),
        )
    )
    networks = dict(NetworkPage.objects.public().values_list("pk", "slug"))
    priorities = dict(PriorityPage.objects.public().values_list("pk", "slug"))
    standing = {
        (programme, network): priority
        for programme, network, priority in PriorityNetwork.objects.values_list(
            "priority__programme", "network", "priority"
        )
    }
    carriers = _by_event(EventCarrier, "event", "network")
    terms = {
        Facet(tag.tag_model().parameter): _by_event(tag, "content_object", "tag__slug")
        for tag in EVENT_TAGS
    }
    carried: dict[Facet, dict[str, list[int]]] = {facet: defaultdict(list) for facet in Facet}
    precisions: dict[str, list[int]] = defaultdict(list)
    by_event: dict[int, list[int]] = defaultdict(list)
    first_months: dict[date, list[int]] = defaultdict(list)
    last_months: dict[date, list[int]] = defaultdict(list)
    with_length, overs, expiries = [], [], []
    for position, row in enumerate(rows):
        (_pk, event, start, end, precision, mode, departement, *rest) = row
        (event_mode, event_type, network, programme, priority, expiry, *days) = rest
        by_event[event].append(position)
        precisions[precision].append(position)
        overs.append(end if end > start else end + TICK)
        expiries.append(expiry or datetime.max.replace(tzinfo=start.tzinfo))
        if end > start:
            with_length.append(position)
        if precision not in VAGUE:
            first_day, last_day = days
            first_months[first_day.replace(day=1)].append(position)
            last_months[(last_day or first_day).replace(day=1)].append(position)
        carried[Facet.MODE][mode or event_mode].append(position)
        if departement:
            carried[Facet.DEPARTEMENT][departement].append(position)
        if event_type:
            carried[Facet.TYPE][event_type].append(position)
        for carrier in {network, *carriers.get(event, ())} & networks.keys():
            carried[Facet.NETWORK][networks[carrier]].append(position)
        shown = priority or standing.get((programme, network))
        if shown in priorities:
            carried[Facet.PRIORITY][priorities[shown]].append(position)
        for facet, of_event in terms.items():
            for slug in of_event.get(event, ()):
                carried[facet][slug].append(position)
    size = len(rows)
    return AgendaIndex(
        pks=[row[0] for row in rows],
        of_first_month=_masks(first_months, size),
        of_last_month=_masks(last_months, size),
        facets={facet: _masks(values, size) for facet, values in carried.items()},
        former=_former(),
        starts=InstantIndex([row[2] for row in rows]),
        overs=InstantIndex(overs),
        expiries=InstantIndex(expiries),
        of_precision=_masks(precisions, size),
        with_length=mask_of(with_length, size),
        by_event=dict(by_event),
    )


def _masks[Key](positions: dict[Key, list[int]], size: int) -> dict[Key, int]:
    return {key: mask_of(places, size) for key, places in positions.items()}


def _by_event(model: type[Model], event: str, value: str) -> dict[int, set]:
    found: dict[int, set] = defaultdict(set)
    for pk, carried in model.objects.values_list(event, value):  # type: ignore[attr-defined]
        found[pk].add(carried)
    return found


def labels() -> dict[Facet, dict[str, Label]]:
    """facet → slug → what it is called in the language of the page.

    Every value that exists is there, whether a session carries it.
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
        # A word that two years have is called what the later one calls it.
        for page in sorted(listing.priorities.values(), key=lambda page: page.programme.year)
    }
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
    """The pks of the events in the source language, given pks in it or in that of the page.

    In another language one also finds by the source's words, which are all that some have.
    """
    sources = _sources_by_translation(get_language())
    return {sources.get(pk, pk) for pk in events}


@cached_until_change
def _sources_by_translation(language: str) -> dict[int, int]:
    """pk of each public translation into a language → pk of its source."""
    if language == settings.LANGUAGE_CODE:
        return {}
    sources = EventPage.objects.sources().filter(translation_key=OuterRef("translation_key"))
    translations = public_translations(EventPage.objects.filter(locale__language_code=language))
    return dict(translations.values_list("pk", Subquery(sources.values("pk")[:1])))
