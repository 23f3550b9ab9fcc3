"""What is suggested while one types: public titles, from the words that they begin with."""

from datetime import datetime
from itertools import chain, islice

from django.urls import reverse
from django.utils.http import urlencode

from core.bitmasks import positions_of
from search.searchable import KIND_LABELS, Kind, searchable
from text_search.analysis import fold_words

MAX_SUGGESTIONS = 8
MIN_LENGTH = 2  # letters


def suggest(text: str, at: datetime, code: str) -> list[dict[str, str]]:
    """At most eight titles, each with its kind and the address that searches it; past ones last."""
    words = fold_words(text).split()
    if sum(map(len, words)) < MIN_LENGTH:
        return []
    known = searchable(code)
    mask = known.title_words.beginning_with(words) & known.shown()
    past = known.past(at)
    # Several for a title, which may be said of many events.
    likeliest = islice(
        chain(positions_of(mask & ~past), positions_of(mask & past)), MAX_SUGGESTIONS * 4
    )
    found: dict[str, dict[str, str]] = {}
    for position in likeliest:
        title = known.titles[position]
        kind = next(kind for kind, mask in known.kinds.items() if mask >> position & 1)
        address = f"{reverse('search')}?{urlencode({'q': title})}"
        found.setdefault(
            title, {"label": title, "kind": str(KIND_LABELS[Kind(kind)]), "address": address}
        )
    return list(found.values())[:MAX_SUGGESTIONS]
