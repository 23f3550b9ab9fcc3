"""How light a page is: its tags, and what EcoIndex makes of it (https://www.ecoindex.fr)."""

from bisect import bisect_right

import pytest

from tests.browser.test_visits import weight

TAGS = {
    "/": 340,
    "/programme/": 110,
    "/programme/2020/": 560,
    "/programme/2020/politique-de-la-ville/": 340,
    "/reseaux/": 190,
    "/reseaux/club-action-coeur-de-ville/": 200,
    "/agenda/themes/habitat/": 130,
    "/contact/": 100,
    "/mentions-legales/": 100,
    "/donnees-personnelles/": 200,
    "/accessibilite/": 130,
    "/plan-du-site/": 160,
}
"""Address → the most tags that its page may have; 600 is the ceiling of all."""
LONG = {"/", "/programme/2020/", "/programme/2020/politique-de-la-ville/"}
"""Whole lists of dates on one page: below 85 of EcoIndex, above 72."""

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
    assert tags <= TAGS[address] <= 600
    score = 100 - 5 / 6 * (
        3 * place(ELEMENTS, tags - drawn)
        + 2 * place(REQUESTS, len(responses))
        + place(KILOBYTES, sum(map(weight, responses)) / 1024)
    )
    assert score >= (72 if address in LONG else 85), score
