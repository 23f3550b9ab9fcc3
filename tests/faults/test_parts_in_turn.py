"""Each part is killed while visitors go on asking: who notices, and how often."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import ExitStack

import pytest

from tests.deploy.servers import FRONTS, ask, free_port, wait_until
from tests.faults.parts import Readers, children, is_served, manage, redis

pytestmark = pytest.mark.slow

KEPT = ["/", "/agenda/", "/reseaux/"]
UNKEPT = ["/recherche/?q=rencontre-%s-{n}", "/agenda/?q=rencontre-%s-{n}"]
AWAY = 3  # seconds
THREADS, PAUSE = 4, 0.4  # of each kind of reader: ten questions a second


@pytest.fixture
def parts(large_site, server, started, tmp_path):
    """Return what kills each part, and what brings it back."""
    cache, stack = free_port(), ExitStack()
    large_site.environment["CACHE_URL"] = f"rediscache://127.0.0.1:{cache}/0"
    running = {"cache": stack.enter_context(redis(cache))}
    host = started(large_site)
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    worker = stack.enter_context(manage(large_site, "work", **silent))
    stack.callback(worker.kill)
    front = stack.enter_context(FRONTS["nginx"](large_site, [host], tmp_path / "nginx"))

    def restart_host():
        host.process.kill()
        host.process.wait()
        time.sleep(AWAY)
        host.start()

    def restart_cache():
        running["cache"].kill()
        time.sleep(AWAY)
        stack.enter_context(redis(cache))

    def restart_database():
        server.kill()
        time.sleep(AWAY)
        server.start()

    kill = {
        "a web process": lambda: os.kill(children(host.process.pid)[0], signal.SIGKILL),
        "the application": restart_host,
        "the worker": lambda: (worker.kill(), time.sleep(AWAY)),
        "the cache": restart_cache,
        "the database": restart_database,
    }
    with stack:
        yield front, kill
        del large_site.environment["CACHE_URL"]


def test_each_part_is_killed_under_twenty_questions_a_second(parts, large_site, counted):
    front, kill = parts
    before = counted(large_site)
    for address in KEPT:
        assert ask(front.port, address).status == 200
    tally = {}
    for number, (name, end) in enumerate(kill.items()):
        fresh = [address % number for address in UNKEPT]
        kept = Readers(front.port, KEPT, THREADS, PAUSE)
        built = Readers(front.port, fresh, THREADS, PAUSE)
        with kept.reading(), built.reading():
            time.sleep(1)
            end()
            wait_until(lambda: is_served(front.port, f"/recherche/?q={time.monotonic()}"))
            time.sleep(1)
        tally[name] = [statuses(readers) for readers in (kept, built)]
        assert kept.leaks() == built.leaks() == []
    for name, (kept, built) in tally.items():
        sys.stdout.write(f"{name}: kept {dict(kept)}, built {dict(built)}\n")  # pytest -s shows it
    assert all(set(kept) == {200} for kept, _built in tally.values())
    assert set(tally["the worker"][1]) == set(tally["the cache"][1]) == {200}
    # Who has asked a process that is killed is answered by nobody; the next one is.
    assert sum(tally["a web process"][1].values()) - tally["a web process"][1][200] <= THREADS
    assert set(tally["the application"][1]) <= {200, 502, 503, 504}
    assert set(tally["the database"][1]) <= {200, 503}
    assert counted(large_site) == before


def statuses(readers: Readers) -> Counter:
    return Counter(seen.answer.status if seen.answer else 0 for seen in readers.seen)
