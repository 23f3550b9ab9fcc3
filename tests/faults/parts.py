"""Real servers that are killed, stopped and filled, and readers who go on asking meanwhile."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlencode

import pytest

from tests.deploy.servers import (
    CSRF_COOKIE,
    NAME,
    ROOT,
    SESSION_COOKIE,
    Answer,
    Site,
    ask,
    free_port,
    is_open,
    running,
    wait_until,
)

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
LEAKS = ("Traceback", "psycopg", "OperationalError", "redis.exceptions", "File &quot;", "sqlite3")
HTTPS = {"X_Forwarded_Proto": "https"}


def as_postgres(*command: str) -> list[str]:
    """PostgreSQL refuses to be run by the superuser of the system."""
    if os.getuid() == 0:
        return ["runuser", "-u", "postgres", "--", *command]
    return list(command)


class Postgres:
    """A PostgreSQL server of a test alone."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="faults-", dir="/tmp"))
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")
        self.port = free_port()
        self._run("initdb", "-D", f"{self.folder}/data", "-A", "trust", "-E", "UTF8", "-U", "site")

    @property
    def url(self) -> str:
        return f"postgresql://site@127.0.0.1:{self.port}/postgres"

    def _run(self, name: str, *arguments: str) -> None:
        command = as_postgres(str(BINARIES[-1] / name), *arguments)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -k {self.folder}"
        control = ["-D", f"{self.folder}/data", "-l", f"{self.folder}/log", "-o", options, "-w"]
        self._run("pg_ctl", *control, "start")

    def kill(self) -> None:
        """Stop it as a loss of power does."""
        self._run("pg_ctl", "-D", f"{self.folder}/data", "-m", "immediate", "-w", "stop")

    def remove(self) -> None:
        with suppress(subprocess.CalledProcessError):
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)


@contextmanager
def postgres() -> Iterator[Postgres]:
    server = Postgres()
    try:
        server.start()
        yield server
    finally:
        server.remove()


@contextmanager
def redis(port: int) -> Iterator[subprocess.Popen]:
    command = ["redis-server", "--port", str(port), "--save", ""]
    with running(command, stdout=subprocess.DEVNULL) as process:
        wait_until(lambda: is_open(port))
        yield process


@dataclass
class Seen:
    """An answer to a reader: when it was asked for, how long it took."""

    at: float
    took: float
    address: str
    answer: Answer | None


@dataclass
class Readers:
    """Threads that ask a server for addresses, one after the other, until they are told to stop."""

    port: int
    addresses: list[str]
    count: int = 6
    pause: float = 0.02
    """Between two questions of a thread, in seconds."""
    seen: list[Seen] = field(default_factory=list)
    _stopped: Event = field(default_factory=Event)

    def _read(self, first: int) -> None:
        number = first
        while not self._stopped.is_set():
            address = self.addresses[number % len(self.addresses)].replace("{n}", str(number))
            started, answer = time.monotonic(), None
            with suppress(OSError, HTTPException):
                answer = ask(self.port, address, **HTTPS)
            self.seen.append(Seen(started, time.monotonic() - started, address, answer))
            number += self.count
            time.sleep(self.pause)

    @contextmanager
    def reading(self) -> Iterator["Readers"]:
        threads = [Thread(target=self._read, args=(n,)) for n in range(self.count)]
        for thread in threads:
            thread.start()
        try:
            yield self
        finally:
            self._stopped.set()
            for thread in threads:
                thread.join()

    def statuses(self) -> set[int]:
        """The statuses that were seen; 0 for a connection that was refused."""
        return {seen.answer.status if seen.answer else 0 for seen in self.seen}

    def leaks(self) -> list[str]:
        """What no visitor should read."""
        texts = [seen.answer.body.decode(errors="replace") for seen in self.seen if seen.answer]
        return [text for text in texts if any(leak in text for leak in LEAKS)]


def is_served(port: int, address: str = "/") -> bool:
    with suppress(OSError, HTTPException):
        return ask(port, address, **HTTPS).status == 200
    return False


def post(port: int, address: str, session: str = "", **data: str) -> Answer:
    """Send a form as a browser does that has this session."""
    token = "a" * 32
    body = urlencode(data | {"csrfmiddlewaretoken": token})
    headers = {
        "Content_Type": "application/x-www-form-urlencoded",
        "Content_Length": str(len(body)),
        "Cookie": f"{CSRF_COOKIE}={token}; {SESSION_COOKIE}={session}",
        "Referer": f"https://{NAME}/",
    }
    return ask(port, address, "POST", body, **headers, **HTTPS)


def manage(site: Site, *arguments: str, **options) -> subprocess.Popen:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    command = [sys.executable, "manage.py", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=site.environment, **pipes | options)


def shell(site: Site, code: str) -> str:
    """Run code with the site's settings, and return what it printed."""
    with manage(site, "shell", "--verbosity", "0", "-c", code) as process:
        out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out.strip()


def killed(process: subprocess.Popen, after: float) -> None:
    """Kill a process in the middle of what it does."""
    time.sleep(after)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def children(pid: int) -> list[int]:
    text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in text.split()]


AS_ROOT = "mounting a small disk is for the superuser of the system"
needs_root = pytest.mark.skipif(os.getuid() != 0, reason=AS_ROOT)


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """Mount a disk of this size, which the superuser of the system alone may."""
    folder.mkdir(exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    subprocess.run(mount, check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


# What is published must be whole: the page, its version, its sessions, its words in the index.
WHOLE = """
import json
from django_tasks_db.models import DBTaskResult
from programme.models import EventPage, EventSession
from wagtail.models import Page, Revision
from wagtail.search.models import IndexEntry
half = []
for event in EventPage.objects.filter(live=True):
    version = event.live_revision
    if version and version.content["title"] != event.title:
        half.append(event.title)
    if not event.sessions.exists():
        half.append(f"{event.title}: no session")
assert Page.find_problems() == ([], [], [], [], []), Page.find_problems()
print(json.dumps({
    "half": half,
    "events": EventPage.objects.count(),
    "sessions": EventSession.objects.count(),
    "versions": Revision.objects.count(),
    "entries": IndexEntry.objects.filter(content_type__model="eventpage").count(),
    "tasks": DBTaskResult.objects.count(),
}))
"""

# What the admin does with an upload, in a process of the site.
# A home page with an image, and a document, whose address it prints.
ILLUSTRATED = """
import io
from django.core.files.base import ContentFile
from PIL import Image
from core.models import CustomDocument, CustomImage
from home.models import HomePage
content = io.BytesIO()
Image.new("RGB", (1200, 800), "tan").save(content, "JPEG")
file = ContentFile(content.getvalue(), "salle.jpg")
image = CustomImage.objects.create(title="Salle", file=file)
home = HomePage.objects.get(locale__language_code="fr")
home.body = [("image", {"image": image, "alternative": "La salle", "decorative": False})]
home.save_revision().publish()
note = CustomDocument(title="Note")
note.file.save("note.txt", ContentFile(b"Une note"))
print(note.url)
"""
UPLOADS = """
import io
from django.contrib.auth import get_user_model
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from PIL import Image
from core.models import CustomImage, CustomDocument
admin, _made = get_user_model().objects.get_or_create(username="admin", is_superuser=True)
client = Client(raise_request_exception=False, headers={"x-forwarded-proto": "https"})
client.force_login(admin, backend="accounts.backends.PasswordBackend")
content = io.BytesIO()
Image.effect_noise((1200, 1200), 90).convert("RGB").save(content, "JPEG", quality=95)
def upload(route, name, data):
    file = ContentFile(data, name)
    return client.post(
        reverse(route), {"title": "x", "collection": 1, "file": file},
        headers={"host": "www.exemple.fr"},
    )
answers = [
    upload("wagtailimages:add", "photo.jpg", content.getvalue()),
    upload("wagtaildocs:add", "note.txt", b"x" * 900_000),
]
for answer in answers:
    print(answer.status_code, "pas pu garder ce fichier" in answer.content.decode())
print(CustomImage.objects.count(), CustomDocument.objects.count())
"""
