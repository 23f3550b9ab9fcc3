"""Queries on the Programme 2020, with the results that are expected of each."""

from dataclasses import dataclass, field
from pathlib import Path

import yaml

TABLE = Path(__file__).parent / "data" / "queries-2020.yaml"


@dataclass(frozen=True)
class Expected:
    """A query, and the slugs that must and must not be among its results."""

    query: str
    must: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)
    first: str = ""

    def faults(self, slugs: list[str]) -> list[str]:
        """Return what is wrong with these results, given by relevance."""
        faults = [f"missing: {slug}" for slug in self.must if slug not in slugs]
        faults += [f"unwanted: {slug}" for slug in self.never if slug in slugs]
        if self.first and slugs[:1] != [self.first]:
            faults.append(f"first: {slugs[:1]}, not {self.first}")
        return faults


def read_table() -> list[Expected]:
    rows = yaml.safe_load(TABLE.read_text())
    return [
        Expected(row["query"], row.get("must", []), row.get("not", []), row.get("first", ""))
        for row in rows
    ]
