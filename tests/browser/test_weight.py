"""Pages weigh little: an EcoIndex of 85 at least, which is told in whole points."""

import pytest

from tests.browser.ecoindex import ecoindex, measured

ADDRESSES = {
    "agenda": "/agenda/",
    "agenda filtered": "/agenda/?mode=presentiel&theme=citoyennete",
    "agenda by month": "/agenda/?mois=2020-11",
    "agenda with nothing found": "/agenda/?mode=presentiel&departement=37&theme=habitat",
    "agenda to follow": "/agenda/abonnement/",
    "past years": "/agenda/archives/",
    "theme": "/agenda/themes/citoyennete/",
    "search": "/recherche/?q=quartiers",
    "search without question": "/recherche/",
}


def test_the_index_is_that_of_its_method():
    assert round(ecoindex(0, 0, 0)) == 100
    assert round(ecoindex(834, 6, 59)) == 64
    assert round(ecoindex(594601, 3920, 223213)) == 0


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES)
def test_a_page_weighs_little(new_context, address):
    index, elements = measured(new_context(), address)
    assert round(index) >= 85, elements
