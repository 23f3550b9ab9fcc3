"""What a phone of 2021 and readers with styles of their own see: dates that can be read."""

import re

import pytest
import tinycss2

from frontend.stylesheets import assembled

GALLERY = "/composants/"
CYCLE = "/reseaux/elu-es-politique-de-la-ville/les-matinales-des-elu-es/"
ADDRESSES = [GALLERY, CYCLE, "/", "/programme/2020/", "/agenda/"]
WIDTHS = (320, 360, 1280)

# In Chromium 88 or in iOS 15, nothing of these is known.
UNKNOWN_RULES = {"layer", "container"}
UNKNOWN_PROPERTIES = {"aspect-ratio", "container", "container-type", "inset"}
UNKNOWN_VALUES = re.compile(r"\dcq[iwbh]|light-dark\(|subgrid|\d[dsl]vh|\" / \"")
UNKNOWN_SELECTORS = re.compile(r":has\(|::details-content")
UNKNOWN_SUPPORT = re.compile(f"{UNKNOWN_VALUES.pattern}|{UNKNOWN_SELECTORS.pattern}|aspect-ratio")

SPACED_OUT = """
  * {
    line-height: 1.5 !important;
    letter-spacing: .12em !important;
    word-spacing: .16em !important;
  }
  p { margin-block-end: 2em !important; }
"""  # WCAG 1.4.12

COLLISIONS = """() => [...document.querySelectorAll(".date-block")].flatMap(block => {
  const square = block.getBoundingClientRect();
  if (!square.width) return [];
  const parts = [...block.children].map(part => [part, part.getBoundingClientRect()]);
  const found = [];
  const say = what => found.push(`${what}: ${block.textContent.trim().replace(/\\s+/g, " ")}`);
  if (square.height < square.width - 3) say(`not square (${square.width} × ${square.height})`);
  parts.forEach(([part, box], i) => {
    const name = part.className.baseVal ?? part.className;
    if (box.top < square.top - 1 || box.bottom > square.bottom + 1) say(`${name} sticks out`);
    const words = document.createRange();
    words.selectNodeContents(part);
    if (words.getBoundingClientRect().right > square.right + 1) say(`${name} is too wide`);
    for (const [other, its] of parts.slice(i + 1)) {
      const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
      const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
      if (across > 1 && down > 1) say(`${name} over ${other.className.baseVal ?? other.className}`);
    }
  });
  return found;
})"""


def as_an_old_browser_reads(css: str) -> str:
    """The rules of a style sheet that are left without what came after 2021."""
    return _read(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _read(rules) -> str:
    kept = []
    for rule in rules:
        prelude = tinycss2.serialize(rule.prelude)
        if rule.type == "qualified-rule":
            if not UNKNOWN_SELECTORS.search(prelude):
                kept.append(f"{prelude}{{{_declarations(rule.content)}}}")
        elif rule.at_keyword in {"media", "supports"}:
            inner = _read(tinycss2.parse_rule_list(rule.content, True, True))
            if rule.at_keyword == "media":
                kept.append(f"@media {prelude}{{{inner}}}")
            elif bool(UNKNOWN_SUPPORT.search(prelude)) == prelude.strip().startswith("not"):
                kept.append(inner)
        elif rule.at_keyword not in UNKNOWN_RULES:
            kept.append(rule.serialize())
    return "\n".join(kept)


def _declarations(content) -> str:
    return "".join(
        f"{declaration.serialize()};"
        for declaration in tinycss2.parse_blocks_contents(content, True, True)
        if is_known(declaration)
    )


def is_known(declaration) -> bool:
    return declaration.name.startswith("--") or (
        declaration.name not in UNKNOWN_PROPERTIES
        and not UNKNOWN_VALUES.search(tinycss2.serialize(declaration.value))
    )


@pytest.fixture
def old_page(page):
    """A page with the style sheets as an old browser reads them."""

    def answer(route):
        css = route.fetch().text()
        route.fulfill(body=as_an_old_browser_reads(css), content_type="text/css")

    page.route("**/*.css", answer)
    return page


def sticks_out(page) -> bool:
    return page.evaluate(
        "document.scrollingElement.scrollWidth > document.scrollingElement.clientWidth"
    )


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_old_browser_shows_every_date_in_its_square(old_page, address):
    old_page.goto(address)
    assert old_page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Archivo")
    found = []
    for width in WIDTHS:
        old_page.set_viewport_size({"width": width, "height": 800})
        found += [f"{width} px: {collision}" for collision in old_page.evaluate(COLLISIONS)]
        found += [f"{width} px: the page scrolls sideways"] * sticks_out(old_page)
    assert found == []


@pytest.mark.parametrize("width", WIDTHS)
def test_dates_can_be_read_with_the_text_spaced_out(page, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(GALLERY)
    page.evaluate(
        """css => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }""",
        SPACED_OUT,
    )
    assert page.evaluate(COLLISIONS) == []
    assert not sticks_out(page)


def test_what_is_taken_away_is_what_such_a_browser_does_not_know():
    assert (
        as_an_old_browser_reads(
            "@layer a { b { color: red } } @container (width > 1px) { b { color: red } }"
            "@supports (inline-size: 1cqi) { b { color: red } } b:has(i) { color: red }"
            "b { inset: 0; color: blue; width: 2cqi; --unit: 2cqi }"
            "@supports not (aspect-ratio: 1) { b { color: blue } }"
        )
        .replace(" ", "")
        .replace("\n", "")
        == "b{color:blue;--unit:2cqi;}b{color:blue;}"
    )
    assert "@media" in as_an_old_browser_reads(assembled())
