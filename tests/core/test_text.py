"""What is typed is compared, and put in addresses, in one way."""

import pytest
from wagtail.models import Page

from core.models import Theme, ThemeProposal
from core.text import slugify
from home.models import StandardPage

SLUGS = {
    "Cœur de Ville": "coeur-de-ville",
    "L'égalité": "l-egalite",
    "L’égalité": "l-egalite",
    "Ex æquo": "ex-aequo",
    "« Œuvres »": "oeuvres",
    "Élu·es & citoyen.nes": "elu-es-citoyen-nes",
    "Femmes/hommes – 9h30": "femmes-hommes-9h30",
    "1er étage : l'œil…": "1er-etage-l-oeil",
    "Straße n° 2": "strasse-n-2",
}


@pytest.mark.parametrize(("title", "slug"), SLUGS.items())
def test_a_slug_keeps_every_letter_and_every_word_apart(title, slug):
    assert slugify(title) == slug


def test_a_page_without_a_slug_takes_that_of_its_title(home):
    first, second = (home.add_child(instance=StandardPage(title="Cœur de Ville")) for _ in "12")
    assert (first.slug, second.slug) == ("coeur-de-ville", "coeur-de-ville-2")


def test_a_term_without_a_slug_takes_that_of_its_name(db):
    proposal = ThemeProposal.objects.create(name="L'égalité")
    proposal.accept("L'égalité")
    assert Theme.objects.get().slug == "l-egalite"
    assert Theme.objects.create(name="L’égalité").slug == "l-egalite-1"


def test_slugs_that_exist_do_not_change(home):
    page = home.add_child(instance=StandardPage(title="Cœur de Ville", slug="cur-de-ville"))
    page.title = "Le Cœur de Ville"
    page.save()
    assert Page.objects.get(pk=page.pk).slug == "cur-de-ville"
    theme = Theme.objects.create(name="L'égalité", slug="legalite")
    theme.save()
    assert theme.slug == "legalite"


@pytest.mark.parametrize("name", ["Le cœur", "LE COEUR", "le-cœur"])
def test_a_term_is_called_by_its_name_with_or_without_ligatures(db, name):
    assert Theme.objects.create(name="Le cœur", slug="le-cur").is_called(name)
