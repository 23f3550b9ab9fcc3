"""Words as searches need them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("élu-es, œuvrer", "élu es œuvrer"),
        ('"ville" OR (bourg*', "ville OR bourg"),
        ("l'habitat", "l habitat"),
        ("...", ""),
    ],
)
def test_only_words_are_left(text, words):
    assert words_of(text) == words


@given(st.text())
def test_no_sign_is_left_that_a_database_obeys(text):
    assert all(word.isalnum() for word in words_of(text).split())
