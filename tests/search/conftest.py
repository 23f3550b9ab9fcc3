"""Fixtures for the search tests."""

import pytest

from programme_file.loader import load
from tests.factories import paris
from tests.programme_file.loading import PROGRAMME_2020


@pytest.fixture
def programme_2020(home, monkeypatch):
    """Load the Programme 2020; the current date is 6 October 2020."""
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))
    load(PROGRAMME_2020)
