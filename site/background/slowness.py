"""Slow queries are named in the log, without the values they carry."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter
from typing import Any

from django.conf import settings
from django.db import connections

logger = logging.getLogger(__name__)
MAX_LENGTH = 600  # characters of a statement
VALUE = re.compile(r"'(?:[^']|'')*'")


@contextmanager
def naming_slow_queries() -> Iterator[list[float]]:
    """Log the slow queries of this thread; yield how long each query took, in seconds."""
    times: list[float] = []

    def measure(execute: Callable, sql: str, params: Any, many: bool, context: dict) -> Any:
        begun = perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            took = perf_counter() - begun
            times.append(took)
            if took >= settings.SLOW_QUERY:
                statement = VALUE.sub("'…'", str(sql))[:MAX_LENGTH]
                logger.warning("Slow query, %.2f s: %s", took, statement)

    with ExitStack() as measured:
        for connection in connections.all():
            measured.enter_context(connection.execute_wrapper(measure))
        yield times
