"""A shared cache that stops makes the site slower, and breaks nothing."""

from unittest import mock

import pytest
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.test import Client

from config.settings.environment import cache as cache_of
from frontend import kept_responses, patient_cache
from frontend.patient_cache import PATIENCE, PatientCache

LOCMEM = "django.core.cache.backends.locmem.LocMemCache"
QUESTIONS = [
    ("get", ("k", 7), 7),
    ("set", ("k", 1), None),
    ("add", ("k", 1), False),
    ("touch", ("k",), False),
    ("delete", ("k",), False),
    ("get_many", (["k"],), {}),
    ("set_many", ({"k": 1},), ["k"]),
    ("delete_many", (["k"],), None),
    ("has_key", ("k",), False),
    ("clear", (), None),
    ("close", (), None),
    ("get_or_set", ("k", 7), 7),
]


@pytest.fixture
def patient(monkeypatch) -> PatientCache:
    monkeypatch.setattr(PatientCache, "_failed_at", {})
    found = PatientCache("patient", {"ASKED": LOCMEM})
    found.clear()
    return found


def fail(cache: PatientCache, name: str, monkeypatch) -> mock.Mock:
    failing = mock.Mock(side_effect=ConnectionError)
    monkeypatch.setattr(cache._cache, name, failing)
    return failing


def test_a_cache_that_answers_is_asked(patient):
    assert patient.add("k", 1)
    assert patient.get("k") == 1
    assert patient.incr("k") == 2
    patient.set_many({"a": 1, "b": 2})
    assert patient.get_many(["a", "b", "c"]) == {"a": 1, "b": 2}
    assert "a" in patient
    assert patient.touch("a")
    assert patient.delete("a")
    assert patient.get("a") is None


@pytest.mark.parametrize(("name", "arguments", "otherwise"), QUESTIONS, ids=lambda v: str(v)[:12])
def test_a_cache_that_fails_has_found_and_kept_nothing(
    patient, monkeypatch, name, arguments, otherwise
):
    for asked in ("get", "set", "add", name):
        if hasattr(patient._cache, asked):
            fail(patient, asked, monkeypatch)
    assert getattr(patient, name)(*arguments) == otherwise


def test_a_cache_that_has_failed_is_left_alone_for_a_while(patient, monkeypatch):
    failing = fail(patient, "get", monkeypatch)
    other_thread = PatientCache("patient", {"ASKED": LOCMEM})
    for cache in (patient, patient, other_thread):
        assert cache.get("k") is None
    assert failing.call_count == 1
    later = patient_cache.monotonic() + PATIENCE
    monkeypatch.setattr(patient_cache, "monotonic", lambda: later)
    patient.get("k")
    assert failing.call_count == 2


def test_what_is_wrong_in_a_question_is_said_to_whoever_asks(patient):
    with pytest.raises(ValueError, match="not found"):
        patient.incr("nothing")
    patient.set("text", "x")
    with pytest.raises(TypeError):
        patient.incr("text")
    assert patient.get("text") == "x"


def test_every_shared_cache_is_asked_with_patience():
    for address in ("rediscache://127.0.0.1:6379/0", "filecache:///tmp/x"):
        assert cache_of(address)["BACKEND"] == "frontend.patient_cache.PatientCache"
    assert cache_of("rediscache://127.0.0.1:6379/0")["OPTIONS"]["socket_timeout"] == 0.1
    assert cache_of("locmemcache://")["BACKEND"] == LOCMEM


def test_every_question_of_a_cache_has_its_answer():
    own = {name for name in vars(BaseCache) if not name.startswith(("_", "a"))} | {"add"}
    derived = {
        *("get_or_set", "incr_version", "decr_version", "decr", "get_backend_timeout"),
        *("make_key", "make_and_validate_key", "validate_key"),
    }
    assert own - derived <= set(vars(PatientCache))


@pytest.mark.django_db
def test_pages_are_answered_without_the_shared_cache(home, settings, monkeypatch):
    """Wagtail keeps the paths of sites in the default cache: this was a 500."""
    monkeypatch.setattr(PatientCache, "_failed_at", {})
    folder = "/proc/nowhere"  # where nobody writes
    monkeypatch.setitem(settings.CACHES, "default", cache_of(f"filecache://{folder}"))
    caches._settings = caches.settings = caches.configure_settings(settings.CACHES)
    monkeypatch.setattr(caches._connections, "default", caches.create_connection("default"))
    assert kept_responses.is_shared()
    for address in ("/", "/agenda/", "/recherche/?q=x"):
        assert Client().get(address).status_code == 200


@pytest.mark.django_db
def test_readyz_tells_that_the_shared_cache_does_not_answer(client, settings, tmp_path):
    assert client.get("/readyz").json() == {"ready": True}
    (tmp_path / "file").write_text("no folder")
    for folder, failing in (("folder", {}), ("file/cache", {"failing": ["cache"]})):
        settings.CACHES = {"default": cache_of(f"filecache://{tmp_path}/{folder}")}
        assert client.get("/readyz").json() == {"ready": True} | failing
