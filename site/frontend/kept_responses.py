"""The responses that a process keeps, and those that it shares with the others."""

import gzip
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import Any

import brotli
from django.conf import settings
from django.core.cache import cache as shared_cache
from django.utils import timezone

from frontend.validity import Validity

ENTRY = 1_500  # bytes that an entry takes besides its body
MIN_COMPRESSED = 500  # bytes
COMPRESSED_TYPES = ("text/", "application/json", "application/xml", "application/atom+xml")
COMPRESSORS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda content: brotli.compress(content, quality=5),
    "gzip": lambda content: gzip.compress(content, compresslevel=6, mtime=0),
}
MAX_SHARED = 3_600  # seconds


@dataclass
class KeptResponse:
    """A response, with its body by content encoding ("" for none)."""

    validity: Validity
    headers: dict[str, str]
    bodies: dict[str, bytes]

    def encoding_for(self, accepted: str) -> str:
        """Return the best content encoding for the value of an Accept-Encoding header."""
        kind = self.headers.get("Content-Type", "")
        if len(self.bodies[""]) < MIN_COMPRESSED or not kind.startswith(COMPRESSED_TYPES):
            return ""
        names = {
            name.strip()
            for name, _, weight in (part.partition(";") for part in accepted.lower().split(","))
            if weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
        }
        return next((encoding for encoding in COMPRESSORS if encoding in names), "")

    def body(self, encoding: str) -> bytes:
        """Return the body in a content encoding, compressed when it is first asked for."""
        if encoding not in self.bodies:
            self.bodies[encoding] = COMPRESSORS[encoding](self.bodies[""])
        return self.bodies[encoding]

    @property
    def size(self) -> int:
        # Both compressed bodies are a third of the plain one at most.
        return len(self.bodies[""]) * 2


class Store:
    """The values that were used last, each with a number of bytes, up to a sum of bytes."""

    def __init__(self, max_bytes: int) -> None:
        self.max_bytes, self.size = max_bytes, 0
        self._kept: OrderedDict[str, tuple[Any, int]] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: str) -> Any:
        with self._lock:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key][0]

    def set(self, key: str, value: Any, size: int) -> None:
        size += len(key) + ENTRY
        with self._lock:
            self.size += size - self._kept.pop(key, (None, 0))[1]
            self._kept[key] = (value, size)
            while self.size > self.max_bytes:
                self.size -= self._kept.popitem(last=False)[1][1]


def is_shared() -> bool:
    """Whether the processes have a cache in common (CACHE_URL)."""
    return "LocMem" not in settings.CACHES["default"]["BACKEND"]


def read_shared(etag: str) -> KeptResponse | None:
    """Return the response that another process has kept, if there is a cache in common."""
    return shared_cache.get(etag) if is_shared() else None


def write_shared(etag: str, kept: KeptResponse) -> None:
    """Give a response to the other processes, for as long as it is valid."""
    seconds = min((kept.validity.until - timezone.now()).total_seconds(), MAX_SHARED)
    if is_shared() and seconds > 0:
        shared_cache.set(etag, kept, seconds)
