"""Eight times as long a text takes about eight times as long, whatever somebody writes in it."""

from time import perf_counter

import pytest

from core.ordering import name_key
from core.text import fold, slugify, whole_sentences
from dates.mentions import mentions
from frontend.templatetags.typography import name_in_lines, unbroken
from programme_file import text as programme_text
from search.snippets import Highlighter, plain
from tests.factories import day, make_event, make_network
from text_search.analysis import index_text, parse_query

SHORT = 2_000  # characters
UNITS = [
    *("a", "é", "œ", "ﬃ", "1", "-", ".", " ", "(", "<", '"', "«", "&", "\u0301\u0327", "\n"),
    *("a.", "a-", "1 ", "1/", "<a ", "a\u0301\u0327", "élu·e·s ", "élu·e", "(e", "aaa-", "1er"),
    *("mars ", "1 mars ", "[image ", "[image: a] ", "## ", "« a "),
]
HIGHLIGHTER = Highlighter(parse_query("ville", "fr"), "fr")
READERS = {
    "fold": fold,
    "slugify": slugify,
    "whole_sentences": whole_sentences,
    "name_key": name_key,
    "index_text": lambda text: index_text(text, "fr"),
    "plain": plain,
    "snippet": HIGHLIGHTER.snippet,
    "stems": HIGHLIGHTER.matched_stems_in,
    "mentions": lambda text: list(mentions(text)),
    "unbroken": unbroken,
    "name_in_lines": name_in_lines,
    "heading": programme_text._HEADING.fullmatch,
    "media": lambda text: programme_text._MEDIA.fullmatch(f"[image: a]{text}"),
}


def seconds(reader, text: str) -> float:
    started = perf_counter()
    reader(text)
    return perf_counter() - started


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_no_reading_of_a_text_is_quadratic(reader):
    slow = []
    for unit in UNITS:
        for ending in ("", "!x"):
            short = unit * (SHORT // len(unit)) + ending
            long = unit * (8 * SHORT // len(unit)) + ending
            # Another process may have taken a part of either: the best of three.
            if min(seconds(reader, long) for _time in range(3)) > 0.1:
                growth = min(
                    seconds(reader, long) / max(seconds(reader, short), 1e-9) for _time in range(3)
                )
                if growth > 24:  # a quadratic one takes 64 times as long
                    slow.append((unit, growth))
    assert slow == []


@pytest.mark.searches
@pytest.mark.django_db
def test_an_event_with_a_word_of_thirty_thousand_letters_is_published_and_read(client, home):
    event = make_event(make_network(), day(2020, 10, 7))
    event.body = [("rich_text", f"<p>{'a' * 30_000}</p>")]
    started = perf_counter()
    event.save_revision().publish()
    assert client.get(event.get_url()).status_code == 200
    assert perf_counter() - started < 10
