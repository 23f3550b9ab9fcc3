"""The two networks that the walks go through."""

from copy import deepcopy
from pathlib import Path

import pytest
from django.test import override_settings

from tests.permissions.world import World, make_world


@pytest.fixture(scope="module")
def made(module_home, tmp_path_factory) -> tuple[Path, World]:
    """The world, made once, and where its files are."""
    folder = tmp_path_factory.mktemp("media")
    with override_settings(MEDIA_ROOT=folder):
        return folder, make_world(module_home)


@pytest.fixture
def world(made, db, settings) -> World:
    settings.MEDIA_ROOT, world = made
    return deepcopy(world)
