"""The style sheet of the site: one file per component, served as one."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urljoin

import pytest
from django.contrib.staticfiles import finders
from django.core.management import CommandError, call_command

from frontend import stylesheets
from frontend.stylesheets import NAME, StylesheetFinder, assembled, find_error, part_names

ADDRESS = re.compile(r'<link rel="stylesheet" href="([^"]+/site[^"]*\.css)">')


@pytest.fixture
def parts(tmp_path, monkeypatch) -> Path:
    """Three parts of our own in the place of the site's."""
    folder = tmp_path / "parts"
    for name in ("fonts", "tokens/colours", "print/paper"):
        path = folder / f"{name}.css"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"i {{ --from: {name.replace('/', '-')}; }}\n")
    monkeypatch.setattr(stylesheets, "PARTS", folder)
    monkeypatch.setattr(stylesheets, "LAYERS", {"tokens": ["colours"], "print": ["paper"]})
    return folder


@pytest.fixture
def finder(tmp_path, settings) -> StylesheetFinder:
    settings.VAR_DIR = tmp_path / "var"
    return StylesheetFinder()


@pytest.fixture
def served(settings, tmp_path):
    """Static files are answered, which the tests' settings leave out."""
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STATIC_ROOT.mkdir()
    settings.MIDDLEWARE = ["whitenoise.middleware.WhiteNoiseMiddleware", *settings.MIDDLEWARE]


@pytest.fixture
def collected(served, settings) -> Path:
    """What collectstatic makes for production of the site's own files."""
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    }
    ignored = ["wagtail*", "localize*", "admin", "typed_table_block", "guide", "django*"]
    call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=ignored)
    return settings.STATIC_ROOT


def identifiers(finder: StylesheetFinder) -> list[str | None]:
    return [error.id for error in finder.check()]


def read(response) -> str:
    try:
        return b"".join(response).decode()
    finally:
        response.close()


def test_the_sheet_holds_every_part_once_in_the_order_of_the_layers():
    sheet = assembled()
    heads = [f"\n/* {name}.css */\n" for name in part_names()]
    places = [sheet.index(head) for head in heads]
    assert places == sorted(places)
    assert [head for head in heads if sheet.count(head) != 1] == []
    texts = [(stylesheets.PARTS / f"{name}.css").read_text() for name in part_names()]
    assert [text for text in texts if sheet.count(text) != 1] == []


def test_nothing_is_in_a_cascade_layer_which_phones_of_2021_would_leave_out(parts):
    rules = re.sub(r"/\*.*?\*/|\s+", "", assembled())
    assert rules == "i{--from:fonts;}i{--from:tokens-colours;}i{--from:print-paper;}"
    assert "@layer" not in Path(finders.find("frontend/css/blocks.css")).read_text()


def test_the_parts_of_the_site_are_in_order(finder):
    assert finder.check() == []


def test_a_part_that_nobody_lists_is_refused(parts, finder):
    (parts / "tokens" / "shadows.css").write_text("i { color: red; }")
    (error,) = finder.check()
    assert error.id == "frontend.E002"
    assert "tokens/shadows.css" in error.msg
    assert "LAYERS" in error.hint


def test_a_part_that_is_missing_is_named(parts, finder):
    (parts / "print" / "paper.css").unlink()
    (error,) = finder.check()
    assert error.id == "frontend.E001"
    assert "print/paper.css" in error.msg


def test_a_part_that_is_listed_twice_is_refused(parts, finder):
    stylesheets.LAYERS["print"].append("paper")
    assert identifiers(finder) == ["frontend.E003"]


@pytest.mark.parametrize(
    "css",
    [
        "i { color: red;",
        "i { color: red; } }",
        "} i { color: red; } i {",
        "/* The next part would be in this comment. i { color: red; }",
        'i::before { content: "; }',
        "@layer print { i { color: red; } }",
        '@import "elsewhere.css";',
    ],
)
def test_a_part_that_would_spoil_the_next_ones_is_refused(parts, finder, css):
    (parts / "tokens" / "colours.css").write_text(css)
    (error,) = finder.check()
    assert error.id == "frontend.E004"
    assert "tokens/colours.css" in error.msg


def test_braces_and_quotes_in_comments_and_texts_spoil_nothing():
    css = "/* Don't, } */ i::before { content: \"'}\\\"\"; } i { content: '{'; }"
    assert find_error(css) is None


@pytest.mark.django_db
def test_the_check_of_the_site_says_what_is_wrong(parts):
    (parts / "print" / "paper.css").unlink()
    with pytest.raises(CommandError, match=r"print/paper\.css"):
        call_command("check")


def test_a_part_that_changes_is_in_the_sheet_at_once(parts, finder):
    first = Path(finder.find(NAME)).read_text()
    (parts / "print" / "paper.css").write_text("b { --changed: yes; }\n")
    assert "--changed" not in first
    assert "--changed" in Path(finder.find(NAME)).read_text()


def test_a_sheet_that_holds_is_not_written_again(parts, finder):
    written = Path(finder.find(NAME)).stat()
    again = Path(finder.find(NAME)).stat()
    assert (again.st_ino, again.st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_whoever_reads_while_it_is_written_has_a_whole_sheet(parts, finder):
    def write_and_read(number: int) -> bool:
        (parts / "fonts.css").write_text("i { --from: fonts; }\n" + f"/* {number % 2} */\n" * 5000)
        return Path(finder.find(NAME)).read_text().endswith("}\n")

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(write_and_read, range(40)))
    assert [path.name for path in Path(finder.find(NAME)).parent.iterdir()] == ["site.css"]


def test_the_sheet_is_found_as_any_static_file(capsys):
    assert finders.find(NAME, find_all=True) == [finders.find(NAME)]
    assert Path(finders.find(NAME)).read_text() == assembled()
    assert finders.find("frontend/css/blocks.css")
    call_command("findstatic", NAME)
    assert finders.find(NAME) in capsys.readouterr().out


def test_collecting_leaves_out_what_it_is_told_to(finder):
    assert [path for path, storage in finder.list(None)] == [NAME]
    assert list(finder.list(["*.css"])) == []
    assert list(finder.list(["frontend"])) == []


def test_every_address_in_the_sheet_leads_to_a_file():
    addresses = re.findall(r'url\("([^"]+)"\)', assembled())
    assert addresses
    assert [a for a in addresses if not finders.find(urljoin(NAME, a))] == []


@pytest.mark.django_db
def test_the_address_on_a_page_answers_where_the_site_is_worked_on(served, settings, client, home):
    settings.DEBUG = True
    (address,) = ADDRESS.findall(client.get("/").content.decode())
    answer = client.get(address)
    assert (answer.status_code, answer["Content-Type"]) == (200, 'text/css; charset="utf-8"')
    assert read(answer) == assembled()


@pytest.mark.django_db
def test_production_serves_one_hashed_sheet_that_holds_all_parts(collected, client, home):
    (address,) = ADDRESS.findall(client.get("/").content.decode())
    assert re.fullmatch(r"/static/frontend/css/site\.[0-9a-f]{12}\.css", address)
    answer = client.get(address)
    assert (answer.status_code, "immutable" in answer["Cache-Control"]) == (200, True)
    sheet = read(answer)
    assert [name for name in part_names() if f"/* {name}.css */" not in sheet] == []
    font = re.search(r'url\("([^"]+)"\)', sheet)[1]
    assert re.fullmatch(r"\.\./fonts/archivo-latin\.[0-9a-f]{12}\.woff2", font)
    assert (collected / "frontend/css" / font).exists()
    hashed = [path.name for path in collected.rglob("site.*.css")]
    assert hashed == [Path(address).name]
    assert not list(collected.rglob("priority_colours*"))


def test_no_part_is_longer_than_two_hundred_lines():
    lengths = {
        path.name: len(path.read_text().splitlines()) for path in stylesheets.PARTS.rglob("*.css")
    }
    assert {name: lines for name, lines in lengths.items() if lines > 200} == {}
