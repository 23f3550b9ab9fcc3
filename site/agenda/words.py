"""The words of a query: the sessions that hold them, by their event or by themselves.

The search index knows events, with the words of their sessions. Here each word is asked of the
event or of that session, and some words say what no text does: a département, a mode, a town,
that one can register.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import batched, chain
from typing import Any

from django.utils.translation import get_language
from wagtail.search.index import RelatedFields, SearchField

from agenda.bitmasks import mask_of
from agenda.index import AgendaIndex, sources_of
from agenda.query import Facet
from core import departements
from dates import wording_english, wording_french
from programme.choices import Mode
from programme.models import EventPage, EventSession
from text_search import french, stop_words
from text_search.analysis import AllOf, TextQuery, WordQuery, index_text, is_held, language_of
from text_search.indexing import text_of
from text_search.query import build_query, matching_pks

type Words = tuple[str, ...]
"""Folded words that follow one another."""

NO_WORDS: frozenset[str] = frozenset()
CHUNK = 500  # rows per query
MAX_PHRASE = 6  # words, as in « Saint-Pierre-des-Corps »

_MODES: dict[tuple[Mode, ...], tuple[str, ...]] = {
    (Mode.ONLINE, Mode.HYBRID): (
        *("en ligne", "visio", "visios", "visioconference", "visioconferences"),
        *("en visio", "en visioconference", "distanciel", "en distanciel", "a distance"),
        *("online", "remote"),
    ),
    (Mode.ON_SITE, Mode.HYBRID): (
        *("presentiel", "en presentiel", "sur place", "on site", "in person"),
    ),
}
_MODES_OF: dict[Words, tuple[Mode, ...]] = {
    tuple(phrase.split()): modes for modes, phrases in _MODES.items() for phrase in phrases
}
_REGISTRATION: set[Words] = {
    ("inscription",),
    ("inscriptions",),
    ("inscrire",),
    ("registration",),
    ("register",),
}
_LAST_DAY = 31
_DATE_WORDS = {
    word
    for wording in (wording_french, wording_english)
    for name in (*wording.WEEKDAYS, *wording.MONTHS, *wording.SHORT_MONTHS, "h", "heures")
    for word in chain.from_iterable(french.words_of(name))
}
"""Words beside which a number may be a day or an hour."""


_EVENT_FIELDS = [each for each in EventPage.search_fields if isinstance(each, SearchField)]
_SESSION_FIELDS = next(
    related.fields
    for related in EventPage.search_fields
    if isinstance(related, RelatedFields) and related.field_name == "sessions"
)
_DATE_AND_PLACE = {"when", "venue", "town", "departement_name"}


@dataclass
class CycleWords:
    """The indexed words of events with several sessions, read when they are first needed.

    Those of sessions are by position, those of events by pk.
    """

    of_title: dict[int, frozenset[str]] = field(default_factory=dict)
    of_event: dict[int, frozenset[str]] = field(default_factory=dict)
    of_session: dict[int, frozenset[str]] = field(default_factory=dict)
    of_date_and_place: dict[int, frozenset[str]] = field(default_factory=dict)


@dataclass
class SessionFacts:
    """What words may mean, as masks of sessions."""

    of_town: dict[Words, int]
    with_registration: int
    moved_online: int
    with_own_mode: int


def matching_sessions(index: AgendaIndex, text: str) -> int:
    """Return the mask of the sessions that hold each word of `text`, or whose event does."""
    rest, meant = _understood(index, text)
    mask = index.everything
    for sessions in meant:
        mask &= sessions
    if rest or not meant:
        mask &= _holding(index, build_query(rest))
    return mask


def _understood(index: AgendaIndex, text: str) -> tuple[str, list[int]]:
    """Return the text without the phrases that mean sessions, and the mask of each of these.

    The text is "" if it only has stop words left.
    """
    groups = french.words_of(text)
    has_date = not _DATE_WORDS.isdisjoint(chain.from_iterable(groups))
    rest: list[list[str]] = []
    meant = []
    start = 0
    while start < len(groups):
        for length in range(min(MAX_PHRASE, len(groups) - start), 0, -1):
            phrase = tuple(chain.from_iterable(groups[start : start + length]))
            if (found := _meaning(index, phrase, has_date=has_date)) is not None:
                meant.append(found)
                start += length
                break
        else:
            rest.append(groups[start])
            start += 1
    if not meant:
        return text, []
    ignored = language_of(get_language()).stop_words
    has_content = not all(ignored.issuperset(parts) for parts in rest)
    return " ".join(map("-".join, rest)) if has_content else "", meant


def _meaning(index: AgendaIndex, phrase: Words, *, has_date: bool) -> int | None:
    """Return the mask of the sessions that a phrase means or that hold it; None if it is none."""
    query = build_query(" ".join(phrase))
    facts = _facts(index)
    if modes := _MODES_OF.get(phrase):
        of_mode = [index.facets[Facet.MODE].get(mode.value, 0) for mode in modes]
        known = of_mode[0] | of_mode[1]
        if Mode.ONLINE in modes:
            known |= facts.moved_online
        # The text of an event names its mode, which is not that of these sessions.
        return known | _holding(index, query) & ~facts.with_own_mode
    if phrase in _REGISTRATION:
        return facts.with_registration | _holding(index, query)
    if town := facts.of_town.get(phrase):
        # The words themselves: the stem of « Saintes » is that of « Saint ».
        return town | _holding(index, AllOf(tuple(map(WordQuery, phrase))))
    code = phrase[0].upper()
    may_be_day = has_date and code.isdecimal() and int(code) <= _LAST_DAY
    if len(phrase) == 1 and code in departements.NAMES and not may_be_day:
        of_departement = index.facets[Facet.DEPARTEMENT].get(code, 0)
        return of_departement | _holding(index, WordQuery(phrase[0]))
    return None


def _facts(index: AgendaIndex) -> SessionFacts:
    if index.facts is None:
        of_town: dict[Words, int] = defaultdict(int)
        for town, mask in index.table.column("town").items():
            words = tuple(chain.from_iterable(french.words_of(town)))
            if not stop_words.FRENCH.issuperset(words):
                of_town[words] |= mask
        masks = index.table.masks
        index.facts = SessionFacts(
            of_town=dict(of_town),
            with_registration=masks.get("with registration", 0),
            moved_online=masks.get("moved online", 0),
            with_own_mode=masks.get("with own mode", 0),
        )
    return index.facts


def _holding(index: AgendaIndex, query: TextQuery) -> int:
    """Return the mask of the sessions that hold each word of the query, or whose event does."""
    events = sources_of(matching_pks(EventPage, query))
    cycles = {event: positions for event in events if len(positions := index.of_event(event)) > 1}
    lacking = _sessions_lacking(index, query, cycles)
    return index.of_events(events) & ~mask_of(lacking, len(index.pks))


def _sessions_lacking(
    index: AgendaIndex, query: TextQuery, cycles: dict[int, list[int]]
) -> Iterator[int]:
    """Yield the positions of the sessions of these events that lack a word of the query.

    A word in the date or the place of a session is about that session, whatever the texts of its
    event say, but for its title and the name of its series.
    """
    words = index.words.setdefault(get_language(), CycleWords())
    _read_sessions(index, words, cycles)
    in_text: dict[int, list[tuple[TextQuery, set[int]]]] = defaultdict(list)
    for part in query.parts if isinstance(query, AllOf) else (query,):
        for event, positions in cycles.items():
            if is_held(part, words.of_title.get(event, NO_WORDS)):
                continue
            lacking = {
                each
                for each in positions
                if not is_held(part, words.of_session.get(each, NO_WORDS))
            }
            if len(lacking) == len(positions):
                continue
            if any(
                is_held(part, words.of_date_and_place.get(each, NO_WORDS)) for each in positions
            ):
                yield from lacking
            elif lacking:
                in_text[event].append((part, lacking))
    _read_events(words, in_text)
    for event, parts in in_text.items():
        for part, lacking in parts:
            if not is_held(part, words.of_event.get(event, NO_WORDS)):
                yield from lacking


def _read_sessions(index: AgendaIndex, words: CycleWords, cycles: dict[int, list[int]]) -> None:
    unread = [
        position
        for position in chain.from_iterable(cycles.values())
        if position not in words.of_session
    ]
    for places in batched(unread, CHUNK):
        by_pk = {index.pks[position]: position for position in places}
        sessions = EventSession.objects.filter(pk__in=by_pk).select_related("event__series")
        for session in sessions.order_by():
            texts = {each.field_name: text_of(each.get_value(session)) for each in _SESSION_FIELDS}
            position, event = by_pk[session.pk], session.event
            words.of_session[position] = _indexed(texts.values())
            words.of_date_and_place[position] = _indexed(map(texts.get, _DATE_AND_PLACE))
            if event.pk not in words.of_title:
                words.of_title[event.pk] = _indexed((event.title, event.series))


def _read_events(words: CycleWords, events: Iterable[int]) -> None:
    unread = [event for event in events if event not in words.of_event]
    for pks in batched(unread, CHUNK):
        pages = EventPage.objects.filter(pk__in=pks).select_related("locale")
        for page in pages.prefetch_related(*EventPage.search_prefetch_related).order_by():
            texts = (text_of(each.get_value(page)) for each in _EVENT_FIELDS)
            words.of_event[page.pk] = _indexed(texts)


def _indexed(texts: Iterable[Any]) -> frozenset[str]:
    """Return the words of these texts as they are indexed in the active language."""
    return frozenset(index_text(" ".join(map(text_of, texts)), get_language()).split())
