"""The EcoIndex of a page, from 0 to 100: its elements, its requests and its weight.

By the method of the collective GreenIT (https://github.com/cnumr/ecoindex_python): elements inside
an SVG do not count.
"""

import gzip
from bisect import bisect_right

from playwright.sync_api import BrowserContext, Error, Response

ELEMENTS = (
    *(0, 47, 75, 159, 233, 298, 358, 417, 476, 537, 603, 674, 753, 843, 949, 1076, 1237, 1459),
    *(1801, 2479, 594601),
)
REQUESTS = (
    *(0, 2, 15, 25, 34, 42, 49, 56, 63, 70, 78, 86, 95, 105, 117, 130, 147, 170, 205, 281, 3920),
)
KILOBYTES = (
    *(0, 1.37, 144.7, 319.53, 479.46, 631.97, 783.38, 937.91, 1098.62, 1265.47, 1448.32, 1648.27),
    *(1876.08, 2142.06, 2465.37, 2866.31, 3401.59, 4155.73, 5400.08, 8037.54, 223212.26),
)
COUNTED = "document.querySelectorAll('*').length - document.querySelectorAll('svg *').length"
COMPRESSED = ("text/", "image/svg", "application/json", "application/javascript")


def ecoindex(elements: int, requests: int, kilobytes: float) -> float:
    impact = 3 * _rank(ELEMENTS, elements) + 2 * _rank(REQUESTS, requests)
    return 100 - 5 * (impact + _rank(KILOBYTES, kilobytes)) / 6


def measured(context: BrowserContext, address: str) -> tuple[float, int]:
    """Return the EcoIndex of a page at its first visit, and its number of elements."""
    page = context.new_page()
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="networkidle")
    elements = page.evaluate(COUNTED)
    weight = sum(map(_weight, responses)) / 1024
    page.close()
    return ecoindex(elements, len(responses), weight), elements


def _rank(quantiles: tuple[float, ...], value: float) -> float:
    above = min(bisect_right(quantiles, value), len(quantiles) - 1)
    low, high = quantiles[above - 1], quantiles[above]
    return above - 1 + (value - low) / (high - low)


def _weight(response: Response) -> int:
    """Return the bytes of a response as a server in front sends it."""
    try:
        body = response.body()
    except Error:
        return 0  # a redirection has none
    is_text = response.headers.get("content-type", "").startswith(COMPRESSED)
    return len(gzip.compress(body)) if is_text else len(body)
