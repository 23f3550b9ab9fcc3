"""What is told outside is without what people have typed."""

import re

# PostgreSQL repeats in it the values of the row that it refuses; a blank line ends it.
_DETAIL = re.compile(r"\b(DETAIL|LINE \d+):.*?(?=\n\n|\Z)", re.DOTALL)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


def without_personal_data(text: str) -> str:
    """Return a text without the values of rows, and without e-mail addresses."""
    return _ADDRESS.sub("…@…", _DETAIL.sub(r"\1: …", text))
