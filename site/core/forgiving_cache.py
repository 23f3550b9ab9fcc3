"""A shared cache that may fail: the site then does without it."""

import logging
from collections.abc import Callable
from time import monotonic
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.utils.functional import cached_property
from django.utils.module_loading import import_string

logger = logging.getLogger(__name__)

PATIENCE = 10  # seconds


class ForgivingCache(BaseCache):
    """The cache of the settings in OPTIONS, whose failures are logged and are as an empty cache.

    Django's own backends raise them, into every view that reads the cache. One that has failed is
    left alone for a while, as each failure may take long.
    """

    failed_at = -float(PATIENCE)

    def __init__(self, location: str, params: dict[str, Any]) -> None:
        self.settings = params.pop("OPTIONS")
        super().__init__(params)

    @cached_property
    def inner(self) -> BaseCache:
        """The cache itself, made when it is first asked: that may fail too."""
        left = dict(self.settings)
        return import_string(left.pop("BACKEND"))(left.pop("LOCATION"), left)

    def answers(self) -> bool:
        """Whether a value can be written and read again."""
        try:
            self.inner.set("answers", 1, PATIENCE)
            return self.inner.get("answers") == 1
        except Exception:
            return False

    def _ask[T](self, question: Callable[[], T], otherwise: T) -> T:
        if monotonic() < type(self).failed_at + PATIENCE:
            return otherwise
        try:
            return question()
        except Exception:
            logger.warning("The shared cache does not answer.", exc_info=True)
            type(self).failed_at = monotonic()
            return otherwise

    def add(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None
    ) -> bool:
        return self._ask(lambda: self.inner.add(key, value, timeout, version), False)

    def get(self, key: str, default: Any = None, version: Any = None) -> Any:
        return self._ask(lambda: self.inner.get(key, default, version), default)

    def set(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: Any = None
    ) -> None:
        self._ask(lambda: self.inner.set(key, value, timeout, version), None)

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: Any = None) -> bool:
        return self._ask(lambda: self.inner.touch(key, timeout, version), False)

    def delete(self, key: str, version: Any = None) -> bool:
        return self._ask(lambda: self.inner.delete(key, version), False)

    def clear(self) -> None:
        self._ask(lambda: self.inner.clear(), None)
