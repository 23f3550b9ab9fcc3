"""Pages weigh little: their elements, and their EcoIndex, which is told in whole points."""

import pytest

from tests.browser.ecoindex import ecoindex, measured

A, MAX_ELEMENTS = 85, 600
PAGES = {
    "/": A,
    "/programme/": A,
    # All that is printed of a year, and all the dates of a priority, are on their page.
    "/programme/2020/": 76,
    "/programme/2020/politique-de-la-ville/": 84,
    "/reseaux/": A,
    "/reseaux/club-action-coeur-de-ville/": A,
    "/agenda/": A,
    "/agenda/?mode=presentiel&theme=citoyennete": A,
    "/agenda/?mois=2020-11": A,
    "/agenda/?mode=presentiel&departement=37&theme=habitat": A,  # finds nothing
    "/agenda/abonnement/": A,
    "/agenda/archives/": A,
    "/agenda/themes/citoyennete/": A,
    "/recherche/?q=quartiers": A,
    "/recherche/": A,
    "/contact/": A,
    "/mentions-legales/": A,
    "/donnees-personnelles/": A,
    "/accessibilite/": A,
    "/plan-du-site/": A,
}
"""Address → its least EcoIndex: 85 is A."""


def test_the_index_is_that_of_its_method():
    assert round(ecoindex(0, 0, 0)) == 100
    assert round(ecoindex(834, 6, 59)) == 64
    assert round(ecoindex(594601, 3920, 223213)) == 0


@pytest.mark.parametrize("address", PAGES)
def test_a_page_weighs_little(new_context, address):
    index, elements = measured(new_context(), address)
    assert elements < MAX_ELEMENTS
    assert round(index) >= PAGES[address], elements
