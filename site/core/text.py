"""Normalization of text typed by users."""

import unicodedata

MAX_TEXT_LENGTH = 100  # characters of a text query

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})


class _Combining(dict[int, int | None]):
    """A table for `str.translate` that removes combining marks, filled on demand."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


COMBINING = _Combining()


def fold(text: str) -> str:
    """Return `text` in lower case, without accents or ligatures, which are often not typed."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    # Decomposition may produce capitals, and ligatures without accents.
    return decomposed.translate(COMBINING).casefold().translate(LIGATURES)


def clean_text(text: str) -> str:
    """Return text from a URL, truncated, without control or other unprintable characters."""
    printable = "".join(c if c.isprintable() else " " for c in text[: MAX_TEXT_LENGTH * 4])
    return " ".join(printable.split())[:MAX_TEXT_LENGTH]
