"""Where every address sends whoever asks it to: never out of the site."""

import re
from itertools import cycle
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.http import HttpResponse

from tests.permissions.routes import routes
from tests.permissions.test_canaries import form_of
from tests.permissions.walking import (
    LOGIN,
    Walker,
    outcome,
    rolled_back,
    text_of,
    wagtail_may_warn,
)
from tests.permissions.world import World

pytestmark = [wagtail_may_warn, pytest.mark.searches, pytest.mark.long]

SITE = "http://testserver"
NAMES = ["next", "next_url", "return_url", "return_to", "redirect", "redirect_to", "back", "url"]
HERE = "/admin/followed/"
ELSEWHERE = [
    "//evil.example/",
    "///evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "https:evil.example",
    "http:///evil.example",
    "HTTPS://evil.example/",
    "/\t/evil.example/",
    "\n//evil.example/",
    "\x01//evil.example/",
    "https://testserver@evil.example/",
    "https://testserver.evil.example/",
    "https://evil.example\\@testserver/",
    "%2F%2Fevil.example/",
    "/%09/evil.example/",
    "//evil.example%2f@testserver/",
    "//testserver:80@evil.example/",
    "/admin/..//evil.example/",
    "javascript:evil.example",
    "data:text/html,evil.example",
]


def followed(address: str) -> str:
    """What a browser asks for: it takes `\\` for `/`, and leaves tabs and ends of lines out."""
    cleaned = re.sub(r"[\t\r\n]", "", address).strip("".join(map(chr, range(33))))
    return urljoin(f"{SITE}/admin/", cleaned.replace("\\", "/"))


def destinations(response: HttpResponse) -> list[str]:
    """Where an answer sends a browser, or has a person go."""
    found = [response.headers.get("Location", "")]
    found += re.findall(r"url=(.+)", response.headers.get("Refresh", ""))
    if response.headers.get("Content-Type", "").startswith("text/html"):
        page = BeautifulSoup(text_of(response), "html.parser")
        found += [element.get("href", "") for element in page.select("a, area, base")]
        found += [element.get("action", "") for element in page.select("form")]
        found += [element.get("formaction", "") for element in page.select("button, input")]
    elif "json" in response.headers.get("Content-Type", ""):
        found += re.findall(r'"(?:location|next|redirect\w*|url)": "([^"]*)"', text_of(response))
    return [address for address in found if address]


def leads_out(address: str) -> bool:
    whole = followed(address)
    if whole.startswith(("javascript:", "data:")):
        return "evil.example" in whole
    return "evil.example" in (urlsplit(whole).hostname or "")


def asking(walker: Walker, method: str, address: str, data: dict, where: str) -> HttpResponse:
    """Ask to be sent there in every way: a parameter, a field of the form, the page before."""
    asked = dict.fromkeys(NAMES, where)
    walker.client.cookies = walker.cookies.copy()
    query = {"QUERY_STRING": address.partition("?")[2]}
    with rolled_back():
        if method == "get":
            pairs = [pair for pair in query["QUERY_STRING"].split("&") if pair[:5] != "next="]
            return walker.client.get(
                address.partition("?")[0],
                query_params=asked | dict(pair.split("=", 1) for pair in pairs if pair),
                headers={"referer": where.strip()},
            )
        return walker.client.post(address, data | asked, headers={"referer": where.strip()})


@pytest.mark.parametrize("role", ["anonymous", "editor", "superuser"])
def test_no_address_sends_anybody_out_of_the_site(world: World, role: str) -> None:
    walker, admin = Walker(world.users[role]), Walker(world.users["superuser"])
    out, following = [], set()
    turns = cycle(range(4))  # each that follows has a quarter of what misleads, all have it all
    for route in routes():
        address = route.address(world, world.a)
        for method in ("get", "post"):
            is_open = outcome(walker.request("get", address)) != LOGIN
            data = form_of(world, admin, address) if method == "post" and is_open else {}
            answer = asking(walker, method, address, data, HERE)
            follows = HERE in str(destinations(answer))
            following |= {route.name} if follows else set()
            # Whatever follows no address of the site may follow one that it cannot tell.
            for where in ELSEWHERE[next(turns) :: 4] if follows else ELSEWHERE[:1]:
                answer = asking(walker, method, address, data, where)
                out += [
                    (method, route.name, where, found)
                    for found in destinations(answer)
                    if leads_out(found)
                ]
    assert out == []
    assert len(following) > 5 or role != "superuser", following
