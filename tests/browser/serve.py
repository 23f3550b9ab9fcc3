"""The demonstration on a port: python -m tests.browser.serve PORT

Without a port, its database and files are made, and nothing is served.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import django
from django.core.management import call_command
from playwright.sync_api import Browser, Playwright

from tests.databases import KEPT, ROOT, locked, sqlite_file, template_name

DATABASE = "db.sqlite3"
TODAY = "2020-10-06"
STARTS_WITHIN = 90  # seconds


def make_demonstration(folder: Path) -> None:
    """Its database and its files in `folder`, for copies of it to be served."""
    with locked(KEPT):
        migrated = sqlite_file(template_name())
        if migrated.exists():
            shutil.copy(migrated, folder / DATABASE)
    command = [sys.executable, "-m", "tests.browser.serve"]
    subprocess.run(command, cwd=ROOT, env=_environment(folder), check=True)


@contextmanager
def demonstration(folder: Path) -> Iterator[str]:
    """The address of the demonstration, served with its database and files in `folder`."""
    with socket.socket() as candidate:
        candidate.bind(("127.0.0.1", 0))
        port = candidate.getsockname()[1]
    # A name: browsers make no passkey for a number.
    address = f"http://localhost:{port}"
    environment = _environment(folder) | {"SITE_URL": address}
    command = [sys.executable, "-m", "tests.browser.serve", str(port)]
    # Its output is ours: pytest shows it beside what fails.
    with subprocess.Popen(command, cwd=ROOT, env=environment) as server:
        try:
            _wait_for(server, address)
            yield address
        finally:
            server.terminate()


def chromium(playwright: Playwright) -> Browser:
    """Chromium as the system has it."""
    path = shutil.which("chromium")
    assert path, "Chromium is missing: make test installs it."
    return playwright.chromium.launch(
        executable_path=path,
        args=[
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ],
    )


def _environment(folder: Path) -> dict[str, str]:
    return os.environ | {
        "DATABASE_URL": f"sqlite:///{folder / DATABASE}",
        "MEDIA_ROOT": str(folder / "media"),
        "PYTHONPATH": os.pathsep.join([".", "site"]),
        "SITE_TODAY": TODAY,
    }


def _wait_for(server: subprocess.Popen, address: str) -> None:
    limit = time.monotonic() + STARTS_WITHIN
    while server.poll() is None and time.monotonic() < limit:
        try:
            with urlopen(f"{address}/readyz"):  # noqa: S310
                return
        except URLError:
            time.sleep(0.1)
    raise RuntimeError("The demonstration did not start.")


def print_editions() -> None:
    """Two editions of the programme: one withdrawn, and one that is no longer as printed."""
    from core import clock
    from printing.choices import Choices
    from printing.facts import facts_of
    from printing.models import Edition
    from programme.models import ProgrammePage

    programme, at = ProgrammePage.objects.sources().get(year=2020), clock.now()
    if programme.editions.exists():
        return
    for word in ("Une page manquait.", ""):
        facts = facts_of(programme, "fr", at, Choices())
        sessions = list(facts["sessions"].values())
        sessions[3]["dates"] |= {"precision": "month", "start_time": None, "end_time": None}
        sessions[4]["place"] = "Hôtel de ville, Orléans"
        sessions[5]["dates"]["confirmed"] = not sessions[5]["dates"]["confirmed"]
        facts["sessions"].pop(next(iter(facts["sessions"])))
        facts["sessions"]["00000000-0000-4000-8000-000000000000"] = sessions[6]
        Edition.objects.create(
            programme=programme,
            language="fr",
            reason="envoyée à l'imprimeur",
            made_at=at,
            choices=Choices().as_json(),
            facts=facts,
            pdf=b"%PDF-1.7",
            size=1_200_000,
            withdrawal=word,
            withdrawn_at=at if word else None,
        )


def main(*port: str) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.browser.settings"
    # One process does all of it: Django and Wagtail take seconds to start.
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("load_demonstration")
    print_editions()
    if port:
        call_command("runserver", f"127.0.0.1:{port[0]}", use_reloader=False, skip_checks=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
