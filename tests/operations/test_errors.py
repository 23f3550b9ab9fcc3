"""What is told of an error outside: its class and its place, and nobody."""

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import brotli
import pytest
from django.conf import settings

from tests.databases import copied_database

ROOT = Path(settings.BASE_DIR)
# A view that fails with what somebody typed, met by who has signed in, and an error that is logged.
FAIL = """
import logging, sys
import sentry_sdk
from django.test import Client
from django.urls import path
from config import urls
def fail(request):
    name = request.POST["name"]
    raise ValueError(f"Marie Dupont {name} refuse")
urls.urlpatterns.insert(0, path("echec", fail, name="fail"))
client = Client(SERVER_NAME="localhost", raise_request_exception=False)
client.cookies["sessionid"] = "a-secret-session"
client.post("/echec?q=Curie", {"name": "Lovelace"}, REMOTE_ADDR="203.0.113.7",
    headers={"Authorization": "Bearer a-secret", "User-Agent": "Babbage"})
logging.getLogger("core.x").error("Chez %s", "hopper@example.org")
logging.getLogger("core.x").error("Hamilton a écrit")
sentry_sdk.flush(5)
"""
READ = {"": bytes, "br": brotli.decompress, "gzip": gzip.decompress}
NAMES = ["Marie", "Lovelace", "Curie", "hopper", "Hamilton", "secret", "203.0.113.7", "Babbage"]


@contextmanager
def ingest() -> Iterator[tuple[str, list[str]]]:
    """A server that takes events as Sentry does: its address, and what it was told."""
    told: list[str] = []

    class Take(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            told.append(READ[self.headers.get("Content-Encoding", "")](body).decode())
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Take)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://key@127.0.0.1:{server.server_port}/1", told
    server.shutdown()
    server.server_close()


def run(code: str, tmp_path: Path, **variables: str) -> str:
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path / 'empty.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "PYTHONPATH": os.pathsep.join([".", "site"]),
    }
    command = [sys.executable, "manage.py", "shell", "--verbosity", "0", "-c", code]
    answer = subprocess.run(
        command, cwd=ROOT, env=environment | variables, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


@pytest.mark.django_db
def test_an_error_is_told_with_its_place_and_without_a_name(tmp_path):
    with ingest() as (address, told), copied_database(tmp_path) as database:
        run(FAIL, tmp_path, SENTRY_DSN=address, DATABASE_URL=database)
    events = [
        json.loads(line)
        for envelope in told
        for line in envelope.splitlines()
        if '"event_id"' in line and '"platform"' in line
    ]
    errors = [event["exception"]["values"][-1] for event in events if "exception" in event]
    assert [error["type"] for error in errors] == ["ValueError"]
    assert errors[0]["stacktrace"]["frames"][-1]["function"] == "fail"
    (failed,) = (event for event in events if "exception" in event)
    assert len(failed["tags"]["request_id"]) == 32
    assert failed["release"]
    assert {"Chez %s"} <= {event.get("logentry", {}).get("message") for event in events}
    for name in NAMES:
        assert name not in "\n".join(told), name


def test_nothing_is_imported_for_who_asks_for_nothing(tmp_path):
    code = """
import sys
from config import urls
for name in ("sentry_sdk", "prometheus_client", "structlog"):
    print(name in sys.modules)
"""
    assert run(code, tmp_path).split() == ["False"] * 3


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("LOG_FORMAT", "xml", "ni « line » ni « json »"),
        ("SLOW_REQUEST", "-1", "n'est pas un nombre de secondes"),
        ("SLOW_QUERY", "nan", "n'est pas un nombre de secondes"),
        ("METRICS_TOKEN", "court", "au moins 20 caractères"),
        ("SENTRY_DSN", "sentry.example.org", "https://"),
    ],
)
def test_a_variable_that_does_not_do_is_named(name, value, said):
    environment = os.environ | {name: value, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    answer = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode != 0
    assert f"la variable d'environnement {name} ne convient pas" in answer.stderr
    assert said in answer.stderr
