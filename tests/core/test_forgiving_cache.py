"""A shared cache that fails is no error, and is said."""

import pytest
from django.core.cache import caches

from config.settings.environment import cache as read_cache
from core import forgiving_cache
from core.forgiving_cache import ForgivingCache


@pytest.fixture
def failing(settings, tmp_path, monkeypatch):
    """A cache in a folder that cannot be one."""
    (tmp_path / "file").write_text("no folder")
    settings.CACHES = {"default": read_cache(f"filecache://{tmp_path}/file/cache")}
    monkeypatch.setattr(ForgivingCache, "failed_at", ForgivingCache.failed_at)
    return caches["default"]


def test_a_cache_that_fails_is_as_an_empty_one(failing):
    failing.set("a", 1)
    assert failing.get("a", 2) == 2
    assert not failing.add("a", 1)
    assert not failing.delete("a")
    assert failing.get_many(["a"]) == {}


def test_a_cache_that_has_failed_is_left_alone_for_a_while(failing, monkeypatch):
    asked = []

    def fail(name):
        asked.append(name)
        raise OSError

    monkeypatch.setattr(forgiving_cache, "import_string", fail)
    failing.get("a")
    failing.get("a")
    assert len(asked) == 1
    later = forgiving_cache.monotonic() + forgiving_cache.PATIENCE
    monkeypatch.setattr(forgiving_cache, "monotonic", lambda: later)
    failing.get("a")
    assert len(asked) == 2


def test_a_cache_that_answers_keeps_what_it_is_given(settings, tmp_path):
    settings.CACHES = {"default": read_cache(f"filecache://{tmp_path}")}
    caches["default"].set("a", 1)
    assert caches["default"].get("a") == 1
    assert caches["default"].answers()


def test_the_cache_of_a_process_is_djangos_own():
    assert "LocMem" in read_cache("locmemcache://")["BACKEND"]


@pytest.mark.django_db
def test_the_site_answers_without_its_cache_and_readyz_tells(client, home, failing):
    assert client.get("/").status_code == 200
    assert client.get("/readyz").json() == {"ready": True, "failing": ["cache"]}
