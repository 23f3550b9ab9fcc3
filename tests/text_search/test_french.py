"""French, for the search: each step alone, and all of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text import fold
from text_search.analysis import WordQuery, build_word_query
from text_search.french import stem, words_of
from text_search.french.inclusive import ENDINGS, without_endings

LETTERS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=15)
MARKS = st.sampled_from("-‐‑.·•‧⋅∙")


def stems(text: str) -> list[str]:
    return [stem(part) for parts in words_of(text) for part in parts]


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Œuvre", "oeuvre"), ("ÉLÈVE", "eleve"), ("straße", "strasse"), ("Cœur", "coeur")],
)
def test_accents_capitals_and_ligatures_do_not_matter(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    "text", ["élu-es", "élu·es", "élu·e·s", "élu.e.s", "élu(e)s", "élu(es)", "élues", "élus", "élu"]
)
def test_every_form_of_a_word_has_one_stem(text):
    assert stems(text) == ["elu"]


@pytest.mark.parametrize(
    "forms",
    [
        ["chef-fes", "cheffes", "cheffe", "chefs", "chef.fe.s"],
        ["acteur·rices", "acteurs", "actrice", "acteur-trices"],
        ["habitant·e·s", "habitant-es", "habitantes", "habitants"],
        ["citoyen-nes", "citoyenne", "citoyens"],
        ["conseiller-ères", "conseillère", "conseillers"],
        ["animateur-rice-s", "animatrices", "animateur"],
        ["demandeur", "demandeuse", "demanderesse"],
        ["bon", "bonne", "bons", "bonnes"],
        ["travail", "travaux"],
        ["local", "locaux", "locale", "locales"],
        ["réseau", "réseaux"],
        ["actif", "active", "actif-ves"],
        ["public", "publique", "publics"],
        ["nouveau", "nouvelle", "nouveaux"],
        ["employé", "employée", "employé-es"],
        ["jeu", "jeux"],
        ["quartier", "quartiers"],
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms):
    assert len({tuple(stems(form)) for form in forms}) == 1


def test_both_words_of_a_pair_have_one_stem():
    assert len(set(stems("directeur/directrice"))) == 1


@pytest.mark.parametrize(
    "pair",
    [
        ("PDV", "PVD"),
        ("pass", "pas"),
        ("commune", "communiste"),
        ("année", "Anne"),
        ("voix", "voie"),
        ("cité", "citoyen"),
        ("organe", "organiser"),
        ("prix", "prier"),
    ],
)
def test_false_friends_keep_their_distance(pair):
    first, second = (stems(word) for word in pair)
    assert first != second


@given(LETTERS, MARKS, st.sampled_from(ENDINGS.split("|")), st.sampled_from(["", "s"]))
def test_an_inclusive_ending_is_dropped_whatever_its_mark(word, mark, ending, plural):
    assert without_endings(f"{word}{mark}{ending}{plural}") == word


@given(LETTERS.filter(lambda word: not word.endswith(("s", "x", "z"))))
def test_a_plural_in_s_has_the_stem_of_its_singular(word):
    assert len(word) < 4 or stem(f"{word}s") == stem(word)


@given(st.text())
def test_words_are_letters_and_figures_of_a_bounded_length(text):
    for parts in words_of(text):
        for part in parts:
            assert part.isalnum()
            assert len(part) <= 60


def test_apostrophes_cut_and_hyphens_are_told_apart():
    assert words_of("l’Égalité d'élu-es, Porte-voix") == [
        *(["l"], ["egalite"], ["d"], ["elu"]),
        ["porte", "voix"],
    ]


def test_acronyms_with_dots_and_ranks_are_one_word():
    assert words_of("P.D.V. 3ème 1er") == [["pdv"], ["3"], ["1"]]


def test_a_word_with_hyphens_is_asked_with_them_and_without():
    apart, joined = build_word_query(["co", "construction"], "fr").parts
    assert WordQuery("co") in apart.parts
    assert joined == WordQuery("coconstruction", is_beginning=True)


@pytest.mark.parametrize("word", ["a", "qp"])
def test_one_or_two_letters_are_no_beginning(word):
    assert build_word_query([word], "fr") == WordQuery(word)
