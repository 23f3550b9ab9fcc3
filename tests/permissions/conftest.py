"""The two networks that the walks go through."""

import os

import pytest

from tests.permissions.world import World, make_world


def allow(*arguments):
    """A rule that refuses nothing: it answers yes, or gives back the pages it was to sift."""
    return getattr(arguments[-1], "all", lambda: True)()


@pytest.fixture(autouse=True)
def removed_rule(monkeypatch):
    """Without the rule named in the environment, as `test_removals` asks."""
    if rule := os.environ.get("REMOVED_RULE"):
        monkeypatch.setattr(f"core.permissions.{rule}", allow)


@pytest.fixture
def world(home, settings, tmp_path) -> World:
    settings.MEDIA_ROOT = tmp_path
    return make_world(home)
