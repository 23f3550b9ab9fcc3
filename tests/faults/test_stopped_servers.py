"""PostgreSQL and Redis are stopped, hang and come back while readers go on."""

import signal
import time

import pytest

from config.settings.environment import cache
from frontend.patient_cache import PatientCache
from tests.deploy.servers import FRONTS, ask, free_port, wait_until
from tests.faults.parts import HTTPS, Readers, is_served, redis

pytestmark = pytest.mark.slow

RECOVERS_WITHIN = 5  # seconds
KEPT = ["/", "/agenda/", "/reseaux/"]
UNKEPT = ["/recherche/?q=rencontre{n}", "/agenda/?q=rencontre{n}"]


@pytest.mark.parametrize("kind", FRONTS)
def test_postgresql_is_stopped_under_load_and_comes_back(
    large_site, server, started, counted, tmp_path, kind
):
    before = counted(large_site)
    host = started(large_site)
    with FRONTS[kind](large_site, [host], tmp_path / kind) as front:
        for address in KEPT:
            assert ask(front.port, address).status == 200
        kept, built = Readers(front.port, KEPT), Readers(host.port, [*KEPT, *UNKEPT])
        with kept.reading(), built.reading():
            time.sleep(1)
            server.kill()
            stopped = time.monotonic()
            time.sleep(4)
            server.start()
            back = time.monotonic()
            wait_until(lambda: is_served(host.port, UNKEPT[0]), RECOVERS_WITHIN)
            recovered = time.monotonic() - back
            time.sleep(1)
    assert recovered < RECOVERS_WITHIN
    assert kept.statuses() == {200}
    assert built.statuses() == {200, 503}
    during = [s for s in built.seen if stopped + 0.5 < s.at < back - 0.5]
    assert during
    assert all(s.answer.headers["Retry-After"] for s in during if s.answer.status == 503)
    assert max(s.took for s in during) < 5
    after = [s.answer.status for s in built.seen if s.at > back + recovered]
    assert set(after) == {200}
    assert built.leaks() == kept.leaks() == []
    assert counted(large_site) == before


def test_redis_is_killed_hangs_and_comes_back_and_no_reader_notices(make_site, started, counted):
    port = free_port()
    with redis(port) as process:
        site = make_site(CACHE_URL=f"rediscache://127.0.0.1:{port}/0")
        before = counted(site)
        host = started(site)
        readers = Readers(host.port, [*KEPT, *UNKEPT])
        with readers.reading():
            time.sleep(2)
            process.send_signal(signal.SIGSTOP)  # it takes questions, and does not answer
            time.sleep(4)
            process.send_signal(signal.SIGCONT)
            time.sleep(1)
            process.kill()
            time.sleep(4)
    with readers_of(host.port).reading() as later, redis(port):
        time.sleep(2)
    assert readers.statuses() == later.statuses() == {200}
    assert max(seen.took for seen in readers.seen) < 5
    assert readers.leaks() == []
    assert counted(site) == before


def readers_of(port: int) -> Readers:
    return Readers(port, [*KEPT, *UNKEPT])


def test_a_site_starts_without_its_redis(make_site, started):
    site = make_site(CACHE_URL=f"rediscache://127.0.0.1:{free_port()}/0")
    host = started(site)
    assert ask(host.port, "/", **HTTPS).status == 200
    assert ask(host.port, "/admin/login/", **HTTPS).status == 200


def test_a_redis_that_fails_holds_nobody_for_200_ms_and_is_asked_again(monkeypatch):
    monkeypatch.setattr("frontend.patient_cache.PATIENCE", 0.5)
    port = free_port()
    settings = cache(f"rediscache://127.0.0.1:{port}/0")
    shared = PatientCache(settings.pop("LOCATION"), settings)

    def is_held() -> None:
        for _ in range(3):
            began = time.monotonic()
            assert [shared.get("key") for _ in range(20)] == [None] * 20
            assert time.monotonic() - began < 0.2
            time.sleep(0.6)

    with redis(port) as process:
        shared.set("key", 1)
        assert shared.get("key") == 1
        process.send_signal(signal.SIGSTOP)
        try:
            is_held()
        finally:
            process.send_signal(signal.SIGCONT)
        wait_until(lambda: shared.get("key") == 1, 2)
        process.kill()
        process.wait()
        is_held()
    with redis(port):
        wait_until(lambda: shared.set("key", 2) or shared.get("key") == 2, 2)
