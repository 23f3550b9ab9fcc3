"""What a visit leaves behind, weighs and prints, and what it is in colours of one's own."""

import gzip
import re

import pytest
from playwright.sync_api import expect

HOME = "/"
PROGRAMME = "/programme/2020/"
EVENT = "/reseaux/elu-es-politique-de-la-ville/les-matinales-des-elu-es/"
ASSEMBLY = "/programme/2020/assemblee-generale/"
AGENDA = "/agenda/"
SEARCH = "/recherche/?q=quartiers"
ADDRESSES = (HOME, PROGRAMME, EVENT, AGENDA, SEARCH, "/contact/")

MAX_BYTES = 100 * 1024
MAX_REQUESTS = 8
COMPRESSED = ("text/", "image/svg", "application/json", "application/javascript")


def test_a_visit_leaves_no_cookie_and_stores_nothing(new_context):
    context = new_context()
    page = context.new_page()
    for address in ADDRESSES:
        page.goto(address)
    assert context.cookies() == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    assert page.evaluate("indexedDB.databases()") == []
    assert page.evaluate("caches.keys()") == []


@pytest.mark.parametrize("address", [HOME, EVENT, AGENDA], ids=["home", "event", "agenda"])
def test_a_first_view_is_light(page, address):
    responses = []
    page.on("response", lambda response: responses.append(response))
    page.goto(address, wait_until="networkidle")
    weights = {response.url: weight(response) for response in responses}
    assert len(weights) <= MAX_REQUESTS, weights
    assert sum(weights.values()) <= MAX_BYTES, weights


def weight(response) -> int:
    """The bytes of the body as production sends them: text compressed, the rest as it is."""
    body = response.body()
    kind = response.headers.get("content-type", "")
    return len(gzip.compress(body) if kind.startswith(COMPRESSED) else body)


def test_printed_pages_have_their_matter_and_not_the_ways_to_other_pages(page):
    page.emulate_media(media="print")
    ways = re.compile("Principale|Fil d'Ariane|Pied de page")
    for address in ADDRESSES:
        page.goto(address)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.locator("body")).to_contain_text("02 47 61 11 85")
        expect(page.get_by_role("navigation", name=ways)).to_have_count(0)
        expect(page.get_by_role("search")).to_have_count(0)


@pytest.mark.parametrize(("address", "sheets"), [(EVENT, 2), (ASSEMBLY, 1), (PROGRAMME, 6)])
def test_a_page_prints_on_few_sheets(page, address, sheets):
    page.goto(address)
    document = page.pdf(prefer_css_page_size=True, format="A4")
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", document)) <= sheets


def test_pages_show_their_matter_in_forced_colours(new_context):
    page = new_context(forced_colors="active", color_scheme="dark").new_page()
    for address in ADDRESSES:
        page.goto(address)
        heading = page.get_by_role("heading", level=1)
        expect(heading).to_be_visible()
        # Also on a band of colour, words are the system's ink on the system's paper.
        assert computed(heading, "color") == system(page, "CanvasText"), address
        assert computed(page.locator("body"), "backgroundColor") == system(page, "Canvas"), address


def computed(part, name: str) -> str:
    """What the browser makes of a property of a part of the page."""
    return part.evaluate("(part, name) => getComputedStyle(part)[name]", name)


def system(page, name: str) -> str:
    """A colour of the system as the browser computes it."""
    return page.evaluate(
        """name => {
          const part = document.body.appendChild(document.createElement("i"));
          part.style.color = name;
          return getComputedStyle(part).color;
        }""",
        name,
    )


def test_nothing_moves_for_those_who_ask_for_less_motion(new_context):
    page = new_context(reduced_motion="reduce").new_page()
    for address in ADDRESSES:
        page.goto(address)
        moving = page.evaluate(
            """() => [...document.querySelectorAll("*")].filter(part => {
              const style = getComputedStyle(part);
              return [style.transitionDuration, style.animationDuration]
                .some(durations => durations.split(",").some(text => parseFloat(text) > 0));
            }).map(part => part.outerHTML.slice(0, 80))"""
        )
        assert moving == [], address
        assert page.evaluate("document.getAnimations().length") == 0, address
        assert computed(page.locator("html"), "scrollBehavior") == "auto", address


def test_a_page_is_shared_as_the_device_does_it_and_by_email_where_it_cannot(new_context):
    context = new_context()
    page = context.new_page()
    page.goto(EVENT)
    link = page.locator(".share a")
    expect(link).to_have_text("Envoyer par courriel")
    page.add_init_script(
        """
        navigator.canShare = () => true;
        navigator.share = async (shared) => { window.shared = shared; };
        """
    )
    page.reload()
    expect(link).to_have_text("Partager")
    link.click()
    assert page.evaluate("window.shared.url").endswith(EVENT)
    assert page.evaluate("window.shared.title") == page.locator("h1").inner_text()
