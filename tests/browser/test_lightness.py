"""How light a page is: its tags, and what EcoIndex makes of it (https://www.ecoindex.fr)."""

from bisect import bisect_right

import pytest

from tests.browser.test_visits import weight

TAGS = {
    "/": 315,
    "/programme/": 95,
    "/programme/2020/": 510,
    "/programme/2020/politique-de-la-ville/": 320,
    "/reseaux/": 150,
    "/reseaux/club-action-coeur-de-ville/": 190,
    "/agenda/themes/habitat/": 115,
    "/contact/": 90,
    "/mentions-legales/": 95,
    "/donnees-personnelles/": 165,
    "/accessibilite/": 115,
    "/plan-du-site/": 135,
}
"""Address → the most tags that its page may have."""
LONG = {"/programme/2020/": 76, "/programme/2020/politique-de-la-ville/": 84}
"""Address of a page with many dates → its least EcoIndex, below the 85 of the others."""

# The quantiles of EcoIndex: elements without what is in an SVG, requests, kilobytes.
ELEMENTS = [0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843]
REQUESTS = [0, 2, 15, 25, 34]
KILOBYTES = [0, 1.37, 144.7, 319.53]


def place(quantiles, value) -> float:
    above = bisect_right(quantiles, value)
    low, high = quantiles[above - 1], quantiles[above]
    return above - 1 + (value - low) / (high - low)


@pytest.mark.parametrize("address", TAGS)
def test_a_page_stays_light(page, address):
    responses = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="networkidle")
    tags, drawn = page.evaluate(
        "['*', 'svg *'].map(selector => document.querySelectorAll(selector).length)"
    )
    assert tags <= TAGS[address]
    score = 100 - 5 / 6 * (
        3 * place(ELEMENTS, tags - drawn)
        + 2 * place(REQUESTS, len(responses))
        + place(KILOBYTES, sum(map(weight, responses)) / 1024)
    )
    assert score >= LONG.get(address, 85)
