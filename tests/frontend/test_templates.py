"""What holds for every template."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles.finders import find
from django.template.loader import get_template
from wagtail import admin

WAGTAIL = Path(admin.__file__).parent / "templates"
TEMPLATES = sorted((settings.BASE_DIR / "templates").rglob("*.html"))
NAMES = [str(path.relative_to(settings.BASE_DIR / "templates")) for path in TEMPLATES]


@pytest.mark.parametrize("name", NAMES)
def test_a_template_compiles_and_holds_no_style_or_script_of_its_own(name):
    get_template(name)
    text = (settings.BASE_DIR / "templates" / name).read_text()
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=\"|<script(?![^>]*\ssrc=)", text)


@pytest.mark.parametrize("name", NAMES)
def test_no_template_is_left_over(name):
    base = settings.BASE_DIR
    sources = [*TEMPLATES, *(p for d in SOURCES for p in (base / d).rglob("*.py"))]
    is_page = name.startswith(("home/", "networks/", "programme/", "wagtailcore/", "403"))
    is_in_the_place_of_wagtails = (WAGTAIL / name).exists()
    assert (
        is_page
        or is_in_the_place_of_wagtails
        or any(f'"{name}"' in path.read_text() for path in sources)
    )


SOURCES = ["site", "home", "networks", "programme", "search"]


def contrast(first: str, second: str) -> float:
    """The ratio of two colours written #rrggbb (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted([luminance(first), luminance(second)])
    return (light + 0.05) / (dark + 0.05)


def test_ink_on_every_colour_of_the_palette_is_six_to_one():
    sheet = Path(find("frontend/css/site.css")).read_text()
    palette = sheet[sheet.index("Spot colours") : sheet.index("--on-colour")]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", palette))
    assert len(colours) == 8
    assert {name: c for name, c in colours.items() if contrast(c, "#111111") < 6} == {}


def test_the_error_page_asks_nothing_of_the_database(client):
    assert "Le site a trébuché" in get_template("500.html").render()


@pytest.mark.django_db
def test_the_components_are_shown_where_the_site_is_worked_on(client, home, settings):
    assert client.get("/composants/").status_code == 404
    settings.DEBUG = True
    page = client.get("/composants/").content.decode()
    assert "&lt;b&gt;&amp;amp;&lt;/b&gt;" in page
    assert "<b>&amp;" not in page


@pytest.mark.django_db
def test_a_page_says_what_it_is(client, home):
    page = client.get("/").content.decode()
    assert '<html lang="fr">' in page
    assert '<link rel="canonical" href="http://localhost:8000/">' in page
    assert page.index('href="#contenu"') < page.index("<header")


@pytest.mark.django_db
def test_an_editor_sees_the_bar_and_a_visitor_gets_no_cookie(client, home, admin_user):
    visit = client.get("/")
    assert not visit.cookies
    assert "Cookie" not in visit.headers.get("Vary", "")
    assert "wagtail-userbar" not in visit.content.decode()
    client.force_login(admin_user)
    assert "wagtail-userbar" in client.get("/").content.decode()
