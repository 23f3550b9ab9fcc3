"""docs/asvs.md answers each line of levels 1 and 2, invents none, and names tests that exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
DOCUMENT = ROOT / "docs" / "asvs.md"
# Section of ASVS 5.0.0 → how many of its lines are of levels 1 and 2: they come first.
SECTIONS = """
    1.1 2, 1.2 9, 1.3 11, 1.4 3, 1.5 2, 2.1 3, 2.2 3, 2.3 4, 2.4 1, 3.2 2, 3.3 4, 3.4 6, 3.5 5,
    3.7 2, 4.1 3, 4.2 1, 4.3 2, 4.4 4, 5.1 1, 5.2 3, 5.3 2, 5.4 3, 6.1 3, 6.2 12, 6.3 4, 6.4 4,
    6.5 5, 6.6 3, 6.8 4, 7.1 3, 7.2 4, 7.3 2, 7.4 5, 7.5 2, 7.6 2, 8.1 2, 8.2 3, 8.3 1, 8.4 1,
    9.1 3, 9.2 4, 10.1 2, 10.2 2, 10.3 4, 10.4 11, 10.5 5, 10.6 2, 10.7 3, 11.1 2, 11.2 3,
    11.3 3, 11.4 4, 11.5 1, 11.6 1, 12.1 3, 12.2 2, 12.3 4, 13.1 1, 13.2 5, 13.3 2, 13.4 5,
    14.1 2, 14.2 4, 14.3 3, 15.1 3, 15.2 3, 15.3 7, 16.1 1, 16.2 5, 16.3 4, 16.4 3, 16.5 3,
    17.1 1, 17.2 4, 17.3 2
"""
STATES = {"atteint", "non atteint", "sans objet"}
TEST = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


@cache
def names_in(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text())
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def lines() -> list[list[str]]:
    rows = [row for row in DOCUMENT.read_text().splitlines() if row.startswith("| V")]
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows]


def test_each_line_is_answered_once_and_none_is_invented():
    expected = [
        f"V{section}.{number}"
        for section, count in (pair.split() for pair in SECTIONS.split(","))
        for number in range(1, int(count) + 1)
    ]
    assert len(expected) == 253
    assert [row[0] for row in lines()] == expected


@pytest.mark.parametrize("row", lines(), ids=lambda row: row[0])
def test_a_line_says_its_state_and_what_shows_it(row):
    _line, level, state, subject, reason = row
    assert level in {"1", "2"}
    assert state in STATES
    assert subject
    assert reason
    for path, name in TEST.findall(reason):
        assert (ROOT / path).exists(), path
        assert not name or name in names_in(path), f"{path}::{name}"
    for target in LINK.findall(reason):
        assert (DOCUMENT.parent / target).resolve().exists(), target
    # Anything that looks like a test is one.
    assert reason.count("`tests/") == len(TEST.findall(reason))
