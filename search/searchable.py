"""An in-memory index of the public pages, documents and themes that the search may return.

Each of them is a bit of an integer mask, in the order in which results are listed. Private
content is not in the index, so it cannot leak through results, counts, suggestions or
corrections. When events have changed, their rows are read again (`core.change_log`). See
docs/decisions/0007-recherche-en-francais.md.
"""

from collections.abc import Iterable, Set
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page, PageViewRestriction
from wagtail.search.models import IndexEntry

from agenda.bitmasks import InstantIndex, Row, mask_of
from core.change_log import Changes, updated_on_change
from core.models import Theme
from core.models.vocabularies import ThemeTranslation
from networks.models import NetworkPage, NetworkTheme
from programme.models import (
    EventPage,
    EventSession,
    EventTheme,
    PriorityPage,
    ProgrammePage,
)
from search.searchable_rows import THEMES, SearchTable, document_rows, page_rows, theme_rows
from search.titles import TitleWords, WordIndex
from text_search.analysis import TextQuery
from text_search.index_reader import Key, indexed_words

MOST_PAGES = 300  # beyond which it is quicker to build
SEARCHED = {
    model._meta.db_table
    for model in (
        *(Page, EventPage, EventSession, EventTheme, NetworkPage, NetworkTheme, ProgrammePage),
        *(PriorityPage, Theme, ThemeTranslation, get_document_model(), IndexEntry, Locale),
        *(Collection, CollectionViewRestriction, PageViewRestriction),
    )
}
"""The tables that the index is made of."""


class Part(NamedTuple):
    """A part of a query: the masks of what matches it, and the words that show why."""

    matches: int
    title_matches: int
    shown: TextQuery


@dataclass
class SearchableIndex:
    """The searchable objects of one language; bit n of a mask stands for `keys[n]`."""

    code: str
    table: SearchTable
    # The cached parts of queries, by text and whether any word is enough.
    cached_parts: dict[tuple[str, bool], list[Part]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.keys: list[Key] = self.table.keys
        self.titles: list[str] = self.table.titles
        self.kinds: dict[str, int] = self.table.column("kind")
        self.years: dict[str, int] = self.table.column("year")
        self.themes: dict[str, int] = self.table.column("theme")

    @property
    def positions(self) -> dict[Key, int]:
        return self.table.positions

    @cached_property
    def end_times(self) -> InstantIndex:
        return self.table.instant_index(0)

    @cached_property
    def expiry_times(self) -> InstantIndex:
        return self.table.instant_index(1)

    @cached_property
    def title_words(self) -> TitleWords:
        return TitleWords(dict(zip(self.keys, self.titles, strict=True)), self.positions)

    @cached_property
    def indexed_titles(self) -> WordIndex:
        """Return the indexed words of titles; an event has those of its sessions too."""
        return WordIndex(self._indexed_titles(), self.positions)

    def _indexed_titles(self, of: Set[Key] | None = None) -> Iterable[tuple[Key, set[str]]]:
        for key, texts in indexed_words("title", of=of):
            if key in self.positions:
                yield key, set(chain.from_iterable(text.split() for text in texts))

    def replaced(self, owners: Set[int], rows: list[Row]) -> "SearchableIndex":
        """Return the index with these rows instead of all those of these owners."""
        index = SearchableIndex(self.code, self.table.replaced(owners, rows))
        former = {key for owner in owners for key in self.table.keys_of.get(owner, ())}
        changed = former | {row.key for row in rows}
        # What was never asked for is made when it is.
        if words := vars(self).get("title_words"):
            titles = {row.key: row.order[2] for row in rows}
            index.title_words = words.replaced(former, titles, index.positions)
        if words := vars(self).get("indexed_titles"):
            read = index._indexed_titles(changed)
            index.indexed_titles = words.replaced(changed, read, index.positions)
        return index

    def owner_of(self, key: Key) -> int | None:
        """Return the source page of an event in the index, given by its key in any language."""
        position = self.positions.get(key)
        return None if position is None else self.table.data[2][position]

    def mask(self, keys: Iterable[Key]) -> int:
        """Return the mask of those of these objects that are in the index."""
        positions = (self.positions.get(key) for key in keys)
        return mask_of([n for n in positions if n is not None], len(self.keys))

    def mask_of_events(self, pks: Iterable[int]) -> int:
        """Return the mask of these events, given by their source-language pages."""
        return self.mask(chain.from_iterable(self.table.keys_of.get(pk, ()) for pk in pks))

    def unexpired(self) -> int:
        """Return the mask of all objects but the pages that expired since the index was built.

        A page that expires is not saved, so it does not invalidate the cache.
        """
        return ((1 << len(self.keys)) - 1) & ~self.expiry_times.until(timezone.now())

    def past(self, at: datetime) -> int:
        """Return the mask of the events that have ended at `at`."""
        return self.end_times.until(at)


def update(index: SearchableIndex, changes: Changes) -> SearchableIndex | None:
    """Return the index after these changes; None if it must be built again."""
    pks = set().union(*(pages for table, pages in changes.items() if table in SEARCHED))
    if not pks:
        kept = copy(index)
        kept.cached_parts = {}
        return kept
    if 0 in pks or len(pks) > MOST_PAGES:
        return None
    if (events := _sources_of(index, pks)) is None:
        return None
    rows = [*page_rows(index.code, events), *theme_rows()]
    return index.replaced({*events, THEMES}, rows)


def _sources_of(index: SearchableIndex, pks: set[int]) -> set[int] | None:
    """Return the source pages of events in any language, None if other pages are among them."""
    keys = dict(EventPage.objects.filter(pk__in=pks).values_list("pk", "translation_key"))
    sources = EventPage.objects.sources().filter(translation_key__in=keys.values())
    found = set(sources.values_list("pk", flat=True))
    content_type = ContentType.objects.get_for_model(EventPage).pk
    for pk in pks:
        if owner := index.owner_of((content_type, pk)):
            found.add(owner)
        elif pk not in keys:
            return None
    return found


@updated_on_change(update)
def searchable_index(code: str) -> SearchableIndex:
    """Return the index of what visitors may find in this language."""
    rows = [*page_rows(code), *document_rows(), *theme_rows()]
    table = SearchTable(())
    rows.sort(key=lambda row: table.place(row.order))
    return SearchableIndex(code, SearchTable(rows))
