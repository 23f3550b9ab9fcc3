"""The results of a search: matches, facet counts, order and groups."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, reduce
from itertools import chain, islice
from operator import and_, or_

from agenda.bitmasks import positions_of
from agenda.index import AgendaIndex, agenda_index
from agenda.words import Phrase, understand
from search.correction import correct_spelling
from search.searchable import Part, SearchableIndex, searchable_index
from search.searchable_rows import KIND_LABELS, Kind
from text_search.analysis import AllOf, AnyOf, TextQuery, build_word_query, content_words, stems_of
from text_search.backend import lookup
from text_search.index_reader import matching_entries
from text_search.query import NOTHING, build_query

MAX_CACHED_QUERIES = 256  # in each process
MAX_TITLES = 500  # compared with the whole query
GROUP_SIZE = 5
MAX_SUBJECTS = 8


@dataclass(frozen=True)
class SearchQuery:
    """A validated query; results match any of the values of each facet."""

    text: str = ""
    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    is_exact: bool = False  # do not correct the spelling

    @property
    def has_facets(self) -> bool:
        return bool(self.kinds or self.themes or self.years)


class SearchResults:
    """The results of `query` at the datetime `at`, in the language `code`.

    `text` is the text that was searched: `correction` if the spelling was corrected, else the
    text of the query. `matches` and `title_matches` are masks that ignore the facets.
    """

    def __init__(self, query: SearchQuery, at: datetime, code: str):
        self.query, self.at, self.code = query, at, code
        self.index: SearchableIndex = searchable_index(code)
        self.text, self.correction = query.text, None
        matches, title_matches = self._search(query.text)
        if not matches and query.text and not query.is_exact:
            self.correction = correct_spelling(query.text, code)
            if self.correction:
                matches, title_matches = self._search(self.correction)
                # A correction that only matches expired pages would reveal their words.
                is_public = matches & self.index.unexpired()
                self.text = self.correction if is_public else query.text
                self.correction = self.correction if is_public else None
        self._set_matches(matches, title_matches)

    @cached_property
    def text_query(self) -> TextQuery:
        """The query for the words that show why a result matches."""
        return AllOf(tuple(part.shown for part in parts_of(self.index, self.text, self.code)))

    def _set_matches(self, matches: int, title_matches: int) -> None:
        self.matches = matches & self.index.unexpired()
        # A theme has no other text than its title.
        self.title_matches = (title_matches | self.index.kinds.get(Kind.THEME, 0)) & self.matches

    def _search(self, text: str) -> tuple[int, int]:
        parts = parts_of(self.index, text, self.code)
        return (
            reduce(and_, (part.matches for part in parts)),
            reduce(and_, (part.title_matches for part in parts)),
        )

    @cached_property
    def mask(self) -> int:
        """The mask of the results, with all facets applied."""
        return self._filtered_mask()

    @property
    def count(self) -> int:
        return self.mask.bit_count()

    def _filtered_mask(self, *, except_facet: str = "") -> int:
        """Return the matches filtered by the facets chosen, except the one given."""
        mask = self.matches
        for name, chosen, masks in self.facets:
            if chosen and name != except_facet:
                allowed = 0
                for value in chosen:
                    allowed |= masks.get(value, 0)
                mask &= allowed
        return mask

    @property
    def facets(self):
        """The name of each facet, the values chosen in it, and its masks."""
        return (
            ("genre", self.query.kinds, self.index.kinds),
            ("theme", self.query.themes, self.index.themes),
            ("annee", self.query.years, self.index.years),
        )

    @cached_property
    def unfiltered_count(self) -> int:
        """Return the number of matches, whatever the facets chosen."""
        return self.matches.bit_count()

    def count_without(self, name: str) -> int:
        """Return the number of results whatever is chosen in a facet."""
        return self._filtered_mask(except_facet=name).bit_count()

    def counts(self, name: str) -> dict[str, int]:
        """Return value → number of results for a facet, filtered by the other facets only."""
        filtered = self._filtered_mask(except_facet=name)
        masks = next(masks for facet, _chosen, masks in self.facets if facet == name)
        return {
            value: count
            for value, mask in masks.items()
            if (count := (filtered & mask).bit_count())
        }

    def ordered(self, mask: int):
        """Return the positions in a mask by relevance.

        Titles equal to the query come first, then other title matches, then the rest; in each of
        these tiers past events come last, the latest first.
        """
        past = self.index.past(self.at)
        exact = self.exact_title_matches & mask
        titles = self.title_matches & mask & ~exact
        rest = mask & ~exact & ~titles
        return chain.from_iterable(
            order
            for tier in (exact, titles, rest)
            for order in (positions_of(tier & ~past), reversed(list(positions_of(tier & past))))
        )

    @cached_property
    def exact_title_matches(self) -> int:
        """Return the mask of the results whose whole title has the stems of the query."""
        query_stems = stems_of(self.text, self.code)
        mask = 0
        for position in islice(positions_of(self.title_matches), MAX_TITLES):
            if stems_of(self.index.titles[position], self.code) == query_stems:
                mask |= 1 << position
        return mask

    @cached_property
    def groups(self) -> list[tuple[Kind, int]]:
        """Return (kind, mask) of each kind of results, the kind of the best match first."""
        groups = [
            (kind, mask) for kind in Kind if (mask := self.mask & self.index.kinds.get(kind, 0))
        ]
        return sorted(groups, key=lambda group: self._tier(group[1]))

    def _tier(self, mask: int) -> int:
        return 0 if mask & self.exact_title_matches else 1 if mask & self.title_matches else 2

    def partial_matches(self) -> list[int]:
        """Return the positions of what matches at least one word, with all facets applied.

        To be called only if there are no results: it replaces `matches` and `title_matches`.
        """
        parts = parts_of(self.index, self.text, self.code, any_word=True)
        self._set_matches(
            reduce(or_, (part.matches for part in parts)),
            reduce(or_, (part.title_matches for part in parts)),
        )
        return list(islice(self.ordered(self._filtered_mask()), GROUP_SIZE))

    def subjects(self) -> list[int]:
        """Return the positions of themes and networks to suggest if there are no results.

        Those of `partial_matches`, which must have been called, come first.
        """
        subjects = self.index.kinds.get(Kind.THEME, 0) | self.index.kinds.get(Kind.NETWORK, 0)
        subjects &= self.index.unexpired()
        near = subjects & self.matches
        return list(islice(chain(positions_of(near), positions_of(subjects & ~near)), MAX_SUBJECTS))

    def label(self, kind: Kind) -> str:
        return str(KIND_LABELS[kind])


def parts_of(index: SearchableIndex, text: str, code: str, *, any_word: bool = False) -> list[Part]:
    """Return the phrases of a text that mean events, and its other words, cached on the index.

    A result matches all parts. One of the other words is enough if `any_word`.
    """
    key = (text, any_word)
    if key not in index.cached_parts:
        agenda = agenda_index()
        rest, phrases = understand(agenda, text)
        parts = [_meant_part(index, agenda, phrase) for phrase in phrases]
        if rest or not phrases:
            words = content_words(rest, code) if any_word else ()
            by_word = AnyOf(tuple(build_word_query(word, code) for word in words))
            query = by_word if words else build_query(rest, code)
            parts.append(_part(index, query))
        if len(index.cached_parts) >= MAX_CACHED_QUERIES:
            index.cached_parts.clear()
        index.cached_parts[key] = parts
    return index.cached_parts[key]


def _part(index: SearchableIndex, query: TextQuery) -> Part:
    matches = index.mask(matching_entries(lookup(query))) if query != NOTHING else 0
    return Part(matches, index.indexed_titles.matching(query) if matches else 0, query)


def _meant_part(index: SearchableIndex, agenda: AgendaIndex, phrase: Phrase) -> Part:
    """Return the events of the sessions that the agenda finds, and what else holds the phrase.

    What it means of an event says as much as a title.
    """
    meant, held = (
        index.mask_of_events(agenda.events_of(mask)) for mask in (phrase.meant, phrase.held)
    )
    matches, title_matches, _query = _part(index, phrase.query)
    found = meant | held | matches & ~index.kinds.get(Kind.EVENT, 0)
    return Part(found, (title_matches | meant) & found, phrase.shown)
