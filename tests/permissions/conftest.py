"""The two networks that the walks go through."""

import pytest

from tests.permissions.world import World, make_world


@pytest.fixture
def world(home, settings, tmp_path) -> World:
    settings.MEDIA_ROOT = tmp_path
    return make_world(home)
