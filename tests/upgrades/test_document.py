"""`docs/mise-a-niveau.md` lists the uses of private APIs, each with its test."""

import ast
import re
from pathlib import Path

from django.conf import settings

DOCUMENT = (settings.BASE_DIR / "docs" / "mise-a-niveau.md").read_text()
CELLS = [
    [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))]
    for line in DOCUMENT.splitlines()
    if line.startswith("|")
]
ROWS = [row for row in CELLS if len(row) == 5 and row[0] != "quoi" and "---" not in row[0]]
"""The cells of each row: what, where, why, what breaks, the test."""


def own_tests() -> set[str]:
    """Return the names of the tests of this folder, except those of this module."""
    others = [path for path in Path(__file__).parent.glob("test_*.py") if path != Path(__file__)]
    trees = [ast.parse(path.read_text()) for path in others]
    names = {node.name for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef)}
    return {name for name in names if name.startswith("test_")}


def test_each_line_names_a_test_and_each_test_is_on_a_line():
    named = [re.findall(r"`(test_\w+)`", row[-1]) for row in ROWS]
    assert len(ROWS) > 40
    assert [row[0] for row, names in zip(ROWS, named, strict=True) if not names] == []
    assert {name for names in named for name in names} == own_tests()


def test_each_line_says_where_in_our_code_that_is():
    for _what, where, *_others in ROWS:
        paths = re.findall(r"`([\w./*-]+)`", where)
        assert paths, where
        for path in paths:
            assert list(settings.BASE_DIR.glob(path)), path
