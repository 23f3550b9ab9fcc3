"""Requests of the permission tests, as a role, and the outcome of their responses."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.contrib.messages import get_messages
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

# The letters of the table.
OPEN, REFUSED, HIDDEN, LOGIN, INCOMPLETE = "o", "r", "h", "l", "e"
FAILED = "x"  # which no rule declares
HOME = "/admin/"
# Wagtail's admin has unordered listings, unclosed files and deprecated e-mail calls.
wagtail_may_warn = pytest.mark.filterwarnings("ignore")


@contextmanager
def rolled_back() -> Iterator[None]:
    """Roll back everything written to the database in this context."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Walker:
    """A client whose requests all start from the same database and session."""

    def __init__(self, user: User | None):
        self.client = Client(raise_request_exception=False)
        if user:
            self.client.force_login(user)
        self.cookies = self.client.cookies.copy()

    def request(self, method: str, address: str, data: dict | None = None) -> HttpResponse:
        """Send a request and roll back what it wrote."""
        with rolled_back():
            return self.request_and_keep(method, address, data)

    def text_at_the_end(self, response: HttpResponse) -> str:
        """Return the text of a response, and of the page to which it redirects."""
        text, location = text_of(response), response.headers.get("Location", HOME)
        # What home says is its own; what a refusal leaves it to say has been read.
        return text if location == HOME else text + text_of(self.request("get", location))

    def request_and_keep(self, method: str, address: str, data: dict | None = None):
        """Send a request without rolling back."""
        self.client.cookies = self.cookies.copy()
        return getattr(self.client, method)(address, data or {})


def outcome(response: HttpResponse) -> str:
    """Return the letter of a response."""
    location = response.headers.get("Location", "")
    if location.partition("?")[0].endswith("/login/") or response.status_code == 401:
        return LOGIN
    if response.status_code == 403 or location == HOME:
        return REFUSED
    if response.status_code == 404:
        return HIDDEN
    if response.status_code >= 500:
        return FAILED
    return INCOMPLETE if response.status_code == 400 else OPEN


def text_of(response: HttpResponse) -> str:
    """Return the headers and the body of a response, and what it leaves the next page to say."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    words = [str(message) for message in get_messages(response.wsgi_request)]
    return f"{response.headers}{body.decode(errors='replace')}{words}"
