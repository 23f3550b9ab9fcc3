"""Words as searches need them."""

import re


def words_of(text: str) -> str:
    """The words of `text`, a space between them: no quote or sign that a database would obey."""
    return " ".join(re.findall(r"[^\W_]+", text))
