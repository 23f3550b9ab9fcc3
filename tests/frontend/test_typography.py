"""Words are set, never changed."""

import html
import re

import pytest
from django.utils.safestring import mark_safe
from hypothesis import given
from hypothesis import strategies as st

from frontend.templatetags.typography import breakable, in_octets, name_in_lines, unbroken


def read(markup: str) -> str:
    """What a reader of the page gets."""
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("Les matinales des élu-es", "élu-es"),
        ("chef·fes de projet", "chef·fes"),
        ("de 9h–10h30 à Tours", "9h–10h30"),
        ("(près de centre-bourgs).", "centre-bourgs"),
    ],
)
def test_a_line_does_not_cut(text, piece):
    assert f'<span class="nb">{piece}</span>' in unbroken(text)


def test_a_long_compound_may_be_cut():
    assert unbroken("anticonstitutionnellement-intercommunal") == (
        "anticonstitutionnellement-intercommunal"
    )


def test_a_line_does_not_begin_with_the_punctuation_of_french():
    assert unbroken("« Printemps » et résilience : enjeux ?") == (
        "«\xa0Printemps\xa0» et résilience\xa0: enjeux\xa0?"
    )


@given(st.text())
def test_text_stays_as_typed_but_for_such_spaces_and_is_escaped(text):
    assert read(unbroken(text)).replace("\xa0", " ") == text.replace("\xa0", " ")
    assert set(re.findall(r"<[^>]*>", unbroken(text))) <= {'<span class="nb">', "</span>"}


def test_safe_markup_is_kept_and_its_attributes_are_left_alone():
    markup = mark_safe('<a href="/elu-es/">élu-es &amp; services</a>')
    assert unbroken(markup) == (
        '<a href="/elu-es/"><span class="nb">élu-es</span> &amp; services</a>'
    )


def test_a_short_word_of_a_name_stays_with_the_next():
    assert name_in_lines("Villes au Carré") == 'Villes <span class="nb">au Carré</span>'
    assert name_in_lines("Villes de l’Ouest") == 'Villes <span class="nb">de l’Ouest</span>'


def test_an_address_may_be_cut_after_its_at_sign():
    assert breakable("a<b@example.org") == "a&lt;b@<wbr>example.org"


@pytest.mark.parametrize(
    ("size", "words"),
    [(None, ""), (820, "820 octets"), (48_200, "48 ko"), (1_234_567, "1,2 Mo")],
)
def test_sizes_are_said_in_french(size, words):
    assert in_octets(size) == words
