"""One request of the walk: who asks, and what the answer means."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

# As the table writes them.
OPEN, REFUSED, HIDDEN, LOGIN, BROKEN = "o", "r", "h", "l", "e"
HOME = "/admin/"
# Its own listings are unordered, its files unclosed, its messages sent in an old way.
wagtail_may_warn = pytest.mark.filterwarnings("ignore")


@contextmanager
def undone() -> Iterator[None]:
    """What is written inside is as if it had never been."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Walker:
    """A person at their browser: every request starts from the same rows and the same session."""

    def __init__(self, user: User | None):
        self.client = Client(raise_request_exception=False)
        if user:
            self.client.force_login(user)
        self.cookies = self.client.cookies.copy()

    def request(self, method: str, address: str, data: dict | None = None) -> HttpResponse:
        """The answer, whose rows are then as if it had never been asked."""
        with undone():
            return self.request_and_keep(method, address, data)

    def request_and_keep(self, method: str, address: str, data: dict | None = None):
        self.client.cookies = self.cookies.copy()
        return getattr(self.client, method)(address, data or {})


def outcome(response: HttpResponse) -> str:
    """What the answer says, in the table's words."""
    location = response.headers.get("Location", "")
    if location.partition("?")[0].endswith("/login/") or response.status_code == 401:
        return LOGIN
    if response.status_code == 403 or location == HOME:
        return REFUSED
    if response.status_code == 404:
        return HIDDEN
    return BROKEN if response.status_code >= 500 else OPEN


def text_of(response: HttpResponse) -> str:
    """All that the answer tells, its headers too."""
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return f"{response.headers}{body.decode(errors='replace')}"
