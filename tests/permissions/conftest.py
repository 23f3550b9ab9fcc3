"""Fixtures for the permission tests."""

from copy import deepcopy
from pathlib import Path

import pytest
from django.test import override_settings

from tests.permissions.world import World, make_world
from tests.printing.papers import quick_press


@pytest.fixture(autouse=True)
def press(monkeypatch) -> None:
    """What a document says to whom is for tests/printing: here it takes no time."""
    quick_press(monkeypatch)


@pytest.fixture(scope="module")
def module_world(module_home, tmp_path_factory) -> tuple[Path, World]:
    """Create the world once per module. Return its MEDIA_ROOT and the world."""
    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=folder):
        return folder, make_world(module_home)


@pytest.fixture
def world(module_world, db, settings) -> World:
    settings.MEDIA_ROOT, world = module_world
    settings.SECURITY_CONTACT = "securite@example.org"  # else nothing is at its address
    return deepcopy(world)
