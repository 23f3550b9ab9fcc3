"""How a person is found in a text, and what is written in their place."""

import json

import pytest

from privacy.words import Words, is_distinct

WORDS = Words(["Hervé Guéry", "herve.guery@compas.example"])


@pytest.mark.parametrize(
    "text",
    [
        "avec Hervé Guéry, directeur",
        "HERVE GUERY",
        "Herve\u0301 Gue\u0301ry",
        "Hervé\u00a0Guéry",
        "rencontre-avec-herve-guery",
        "écrire à Herve.Guery@compas.example.",
        json.dumps([{"type": "rich_text", "value": "<p>Hervé Guéry</p>"}]),
        json.dumps({"body": json.dumps([{"value": {"name": "Hervé Guéry"}}])}),
        "title=Rencontre&body=Herv%C3%A9+Gu%C3%A9ry",
    ],
)
def test_a_name_is_found_however_it_is_written(text):
    assert WORDS.are_in(text)


@pytest.mark.parametrize("text", ["Hervé", "Hervé Guérys", "Guéry Hervé", "", "[", "{x", None, 3])
def test_another_name_is_not_found(text):
    assert not WORDS.are_in(text)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Avec HERVE GUERY ; Hervé\u00a0Guéry.", "Avec une personne ; une personne."),
        ("herve.guery@compas.example", ""),
        ("mailto:herve.guery@compas.example", ""),
        (
            '<p><a href="mailto:herve.guery@compas.example">Écrire à Hervé Guéry</a></p>',
            "<p>Écrire à une personne</p>",
        ),
        ("Élu·es à l'œuvre", "Élu·es à l'œuvre"),
        (["Hervé Guéry", {"nom": "Hervé Guéry"}, 3], ["une personne", {"nom": "une personne"}, 3]),
    ],
)
def test_the_words_chosen_take_the_place_of_the_name(before, after):
    assert WORDS.replaced(before, "une personne") == after


def test_what_is_written_in_blocks_inside_a_version_is_replaced_too():
    version = {"body": json.dumps([{"id": "1", "value": {"name": "Hervé Guéry", "n": None}}])}
    after = WORDS.replaced(version, "une personne")
    assert json.loads(after["body"]) == [{"id": "1", "value": {"name": "une personne", "n": None}}]


def test_the_mark_of_a_regular_expression_in_a_name_is_a_mark():
    words = Words(["M. (Paul) Durand*"])
    assert not words.are_in("Ma Paul Durand")
    assert Words([]).replaced("rien", "x") == "rien"


def test_an_excerpt_says_what_is_around_the_name_and_no_more():
    text = "a" * 200 + " Hervé Guéry " + "b" * 200
    [excerpt] = WORDS.around(text, 20)
    assert "Hervé Guéry" in excerpt
    assert len(excerpt) < 60


def test_ligatures_are_their_letters():
    assert Words(["Marie Coeur"]).are_in("Marie Cœur")
    assert Words(["Marie Cœur"]).are_in("MARIE COEUR")
    assert Words(["Zoë Strauss"]).are_in("Zoe Strauß")
    assert Words(["Noel Petit"]).are_in("Noël Petit")


def test_a_name_that_begins_another_is_not_found():
    assert not Words(["André"]).are_in("Andréa")
    assert not Words(["Andre"]).are_in("André\u0301a")


@pytest.mark.parametrize(
    "value",
    [
        '<a href="https://univ-tours.fr/annuaire">Voir</a>',
        "https://www.ville.example/tours/?q=Tours",
        "univ-tours.fr",
        "www.univ-tours.fr/tours",
        "/fr/reseaux/tours/",
        "paul@univ-tours.fr",
        "tours.metropole@example.org",
        '<a href="mailto:tours.metropole@example.org">Écrire</a>',
        [{"type": "tours", "id": "tours", "value": {"icon": "tours", "pk": "Tours"}}],
        {"content_type": "Tours", "slug": "les-tours", "hostname": "tours.fr"},
    ],
)
def test_a_word_inside_an_address_or_an_identifier_is_kept(value):
    assert Words(["Tours"]).replaced(value, "une personne") == value


def test_the_name_beside_an_address_is_replaced_and_the_address_of_another_is_kept():
    text = "Hervé Guéry (herve.guery@compas.example), voir https://compas.example/herve-guery"
    assert WORDS.replaced(text, "une personne") == (
        "une personne (une personne), voir https://compas.example/herve-guery"
    )


def test_the_link_to_another_address_stays():
    text = '<a href="mailto:martine.durand@x.fr">Martine</a>'
    assert Words(["Martin", "martin"]).replaced(text, "x") == text
    assert Words(["Durand"]).replaced(text, "x") == text


def test_identifiers_are_not_even_found():
    blocks = [{"type": "contact", "id": "contact", "value": 3}]
    assert not Words(["Contact"]).are_in(blocks)
    assert Words(["Contact"]).around(blocks) == []


@pytest.mark.parametrize(
    ("word", "expected"),
    [("Li", False), ("2026", False), ("02 47 61 11 85", False), ("Ng Vu", True), ("a@b.fr", True)],
)
def test_a_word_has_letters_enough_to_be_of_one_person(word, expected):
    assert is_distinct(word) is expected


def test_the_tags_of_a_text_are_no_words():
    text = '<p><strong>M. Page</strong><a linktype="page" id="3">ici</a><embed alt="M. Page"/></p>'
    after = '<p><strong>M. x</strong><a linktype="page" id="3">ici</a><embed alt="M. x"/></p>'
    assert Words(["Strong", "Page"]).replaced(text, "x") == after
