"""Every kind of page, narrow and wide, by day and by night, as axe sees it."""

from pathlib import Path

import pytest

AXE = Path(__file__).parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = {
    "resultTypes": ["violations"],
    "runOnly": {
        "type": "tag",
        "values": [
            "wcag2a",
            "wcag2aa",
            "wcag21a",
            "wcag21aa",
            "wcag22aa",
            "best-practice",
            "RGAAv4",
        ],
    },
    # axe leaves it out unless asked for by name.
    "rules": {"target-size": {"enabled": True}},
}
WIDTHS = (320, 1280)
HEIGHT = 800

ELUS = "/reseaux/elu-es-politique-de-la-ville/"
CLUB = "/reseaux/club-action-coeur-de-ville/"
PAGES = {
    "home": "/",
    "programme index": "/programme/",
    "programme": "/programme/2020/",
    "priority": "/programme/2020/politique-de-la-ville/",
    "network index": "/reseaux/",
    "network": CLUB,
    "cycle": f"{ELUS}les-matinales-des-elu-es/",
    "single event": "/programme/2020/assemblee-generale/",
    "event of a month": f"{CLUB}rencontre-regionale-a-chartres/",
    "event of a range": "/reseaux/porte-voix/printemps-confine-automne-citoyen/",
    "agenda": "/agenda/",
    "agenda filtered": "/agenda/?mode=presentiel&theme=citoyennete",
    "agenda by month": "/agenda/?mois=2020-11",
    "agenda with nothing found": "/agenda/?mode=presentiel&departement=37&theme=habitat",
    "agenda with a wrong date": "/agenda/?du=2020-02-30",
    "agenda with all its filters": "/agenda/?filtres=tout",
    "agenda to follow": "/agenda/abonnement/?theme=citoyennete",
    "past years": "/agenda/archives/",
    "theme": "/agenda/themes/habitat/",
    "theme with a cycle": "/agenda/themes/citoyennete/",
    "news": "/quoi-de-neuf/",
    "agenda framed elsewhere": "/agenda/encart/",
    "search": "/recherche/?q=quartiers",
    "search without question": "/recherche/",
    "search without result": "/recherche/?q=zzzzzz",
    "contact": "/contact/",
    "legal notice": "/mentions-legales/",
    "personal data": "/donnees-personnelles/",
    "statement of accessibility": "/accessibilite/",
    "site map": "/plan-du-site/",
    "refused": "/erreurs/403/",
    "form refused": "/erreurs/403-formulaire/",
    "not found": "/erreurs/404/",
    "server error": "/erreurs/500/",
    "components": "/composants/",
    "what changed since the edition": "/programme/2020/changements/",
    "withdrawn edition": "/programme/2020/edition-1.pdf",
}
# The most visited, and each component in all its states.
FIRST_PAGES = {"home", "cycle", "agenda", "components"}
ERRORS = tuple(a for a in PAGES.values() if "/erreurs/" in a or a.endswith("/edition-1.pdf"))


@pytest.fixture
def narrow_page(new_context):
    """A page 320 px wide, which holds axe."""
    # Colours that still fade from one scheme to the other would be measured halfway.
    viewport = {"width": WIDTHS[0], "height": HEIGHT}
    page = new_context(viewport=viewport, reduced_motion="reduce").new_page()
    # Not a <script>, which the site's own policy would refuse.
    page.add_init_script(path=AXE)
    return page


def unfold(page):
    """Open what is folded away, so that it is looked at, too."""
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")


def overflow(page) -> list[str]:
    """What sticks out of the page sideways, if the page scrolls sideways."""
    return page.evaluate(
        """() => {
          const root = document.scrollingElement;
          if (root.scrollWidth <= root.clientWidth) return [];
          return [...document.body.querySelectorAll("*")]
            .filter(part => part.getBoundingClientRect().right > root.clientWidth + 1)
            .map(part => `${part.localName}.${part.className}`);
        }"""
    )


@pytest.mark.parametrize(
    "address",
    [
        pytest.param(address, id=name, marks=() if name in FIRST_PAGES else pytest.mark.long)
        for name, address in PAGES.items()
    ],
)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(narrow_page, address):
    assert narrow_page.goto(address).ok or address in ERRORS
    unfold(narrow_page)
    found = [f"{WIDTHS[0]} px: {part} sticks out" for part in overflow(narrow_page)]
    for width in WIDTHS:
        narrow_page.set_viewport_size({"width": width, "height": HEIGHT})
        for scheme in ("light", "dark"):
            narrow_page.emulate_media(color_scheme=scheme)
            result = narrow_page.evaluate("rules => axe.run(document, rules)", RULES)
            found += [
                f"{width} px, {scheme}: {rule['id']}: {node['target']} {node['failureSummary']}"
                for rule in result["violations"]
                for node in rule["nodes"]
            ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", ["home", "programme", "cycle", "agenda", "search", "contact"])
def test_text_twice_as_large_does_not_scroll_sideways_at_320_px(narrow_page, name):
    narrow_page.goto(PAGES[name])
    narrow_page.evaluate("document.documentElement.style.fontSize = '200%'")
    unfold(narrow_page)
    assert overflow(narrow_page) == []
