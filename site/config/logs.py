"""What the log says, without what people have typed, and for which request."""

import logging
from collections.abc import MutableMapping
from typing import Any

from background.request_ids import current_id
from operations.scrubbing import without_personal_data

type Event = MutableMapping[str, Any]


class PrivateFormatter(logging.Formatter):
    """Leave out the values of rows, and e-mail addresses; times have their offset."""

    default_time_format = "%Y-%m-%dT%H:%M:%S%z"
    default_msec_format = None

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's own name
        line = super().formatMessage(record)
        return f"{line} [{request_id}]" if (request_id := current_id()) else line

    def format(self, record: logging.LogRecord) -> str:
        return without_personal_data(super().format(record))


def make_json_formatter() -> logging.Formatter:
    """Return a formatter of one JSON object a line, as collectors of logs read them."""
    import structlog  # only where it is asked for: it takes a tenth of a second

    def add_request(logger: Any, name: str, event: Event) -> Event:
        return {**event} | ({"request_id": request_id} if (request_id := current_id()) else {})

    def be_private(logger: Any, name: str, event: Event) -> Event:
        return {k: without_personal_data(v) if isinstance(v, str) else v for k, v in event.items()}

    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[
            structlog.stdlib.add_log_level,
            structlog.stdlib.add_logger_name,
            structlog.processors.TimeStamper(fmt="iso"),
            add_request,
        ],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            be_private,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )
