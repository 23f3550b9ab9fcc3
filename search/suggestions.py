"""Suggest public titles while the visitor types, from the beginnings of their words."""

from datetime import datetime
from itertools import chain, islice

from django.urls import reverse
from django.utils.http import urlencode

from agenda.bitmasks import positions_of
from agenda.index import agenda_index
from search.searchable import searchable_index
from search.searchable_rows import KIND_LABELS, Kind
from text_search.analysis import fold_words

MAX_SUGGESTIONS, MAX_EXAMPLES = 8, 6
MIN_LENGTH = 2  # letters


def examples() -> list[str]:
    """Return words that find something: the towns where most sessions are."""
    index = agenda_index()
    towns = index.table.column("town")
    counts = {town: (mask & index.unexpired()).bit_count() for town, mask in towns.items()}
    found = sorted(
        (town for town in counts if counts[town]), key=lambda town: (-counts[town], town)
    )
    return found[:MAX_EXAMPLES]


def get_suggestions(text: str, at: datetime, code: str) -> list[dict[str, str]]:
    """Return at most `MAX_SUGGESTIONS` {"label", "kind", "address"}, past events last.

    `address` is the URL that searches the title.
    """
    words = fold_words(text).split()
    if sum(map(len, words)) < MIN_LENGTH:
        return []
    index = searchable_index(code)
    mask = index.title_words.with_prefixes(words) & index.unexpired()
    past = index.past(at)
    # More than needed, because several events may have the same title.
    positions = islice(
        chain(positions_of(mask & ~past), positions_of(mask & past)), MAX_SUGGESTIONS * 4
    )
    suggestions: dict[str, dict[str, str]] = {}
    for position in positions:
        title = index.titles[position]
        kind = next(kind for kind, mask in index.kinds.items() if mask >> position & 1)
        address = f"{reverse('search')}?{urlencode({'q': title})}"
        suggestions.setdefault(
            title, {"label": title, "kind": str(KIND_LABELS[Kind(kind)]), "address": address}
        )
    return list(suggestions.values())[:MAX_SUGGESTIONS]
