"""The grid of docs/rgaa.md: what was checked of the 106 criteria of the RGAA, and how."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

GRID = Path(__file__).parents[1] / "docs" / "rgaa.md"
CONFORM, NOT_CONFORM, NOT_APPLICABLE = "C", "NC", "NA"
_ROW = re.compile(r"^\| (\d+\.\d+) \| (.+?) \| (C|NC|NA) \| (.+?) \|$", re.MULTILINE)


@dataclass(frozen=True)
class Criterion:
    number: str
    words: str
    state: str
    how: str
    """How it was checked, or why it is not conform; with Markdown's backquotes."""


@cache
def grid() -> list[Criterion]:
    """Return the criteria in their order."""
    return [Criterion(*row) for row in _ROW.findall(GRID.read_text(encoding="utf-8"))]


def in_state(state: str) -> list[Criterion]:
    return [criterion for criterion in grid() if criterion.state == state]
