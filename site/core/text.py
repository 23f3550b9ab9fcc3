"""Text as people type it: letters without accents, and what an address may hold of it."""

import unicodedata

MAX_TEXT_LENGTH = 100  # characters: beyond, nobody is asking a question

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})


class _Combining(dict[int, int | None]):
    """A table for `str.translate` that drops combining marks, filled as they are met."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.combining(chr(code)) else code
        return self[code]


COMBINING = _Combining()


def fold(text: str) -> str:
    """Lower case, without accents or ligatures: phones and old keyboards write neither."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    # Decomposing may give capitals, and ligatures without an accent.
    return decomposed.translate(COMBINING).casefold().translate(LIGATURES)


def clean_text(text: str) -> str:
    """Text from an address, bounded, without what no database stores or no reader sees."""
    printable = "".join(c if c.isprintable() else " " for c in text[: MAX_TEXT_LENGTH * 4])
    return " ".join(printable.split())[:MAX_TEXT_LENGTH]
