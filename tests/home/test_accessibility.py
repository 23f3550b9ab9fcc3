"""The grid of the RGAA, and the statement that reads it."""

import re
from pathlib import Path

import pytest

from home.accessibility import CONFORM, NOT_CONFORM, grid, in_state
from home.models import StandardPage

ROOT = Path(__file__).parents[2]
CRITERIA = (9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12)
"""How many each of the 13 themes of the RGAA 4.1.2 has."""


def test_the_grid_has_the_106_criteria_in_their_order():
    assert [criterion.number for criterion in grid()] == [
        f"{theme}.{number}"
        for theme, size in enumerate(CRITERIA, start=1)
        for number in range(1, size + 1)
    ]
    assert len(grid()) == 106


def test_what_the_grid_names_as_its_proof_exists():
    tests = "".join(path.read_text() for path in (ROOT / "tests").rglob("test_*.py"))
    for criterion in grid():
        for proof in re.findall(r"`((?:tests|templates|networks)/[^`]+|test_\w+)`", criterion.how):
            found = (ROOT / proof).exists() if "/" in proof else f"def {proof}(" in tests
            assert found, f"{criterion.number}: {proof}"


def test_only_criteria_that_name_a_proof_or_a_reason_are_settled():
    assert [c.number for c in grid() if len(c.how) < 3] == []
    assert len(in_state(CONFORM)) + len(in_state(NOT_CONFORM)) < 106


@pytest.mark.django_db
def test_the_statement_counts_the_criteria_and_lists_those_that_are_not_met(client, home):
    page = home.add_child(
        instance=StandardPage(title="Page", slug="page", body=[("conformity", None)])
    )
    text = re.sub(r"<[^>]*>", "", client.get(page.url).text).replace("\xa0", " ")
    assert "Les 106 critères du RGAA" in text
    assert f"{len(in_state(CONFORM))} leur paraissent conformes" in text
    assert "ce n’est pas un audit" in text
    for criterion in in_state(NOT_CONFORM):
        assert f"{criterion.number} " in text
