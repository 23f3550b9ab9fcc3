"""A real browser before the demonstration: every page it opens must be without complaint."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from django.conf import settings
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    expect,
    sync_playwright,
)

from core.demonstration import ACCOUNTS

PASSWORDS = {account.username: account.password for account in ACCOUNTS}
TODAY = "2020-10-06"
STARTS_WITHIN = 90  # seconds
ANSWERS_WITHIN = 10_000  # milliseconds
# Wagtail's bar, for those who are signed in, logs what its checker finds; a test reads its count.
CHECKER = "axe.run results"
LOCAL_SCHEMES = ("about:", "blob:", "data:")

expect.set_options(timeout=ANSWERS_WITHIN)

# Package-wide, so that Playwright's event loop is gone when other tests use the database.


@pytest.fixture(scope="package")
def site(tmp_path_factory) -> Iterator[str]:
    """The address of the demonstration, with a database and files of its own."""
    folder = tmp_path_factory.mktemp("site")
    with socket.socket() as candidate:
        candidate.bind(("127.0.0.1", 0))
        port = candidate.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "MEDIA_ROOT": str(folder / "media"),
        "PYTHONPATH": os.pathsep.join([".", "site"]),
        "SITE_TODAY": TODAY,
        "SITE_URL": address,
    }
    command = [sys.executable, "-m", "tests.browser.serve", str(port)]
    # Its output is the tests': pytest shows it beside what fails.
    with subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment) as server:
        try:
            _wait_for(server, address)
            yield address
        finally:
            server.terminate()


def _wait_for(server: subprocess.Popen, address: str) -> None:
    limit = time.monotonic() + STARTS_WITHIN
    while server.poll() is None and time.monotonic() < limit:
        try:
            with urlopen(f"{address}/readyz"):  # noqa: S310
                return
        except URLError:
            time.sleep(0.1)
    pytest.fail("The demonstration did not start.")


@pytest.fixture(scope="package")
def browser(site) -> Iterator[Browser]:
    """Chromium as the system has it."""
    chromium = shutil.which("chromium")
    assert chromium, "Chromium is missing: make test installs it."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium,
            args=[
                "--no-sandbox",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser, site) -> Iterator[Callable[..., BrowserContext]]:
    """Somebody's browser: new_context(java_script_enabled=False, viewport=...).

    The test fails if a page logs an error, raises one, or asks another host for anything.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def make(**options) -> BrowserContext:
        context = browser.new_context(
            base_url=site, locale="fr-FR", timezone_id="Europe/Paris", **options
        )
        context.set_default_timeout(ANSWERS_WITHIN)
        contexts.append(context)
        documents: set[str] = set()

        def on_request(request):
            if request.is_navigation_request():
                documents.add(request.url)
            if not request.url.startswith((f"{site}/", *LOCAL_SCHEMES)):
                complaints.append(f"request to {request.url}")

        def on_console(message: ConsoleMessage):
            origin = message.location["url"]
            # The status of a page is the test's own business.
            expected = origin in documents or message.text.startswith(CHECKER)
            if message.type == "error" and not expected:
                complaints.append(f"console: {message.text} ({origin})")

        context.on("request", on_request)
        context.on("console", on_console)
        context.on("weberror", lambda error: complaints.append(f"error: {error.error}"))
        return context

    yield make
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture
def page(new_context) -> Page:
    """A page of a visitor who has a mouse, a large screen and JavaScript."""
    return new_context().new_page()


@pytest.fixture(scope="package")
def signed_in() -> dict[str, dict]:
    """Username → the cookies of who has signed in."""
    return {}


@pytest.fixture
def sign_in(new_context, signed_in):
    """sign_in(username): a page of the admin, opened by this person."""

    def sign_in(username: str) -> Page:
        cookies = signed_in.get(username)
        context = new_context(viewport={"width": 1280, "height": 900}, storage_state=cookies)
        page = context.new_page()
        page.goto("/admin/")
        if not cookies:
            page.get_by_label("Nom d’utilisateur").fill(username)
            page.locator("input[type=password]").fill(PASSWORDS[username])
            page.get_by_role("button", name="S'identifier").click()
        expect(page.get_by_role("navigation", name="Menu principal")).to_be_visible()
        signed_in[username] = context.storage_state()
        return page

    return sign_in


@pytest.fixture
def editor(sign_in) -> Page:
    return sign_in("redaction")
