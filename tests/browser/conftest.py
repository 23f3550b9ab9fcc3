"""A real browser before the demonstration: every page it opens must be without complaint."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from demo.accounts import ACCOUNTS
from tests.browser.serve import chromium, demonstration, make_demonstration
from tests.databases import locked

PASSWORDS = {account.username: account.password for account in ACCOUNTS}
ANSWERS_WITHIN = 10_000  # milliseconds
# Wagtail's bar, for those who are signed in, logs what its checker finds; a test reads its count.
CHECKER = "axe.run results"
POLICY = "Content Security Policy"  # what it blocks in a page is said to come from the page
LOCAL_SCHEMES = ("about:", "blob:", "data:")

expect.set_options(timeout=ANSWERS_WITHIN)

# Package-wide, so that Playwright's event loop is gone when other tests use the database.


@pytest.fixture(scope="package")
def folder(tmp_path_factory, run_folder) -> Path:
    """Where the demonstration keeps its database, its files and the messages it sends."""
    made, own = run_folder / "demonstration", tmp_path_factory.mktemp("site")
    # Each process has a site of its own; the first one makes what all of them start from.
    with locked(made):
        if not (whole := made / "whole").exists():
            make_demonstration(made)
            whole.touch()
    return shutil.copytree(made, own, dirs_exist_ok=True)


@pytest.fixture(scope="package")
def site(folder) -> Iterator[str]:
    """The address of the demonstration, with a database and files of its own."""
    with demonstration(folder) as address:
        yield address


@pytest.fixture(scope="package")
def browser(site) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture
def new_context(browser, site, request) -> Iterator[Callable[..., BrowserContext]]:
    """Somebody's browser: new_context(java_script_enabled=False, viewport=...).

    The test fails if a page logs an error, raises one, or asks another host for anything.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []
    may_fail = bool(request.node.get_closest_marker("failing_requests"))

    def make(**options) -> BrowserContext:
        context = browser.new_context(
            base_url=site, locale="fr-FR", timezone_id="Europe/Paris", **options
        )
        context.set_default_timeout(ANSWERS_WITHIN)
        contexts.append(context)
        documents: set[str] = set()

        def on_request(sent: Request):
            if sent.is_navigation_request():
                documents.add(sent.url)
            if not sent.url.startswith((f"{site}/", *LOCAL_SCHEMES)):
                complaints.append(f"request to {sent.url}")

        def on_console(message: ConsoleMessage):
            origin = message.location["url"]
            # The status of a page is the test's own business.
            expected = origin in documents or message.text.startswith(CHECKER) or may_fail
            if message.type == "error" and (POLICY in message.text or not expected):
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
