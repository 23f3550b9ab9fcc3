"""What the log of errors says, without what people have typed."""

import logging
import re

# PostgreSQL repeats in it the values of the row that it refuses; a blank line ends it.
_DETAIL = re.compile(r"\b(DETAIL|LINE \d+):.*?(?=\n\n|\Z)", re.DOTALL)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


class PrivateFormatter(logging.Formatter):
    """Leave out the values of rows, and e-mail addresses; times have their offset."""

    default_time_format = "%Y-%m-%dT%H:%M:%S%z"
    default_msec_format = None

    def format(self, record: logging.LogRecord) -> str:
        return _ADDRESS.sub("…@…", _DETAIL.sub(r"\1: …", super().format(record)))
