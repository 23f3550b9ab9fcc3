"""Each check complains of what it is about, and says what to do."""

import pytest
from django.apps import apps
from django.core.checks import Tags, registry, run_checks
from django.db import connection
from wagtail import blocks

from core import checks
from core.blocks.base import BodyBlock
from core.models import VOCABULARIES, Term, Theme
from tests.databases import database_in_ascii


def ids(messages) -> list[str]:
    found = list(messages)
    assert all(message.hint for message in found)
    return [message.id for message in found]


def test_this_site_passes(db):
    ours = [c for c in registry.registry.get_checks() if c.__module__.endswith(".checks")]
    rooms = {check.__module__.partition(".")[0] for check in ours}
    assert {"core", "agenda", "programme_file"} <= rooms
    assert [m for m in run_checks() if m.id and m.id.split(".")[0] in rooms] == []


@pytest.mark.parametrize("languages", [[("en", "English"), ("fr", "Français")], []])
def test_a_source_language_that_is_not_the_first_is_said(settings, languages):
    settings.LANGUAGES = languages
    assert ids(checks.check_languages()) == ["core.E001"]


@pytest.mark.parametrize("name", checks.CAPS)
@pytest.mark.parametrize("cap", [None, 0, "10 Mo"])
def test_a_missing_cap_is_said(settings, name, cap):
    setattr(settings, name, cap)
    (error,) = checks.check_caps()
    assert name in error.msg
    assert error.id == "core.E002"


def test_apps_of_ours_that_come_too_late_are_said(settings):
    settings.INSTALLED_APPS = ["wagtail", *settings.SITE_APPS]
    assert ids(checks.check_apps()) == ["core.E003"]


def test_an_app_below_core_is_said(settings):
    settings.SITE_APPS = [*settings.SITE_APPS[:-2], "background", "core"]
    settings.INSTALLED_APPS = settings.SITE_APPS
    assert ids(checks.check_apps()) == ["core.E004"]


class GoodBlock(BodyBlock, blocks.StructBlock):
    """A block that has all it needs."""

    class Meta:
        icon = "tag"
        label = "Bon"
        group = "Essais"
        description = "Un bloc."
        preview_value = {}
        template = "blocks/good.html"


@pytest.fixture
def template(settings, tmp_path):
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks" / "good.html").write_text("")
    settings.TEMPLATES = [
        settings.TEMPLATES[0] | {"DIRS": [tmp_path, *settings.TEMPLATES[0]["DIRS"]]}
    ]


def test_a_good_block_is_left_alone(template):
    assert ids(checks.errors_of_block(GoodBlock())) == []


@pytest.mark.parametrize(
    ("lacking", "error"),
    [
        ({"icon": "placeholder"}, "core.E011"),
        ({"label": ""}, "core.E012"),
        ({"group": ""}, "core.E013"),
        ({"description": ""}, "core.E014"),
        ({"template": "blocks/else.html"}, "core.E016"),
    ],
)
def test_what_a_block_lacks_is_said(template, lacking, error):
    assert error in ids(checks.errors_of_block(GoodBlock(**lacking)))


def test_a_block_whose_template_is_not_written_is_said():
    block = type("AbsentBlock", (GoodBlock,), {})
    assert ids(checks.errors_of_block(block(template="blocks/absent.html"))) == ["core.E017"]


def test_a_block_without_a_preview_is_said(template, monkeypatch):
    monkeypatch.setattr(GoodBlock, "is_previewable", False)
    assert ids(checks.errors_of_block(GoodBlock())) == ["core.E015"]


def test_a_piece_without_an_icon_is_said(template):
    block = GoodBlock([("parts", blocks.ListBlock(blocks.StructBlock(label="Morceau")))])
    assert ids(checks.errors_of_block(block)) == ["core.E018"]


def test_html_as_it_is_is_said_however_deep(template):
    block = GoodBlock([("parts", blocks.ListBlock(blocks.RawHTMLBlock()))])
    assert ids(checks.errors_of_block(block)) == ["core.E019"]


def test_every_block_of_a_body_is_checked(monkeypatch):
    monkeypatch.setattr(checks, "errors_of_block", lambda block: [type(block).__name__])
    assert {"RichTextBlock", "TableBlock", "EventsBlock"} <= set(checks.check_blocks())


def test_a_vocabulary_that_is_not_listed_is_said(monkeypatch):
    monkeypatch.setattr(checks, "VOCABULARIES", VOCABULARIES[1:])
    (error,) = checks.check_vocabularies()
    assert (error.id, error.obj) == ("core.E022", Theme)


def test_a_vocabulary_without_translations_is_said():
    model = apps.get_model("core", "Contact")
    assert "core.E021" in ids(checks.errors_of_vocabularies([model]))


@pytest.mark.parametrize("name", ["parameter", "plural"])
@pytest.mark.parametrize("word", ["", "public", "audiences"])
def test_a_vocabulary_without_a_word_of_its_own_is_said(monkeypatch, name, word):
    assert issubclass(Theme, Term)
    monkeypatch.setattr(Theme, name, word)
    taken = {getattr(model, name) for model in VOCABULARIES[1:]}
    found = ids(checks.errors_of_vocabularies(VOCABULARIES))
    assert ("core.E020" in found) is (not word or word in taken)


@pytest.mark.django_db
def test_a_database_that_is_not_in_utf8_is_said_before_it_is_migrated(monkeypatch):
    assert run_checks(tags=[Tags.database], databases=["default"]) == []
    if connection.vendor != "postgresql":
        return
    with database_in_ascii() as other:
        monkeypatch.setattr(checks, "connections", {"default": other})
        (error,) = checks.check_encodings(databases=["default"])
    assert error.msg == "La base de données est en SQL_ASCII, et non en UTF-8."
