"""The catalogues hold every word of the interface, and their compiled form is theirs."""

import ast
import gettext
import re
import shutil
import subprocess
import sys
from pathlib import Path

import django
import polib
import pytest
from django.apps import apps
from django.conf import settings
from django.utils import translation

ROOT = Path(settings.BASE_DIR)
LOCALE = ROOT / "locale"
SOURCE = settings.LANGUAGE_CODE
OTHERS = [code for code, _name in settings.LANGUAGES if code != SOURCE]
LANGUAGES = [SOURCE, *OTHERS]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]+>")
GETTEXT = re.compile(r"(\w+\.)*(_|[dn]?p?n?gettext(_lazy|_noop)?)")
SEED = "Une phrase que nul catalogue ne tient"

type Key = tuple[str | None, str]


def catalogue(folder: Path, language: str) -> polib.POFile:
    return polib.pofile(str(folder / language / "LC_MESSAGES" / "django.po"))


def keys_of(file: polib.POFile) -> set[Key]:
    return {(entry.msgctxt, entry.msgid) for entry in file if not entry.obsolete}


def synonym_table(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


OURS = {language: catalogue(LOCALE, language) for language in LANGUAGES}


def of_packages(language: str) -> dict[Key, polib.POEntry]:
    """What the catalogues of the installed packages say in a language."""
    folders = [Path(config.path) / "locale" for config in apps.get_app_configs()]
    folders.append(Path(django.__file__).parent / "conf" / "locale")
    return {
        (entry.msgctxt, entry.msgid): entry
        for folder in folders
        if (folder / language / "LC_MESSAGES" / "django.po").exists()
        for entry in catalogue(folder, language)
        if not entry.obsolete and (language == "en" or entry.translated())
    }


@pytest.fixture(scope="module")
def packages() -> dict[Key, polib.POEntry]:
    """What the packages say in their own language, which is English."""
    found = of_packages("en")
    assert (None, "Save Draft") in found
    return found


@pytest.fixture(scope="module")
def packages_in_french() -> dict[Key, polib.POEntry]:
    return of_packages(SOURCE)


@pytest.fixture(scope="module")
def extracted(tmp_path_factory) -> Path:
    """The catalogues as they are extracted again from a copy of the code and one phrase more."""
    copy = tmp_path_factory.mktemp("code")
    for name in (*settings.SITE_APPS, "site", "templates", "locale"):
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "migrations")
            shutil.copytree(ROOT / name, copy / name, ignore=ignored)
    shutil.copy(ROOT / "manage.py", copy)
    (copy / "templates" / "seed.html").write_text(f'{{% translate "{SEED}" %}}')
    subprocess.run([sys.executable, "manage.py", "makemessages"], cwd=copy, check=True, timeout=120)
    return copy / "locale"


@pytest.mark.parametrize("language", OTHERS)
def test_the_catalogue_holds_what_the_code_says_and_nothing_else(extracted: Path, language: str):
    again = catalogue(extracted, language)

    assert keys_of(again) ^ keys_of(OURS[language]) == {(None, SEED)}


def words_of(file: polib.POFile) -> dict[Key, tuple]:
    """What a catalogue says; each version of gettext lays the same words out in its own way."""
    return {
        (entry.msgctxt, entry.msgid): (entry.msgid_plural, synonym_table(entry), entry.fuzzy)
        for entry in file
        if entry.msgid != SEED
    }


@pytest.mark.parametrize("language", OTHERS)
def test_extracting_again_changes_no_word_of_what_is_held(extracted: Path, language: str):
    assert words_of(catalogue(extracted, language)) == words_of(OURS[language])


def calls_in_f_strings(code: str) -> list[int]:
    """The lines where a message is asked for inside an f-string."""
    f_strings = [node for node in ast.walk(ast.parse(code)) if isinstance(node, ast.JoinedStr)]
    calls = [n for string in f_strings for n in ast.walk(string) if isinstance(n, ast.Call)]
    return [call.lineno for call in calls if GETTEXT.fullmatch(ast.unparse(call.func))]


def test_no_message_stands_inside_an_f_string():
    """Some versions of xgettext read inside f-strings, and others do not."""
    unseen = """f'{words} ({_("a")})'\nf'{translation.ngettext(a, b, 1)}'"""
    assert calls_in_f_strings(unseen) == [1, 2]
    found = {
        str(path.relative_to(ROOT)): lines
        for folder in (*settings.SITE_APPS, "site")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := calls_in_f_strings(path.read_text()))
    }
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated_for_certain(language: str):
    held = [entry for entry in OURS[language] if not entry.obsolete]
    wanting = [e.msgid for e in held if not e.translated() or "fuzzy" in e.flags]
    print(f"{language}: {len(held) - len(wanting)} of {len(held)} messages")  # noqa: T201
    assert wanting == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_has_all_the_forms_of_its_language(language: str):
    forms = int(re.search(r"nplurals=(\d)", OURS[language].metadata["Plural-Forms"])[1])
    plurals = [entry for entry in OURS[language] if entry.msgid_plural]

    assert plurals
    assert {entry.msgid: len(entry.msgstr_plural) for entry in plurals} == {
        entry.msgid: forms for entry in plurals
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_placeholders_and_the_tags_of_what_it_translates(language: str):
    wrong = {}
    for entry in OURS[language]:
        named = set(PLACEHOLDER.findall(entry.msgid)) | set(PLACEHOLDER.findall(entry.msgid_plural))
        for form in synonym_table(entry):
            found = set(PLACEHOLDER.findall(form))
            # « 1 autre choix » may leave its number out, never name another.
            if not found <= named or (not entry.msgid_plural and found != named):
                wrong[entry.msgid] = form
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_what_compiling_gives(language: str, tmp_path: Path):
    folder = LOCALE / language / "LC_MESSAGES"
    fresh = tmp_path / "django.mo"
    subprocess.run(
        ["msgfmt", "--check-format", f"--output-file={fresh}", folder / "django.po"], check=True
    )

    def messages(path: Path) -> dict:
        with path.open("rb") as file:
            return gettext.GNUTranslations(file)._catalog

    assert messages(folder / "django.mo") == messages(fresh)


@pytest.mark.parametrize("language", OTHERS)
def test_a_message_of_ours_changes_no_word_of_a_package(packages, language: str):
    """A word that French and English share would be translated twice over: give it a context."""
    changed = {
        entry.msgid: entry.msgstr
        for entry in OURS[language]
        if (entry.msgctxt, entry.msgid) in packages and entry.msgstr != entry.msgid
    }
    assert changed == {}


def test_what_the_code_says_in_french_is_what_is_read_in_french():
    said = [entry for entry in OURS[OTHERS[0]] if not entry.msgid_plural]

    with translation.override(SOURCE):
        changed = {
            entry.msgid: read
            for entry in said
            if (
                read := translation.pgettext(entry.msgctxt, entry.msgid)
                if entry.msgctxt
                else translation.gettext(entry.msgid)
            )
            != entry.msgid
        }
    assert changed == {}


def test_none_is_a_singular_in_french():
    plurals = [entry for entry in OURS[OTHERS[0]] if entry.msgid_plural]

    with translation.override(SOURCE):
        for entry in plurals:
            assert translation.ngettext(entry.msgid, entry.msgid_plural, 0) == entry.msgid
            assert translation.ngettext(entry.msgid, entry.msgid_plural, 2) == entry.msgid_plural


def test_nothing_that_a_package_says_is_left_in_english(packages, packages_in_french):
    left = packages.keys() - packages_in_french.keys() - keys_of(OURS[SOURCE])

    assert left == set()


def test_the_french_catalogue_holds_nothing_that_nobody_says(packages, packages_in_french):
    plurals = {(e.msgctxt, e.msgid) for e in OURS[OTHERS[0]] if e.msgid_plural}
    known = packages.keys() | packages_in_french.keys() | plurals

    assert keys_of(OURS[SOURCE]) - known == set()


def test_a_wording_of_ours_differs_from_the_packages(packages_in_french):
    same = [
        entry.msgid
        for entry in OURS[SOURCE]
        if (theirs := packages_in_french.get((entry.msgctxt, entry.msgid)))
        and synonym_table(entry) == synonym_table(theirs)
    ]
    assert same == []
