"""Which request something is done for: from the web to the worker, the messages and the logs."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from uuid import uuid4

HEADER = "X-Request-ID"
KEY = "request_id"  # beside the arguments of a task, which an earlier version of the code ignores
WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{8,64}")

_current: ContextVar[str] = ContextVar("request id", default="")


def current_id() -> str:
    """Return the id of the request that is answered, or that a task is done for; else nothing."""
    return _current.get()


def headers_of_request() -> dict[str, str]:
    """Return the header of a message that tells what it was sent for."""
    return {HEADER: request_id} if (request_id := current_id()) else {}


def make_id(said: str = "") -> str:
    """Return what a proxy says if it is well formed, else a new id."""
    return said if WELL_FORMED.fullmatch(said) else uuid4().hex


@contextmanager
def on_behalf_of(request_id: str) -> Iterator[None]:
    token = _current.set(request_id)
    try:
        yield
    finally:
        _current.reset(token)
