"""What is imported is declared, and what is declared is imported or says what it is for."""

import ast
import re
import sys
from collections.abc import Iterable
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from django.conf import settings

from tests.test_rooms import FLOORS, folder_of, imports

ROOT = Path(settings.BASE_DIR)
OWN = {*FLOORS, "tests"}


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(name: str) -> dict[str, str]:
    """The distributions that a file itself requires → what it says of each."""
    found = {}
    for line in (ROOT / "requirements" / name).read_text().splitlines():
        requirement, _sign, comment = line.partition("#")
        if match := re.match(r"[A-Za-z0-9][\w.-]*", requirement):
            found[normal(match[0])] = comment.strip()
    return found


@cache
def distributions() -> dict[str, list[str]]:
    return {module: [*map(normal, names)] for module, names in packages_distributions().items()}


def imported(files: Iterable[Path]) -> dict[str, Path]:
    """The modules of others that are imported, each with a file that does so."""
    found = {module: path for path in files for module in imports(ast.parse(path.read_text()))}
    return {m: path for m, path in found.items() if m not in {*sys.stdlib_module_names, *OWN}}


SITE = [ROOT / "manage.py", *(path for room in FLOORS for path in folder_of(room).rglob("*.py"))]
TESTS = list((ROOT / "tests").rglob("*.py"))
PRODUCTION, DEVELOPMENT = declared("production.in"), declared("development.in")


@pytest.mark.parametrize(
    ("files", "known"),
    [(SITE, {*PRODUCTION}), (TESTS, {*PRODUCTION, *DEVELOPMENT})],
    ids=["site", "tests"],
)
def test_what_is_imported_is_declared(files, known):
    modules = imported(files)
    assert modules
    undeclared = {
        f"{module} ({path.relative_to(ROOT)})"
        for module, path in modules.items()
        if known.isdisjoint(distributions().get(module, []))
    }
    assert undeclared == set()


@pytest.mark.parametrize(
    ("files", "names"), [(SITE, PRODUCTION), (TESTS, DEVELOPMENT)], ids=["site", "tests"]
)
def test_what_is_declared_is_imported_or_says_what_it_is_for(files, names):
    used = {name for module in imported(files) for name in distributions().get(module, [])}
    assert {name for name, said in names.items() if name not in used and not said} == set()


def test_what_only_the_tests_need_is_not_served():
    assert PRODUCTION.keys().isdisjoint(DEVELOPMENT)
    served = {
        normal(line.partition("==")[0])
        for line in (ROOT / "requirements.txt").read_text().splitlines()
        if "==" in line
    }
    assert "hatchling" not in served
    assert served >= PRODUCTION.keys()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements/development.txt"])
def test_a_lock_names_no_host(name):
    assert not re.search(r"https?://|--(extra-)?index-url", (ROOT / name).read_text())
