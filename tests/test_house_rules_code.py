"""Rules of the house that hold for all of the code."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from wagtail import admin

ROOT = Path(settings.BASE_DIR)
APPS = settings.SITE_APPS
ORDER = ["core", "networks", "programme", "search", "home", "config"]
"""Each may import those before it. `config` alone knows all."""


def sources(app: str) -> list[Path]:
    folder = ROOT / "site" / app if app in {"core", "config"} else ROOT / app
    return [path for path in folder.rglob("*.py") if "migrations" not in path.parts]


@pytest.mark.parametrize("app", ORDER[:-1])
def test_imports_go_in_one_direction(app):
    above = ORDER[ORDER.index(app) + 1 :]
    forbidden = re.compile(rf"^\s*(?:from|import) ({'|'.join(above)})\b", re.MULTILINE)
    assert {
        path.name: found for path in sources(app) if (found := forbidden.findall(path.read_text()))
    } == {}


def test_no_module_grows_past_four_hundred_lines():
    long = [
        path.name
        for app in ORDER
        for path in sources(app)
        if len(path.read_text().splitlines()) > 400
    ]
    assert long == []


@pytest.mark.parametrize("model", [m for m in apps.get_models() if m._meta.app_label in APPS])
def test_names_that_people_read_are_lower_case(model):
    for name in (model._meta.verbose_name, model._meta.verbose_name_plural):
        assert str(name)[0].islower(), name


def test_migrations_hold_no_block_definition():
    for path in ROOT.rglob("migrations/0*.py"):
        if ".venv" not in path.parts:
            assert "wagtail.blocks" not in path.read_text(), path
            assert "block_lookup" not in path.read_text(), path


def test_every_template_is_used():
    templates = ROOT / "templates"
    text = "".join(
        path.read_text()
        for folder in (templates, *(ROOT / a for a in APPS if a != "core"), ROOT / "site")
        for path in folder.rglob("*.*")
        if path.suffix in {".html", ".py"}
    )
    # Pages and errors are found by their name, not by a mention.
    errors = {"403.html", "403_csrf.html", "404.html", "500.html"}
    implied = {*errors, "wagtailcore/password_required.html"} | {
        f"{model._meta.app_label}/{re.sub(r'(?<!^)(?=[A-Z])', '_', model.__name__).lower()}.html"
        for model in apps.get_models()
    }
    unused = [
        name
        for path in templates.rglob("*.html")
        if (name := str(path.relative_to(templates))) not in implied
        and not (Path(admin.__file__).parent / "templates" / name).exists()  # Wagtail's own place
        and name not in text
    ]
    assert unused == []
