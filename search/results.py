"""The answer to a question: what is found, counted and grouped."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import chain, islice

from core.bitmasks import positions_of
from search.correction import correct
from search.searchable import KIND_LABELS, Kind, SearchableIndex, searchable
from text_search.analysis import AnyOf, TextQuery, build_word_query, content_words, stems_of
from text_search.backend import lookup
from text_search.index_reader import matching_entries
from text_search.query import NOTHING, build_query

MAX_ANSWERS = 256  # that a process holds
MAX_TITLES = 500  # that are compared with the question itself
GROUP_SIZE = 5
MAX_SUBJECTS = 8


@dataclass(frozen=True)
class SearchQuery:
    """A valid question. Slugs within a facet are alternatives."""

    text: str = ""
    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    is_exact: bool = False  # nothing is to be corrected


class Answer:
    """What answers `asked` at the instant `at`, in a language."""

    def __init__(self, asked: SearchQuery, at: datetime, code: str):
        self.asked, self.at, self.code = asked, at, code
        self.searchable: SearchableIndex = searchable(code)
        self.text, self.correction = asked.text, None
        anywhere, titled = self._ask(asked.text)
        if not anywhere and asked.text and not asked.is_exact:
            self.correction = correct(asked.text, code)
            if self.correction:
                anywhere, titled = self._ask(self.correction)
                # The word of a page that has expired since is nobody's to read.
                is_kept = anywhere & self.searchable.shown()
                self.text = self.correction if is_kept else asked.text
                self.correction = self.correction if is_kept else None
        self._keep(anywhere, titled)

    @cached_property
    def question(self) -> TextQuery:
        return build_query(self.text, self.code)

    def _keep(self, anywhere: int, titled: int) -> None:
        self.found = anywhere & self.searchable.shown()
        # A theme is all title.
        self.titled = (titled | self.searchable.kinds.get(Kind.THEME, 0)) & self.found

    def _ask(self, text: str) -> tuple[int, int]:
        question = build_query(text, self.code)
        return (0, 0) if question == NOTHING else result_masks(self.searchable, question)

    @cached_property
    def mask(self) -> int:
        return self._under()

    @property
    def count(self) -> int:
        return self.mask.bit_count()

    def _under(self, *, but: str = "") -> int:
        """What is found under the facets chosen, but one."""
        mask = self.found
        for name, chosen, masks in self._facets:
            if chosen and name != but:
                carried = 0
                for value in chosen:
                    carried |= masks.get(value, 0)
                mask &= carried
        return mask

    @property
    def _facets(self):
        return (
            ("genre", self.asked.kinds, self.searchable.kinds),
            ("theme", self.asked.themes, self.searchable.themes),
            ("annee", self.asked.years, self.searchable.years),
        )

    @cached_property
    def unfiltered(self) -> int:
        """How many there are whatever is chosen in the facets."""
        return self.found.bit_count()

    def counts(self, name: str) -> dict[str, int]:
        """value → how many results carry it under the other facets chosen."""
        under = self._under(but=name)
        masks = next(masks for facet, _chosen, masks in self._facets if facet == name)
        return {
            value: count for value, mask in masks.items() if (count := (under & mask).bit_count())
        }

    def ordered(self, mask: int):
        """Positions, the likeliest first: the very title, then titles, then texts; past last."""
        past = self.searchable.past(self.at)
        exact = self.exact & mask
        titled = self.titled & mask & ~exact
        rest = mask & ~exact & ~titled
        return chain.from_iterable(
            order
            for tier in (exact, titled, rest)
            for order in (positions_of(tier & ~past), reversed(list(positions_of(tier & past))))
        )

    @cached_property
    def exact(self) -> int:
        """Those of which the question is the whole title."""
        wanted = stems_of(self.text, self.code)
        mask = 0
        for position in islice(positions_of(self.titled), MAX_TITLES):
            if stems_of(self.searchable.titles[position], self.code) == wanted:
                mask |= 1 << position
        return mask

    @cached_property
    def groups(self) -> list[tuple[Kind, int]]:
        """The kinds that are found with their masks, the one of the likeliest result first."""
        groups = [
            (kind, found)
            for kind in Kind
            if (found := self.mask & self.searchable.kinds.get(kind, 0))
        ]
        return sorted(groups, key=lambda group: self._tier(group[1]))

    def _tier(self, mask: int) -> int:
        return 0 if mask & self.exact else 1 if mask & self.titled else 2

    def nearest(self) -> list[int]:
        """What has one of the words at least, where nothing has them all, under the filters."""
        words = content_words(self.text, self.code)
        if not words:
            return []
        either = AnyOf(tuple(build_word_query(parts, self.code) for parts in words))
        anywhere, titled = result_masks(self.searchable, either)
        self._keep(anywhere, titled)
        return list(islice(self.ordered(self._under()), GROUP_SIZE))

    def subjects(self) -> list[int]:
        """The themes and networks to look at where nothing answers: first those of `nearest`."""
        subjects = self.searchable.kinds.get(Kind.THEME, 0) | self.searchable.kinds.get(
            Kind.NETWORK, 0
        )
        subjects &= self.searchable.shown()
        near = subjects & self.found
        return list(islice(chain(positions_of(near), positions_of(subjects & ~near)), MAX_SUBJECTS))

    def label(self, kind: Kind) -> str:
        return str(KIND_LABELS[kind])


def result_masks(known: SearchableIndex, question: TextQuery) -> tuple[int, int]:
    """The masks of what answers, and of what does by its title; held as long as the corpus."""
    key = (question,)
    if key not in known.answers:
        anywhere = known.mask(matching_entries(lookup(question)))
        titled = known.indexed_titles.answering(question) if anywhere else 0
        if len(known.answers) >= MAX_ANSWERS:
            known.answers.clear()
        known.answers[key] = (anywhere, titled)
    return known.answers[key]
