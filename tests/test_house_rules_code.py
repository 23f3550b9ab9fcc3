"""Rules of the house that hold for all of the code."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import find
from wagtail import admin

from tests.test_rooms import FLOORS, folder_of

ROOT = Path(settings.BASE_DIR)
APPS = settings.SITE_APPS


@pytest.mark.parametrize("model", [m for m in apps.get_models() if m._meta.app_label in APPS])
def test_names_that_people_read_are_lower_case(model):
    for name in (model._meta.verbose_name, model._meta.verbose_name_plural):
        assert str(name)[0].islower(), name


def test_migrations_hold_no_block_definition():
    for path in ROOT.rglob("migrations/0*.py"):
        if ".venv" not in path.parts:
            assert "wagtail.blocks" not in path.read_text(), path
            assert "block_lookup" not in path.read_text(), path


def test_figures_are_decimal():
    """« ² » is a digit, which int() refuses."""
    files = [path for folder in map(folder_of, FLOORS) for path in folder.rglob("*.py")]
    assert [str(path) for path in files if ".isdigit(" in path.read_text()] == [
        str(ROOT / "site/dates/typed_text.py")  # which looks for it
    ]


def test_every_template_is_used():
    templates = ROOT / "templates"
    text = "".join(
        path.read_text()
        for folder in (templates, *map(folder_of, FLOORS))
        for path in folder.rglob("*.*")
        if path.suffix in {".html", ".py"}
    )
    # Pages and errors are found by their name, not by a mention.
    errors = {"400.html", "403.html", "403_csrf.html", "404.html", "500.html"}
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


def test_every_static_file_that_the_code_names_is_there():
    in_python = re.compile(r"\"([a-z_]+/(?:css|js|fonts|guide)/[\w./-]+\.\w+)\"")
    in_templates = re.compile(r"{% static ['\"]([^'\"]+)['\"]")
    named = {
        name
        for room in FLOORS
        for path in folder_of(room).rglob("*.py")
        for name in in_python.findall(path.read_text())
    }
    for path in (ROOT / "templates").rglob("*.html"):
        named.update(in_templates.findall(path.read_text()))
    assert len(named) > 10
    assert [name for name in sorted(named) if not find(name)] == []
