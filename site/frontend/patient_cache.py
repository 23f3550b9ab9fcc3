"""A shared cache that may stop: the site is slower without it, and never broken.

Django's caches raise what their server or their folder raises, and Wagtail reads the default cache
in every request.
"""

import logging
from collections.abc import Callable, Iterable
from pickle import UnpicklingError
from time import monotonic
from typing import Any, ClassVar

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.utils.functional import cached_property
from django.utils.module_loading import import_string

logger = logging.getLogger(__name__)

PATIENCE = 10  # seconds


class PatientCache(BaseCache):
    """Ask another cache, named by `ASKED`, and leave it alone for a while once it has failed.

    It may take long to fail. Meanwhile nothing is found, and nothing is kept.
    """

    # By location: each thread has a cache of its own.
    _failed_at: ClassVar[dict[str, float]] = {}

    def __init__(self, location: Any, params: dict[str, Any]) -> None:
        super().__init__(params)
        self._location, self._params = location, dict(params)
        self._class: type = import_string(self._params.pop("ASKED"))

    @cached_property
    def _cache(self) -> BaseCache:
        """The other cache: to make it may fail too, as when its folder cannot be."""
        return self._class(self._location, self._params)

    def answers(self) -> bool:
        """Whether a value can be written and read again."""
        try:
            self._cache.set("answers", 1, PATIENCE)
            return self._cache.get("answers") == 1
        except Exception:
            return False

    def _ask[T](self, question: Callable[[], T], otherwise: T) -> T:
        if monotonic() < self._failed_at.get(str(self._location), -PATIENCE) + PATIENCE:
            return otherwise
        try:
            return question()
        except (TypeError, ValueError):
            raise  # of whoever asks: a key or a value that no cache takes
        except (AttributeError, ImportError, UnpicklingError):
            return otherwise  # what another release has kept
        except Exception:
            logger.warning("The shared cache does not answer.", exc_info=True)
            self._failed_at[str(self._location)] = monotonic()
            return otherwise

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        return self._ask(lambda: self._cache.get(key, default, version), default)

    def set(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        self._ask(lambda: self._cache.set(key, value, timeout, version), None)

    def add(
        self, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        return self._ask(lambda: self._cache.add(key, value, timeout, version), False)

    def touch(self, key: str, timeout: Any = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        return self._ask(lambda: self._cache.touch(key, timeout, version), False)

    def delete(self, key: str, version: int | None = None) -> bool:
        return self._ask(lambda: self._cache.delete(key, version), False)

    def get_many(self, keys: Iterable[str], version: int | None = None) -> dict[str, Any]:
        return self._ask(lambda: self._cache.get_many(keys, version), {})

    def set_many(
        self, data: dict[str, Any], timeout: Any = DEFAULT_TIMEOUT, version: int | None = None
    ) -> list[str]:
        return self._ask(lambda: self._cache.set_many(data, timeout, version), list(data))

    def delete_many(self, keys: Iterable[str], version: int | None = None) -> None:
        self._ask(lambda: self._cache.delete_many(keys, version), None)

    def has_key(self, key: str, version: int | None = None) -> bool:
        return self._ask(lambda: self._cache.has_key(key, version), False)

    def incr(self, key: str, delta: int = 1, version: int | None = None) -> int:
        """Return the new value. Raises ValueError if there is none, or the cache has failed."""
        value = self._ask(lambda: self._cache.incr(key, delta, version), None)
        if value is None:
            raise ValueError(f"Key '{key}' not found")
        return value

    def clear(self) -> None:
        self._ask(lambda: self._cache.clear(), None)

    def close(self, **kwargs: Any) -> None:
        if "_cache" in self.__dict__:
            self._ask(lambda: self._cache.close(**kwargs), None)
