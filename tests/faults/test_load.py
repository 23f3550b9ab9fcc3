"""Two hundred visitors for two minutes, while three editors publish."""

import json
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

import pytest

from tests.deploy.servers import NAME, Site, nginx, program

pytestmark = pytest.mark.slow

VISITORS, SECONDS, EDITORS = 200, 120, 3
PAUSE = 10  # seconds between two publications of an editor
LIMIT = 500  # milliseconds, of ninety-five answers in a hundred
# Pages, a filter, a calendar, and one in four a search for one of the events.
SCRIPT = """
local pages = {"/", "/agenda/", "/reseaux/", "/agenda/?mode=a-distance", "/agenda/agenda.ics"}
local number = 0
-- A visitor reads for a second before asking again.
delay = function() return math.random(500, 1500) end
request = function()
  number = number + 1
  if number % 4 == 0 then
    return wrk.format("GET", "/agenda/?q=rencontre" .. number % 20)
  end
  return wrk.format("GET", pages[number % #pages + 1])
end
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    '\\n{"requests": %d, "p95": %f, "broken": %d, "refused": %d}\\n',
    summary.requests, latency:percentile(95) / 1000,
    errors.connect + errors.read + errors.write + errors.timeout, errors.status
  ))
end
"""


@contextmanager
def editing(site: Site) -> Iterator[list[float]]:
    """Three editors who publish one after the other; yields how long each publication took."""
    stopped, took = Event(), []

    def publish(number: int) -> None:
        with site.editor() as call:
            turn = 0
            while not stopped.wait(PAUSE):
                began = time.monotonic()
                call("publish", f"r-{number}", f"Rencontre {number}, fois {turn}")
                took.append(time.monotonic() - began)
                turn += 1

    threads = [Thread(target=publish, args=(number,)) for number in range(EDITORS)]
    for thread in threads:
        thread.start()
    try:
        yield took
    finally:
        stopped.set()
        for thread in threads:
            thread.join()


def test_two_hundred_visitors_are_answered_while_three_editors_publish(
    large_site, started, counted, tmp_path
):
    before = counted(large_site)
    (tmp_path / "visits.lua").write_text(SCRIPT)
    both = [started(large_site), started(large_site)]
    with nginx(large_site, both, tmp_path / "nginx") as front, editing(large_site) as took:
        command = [program("wrk"), "-t2", f"-c{VISITORS}", f"-d{SECONDS}s", "--timeout", "10s"]
        command += ["-H", f"Host: {NAME}", "-s", str(tmp_path / "visits.lua")]
        command += [f"http://127.0.0.1:{front.port}"]
        run = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(run.stdout.strip().splitlines()[-1])
    print(found, f"{len(took)} publications, {max(took):.2f} s at most")  # noqa: T201
    assert found["broken"] == found["refused"] == 0
    assert found["p95"] <= LIMIT
    after = counted(large_site)
    assert after["half"] == []
    assert after["versions"] == before["versions"] + len(took)
    assert after["events"] == before["events"]
    assert after["tasks"] == 0
