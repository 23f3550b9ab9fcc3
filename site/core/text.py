"""Normalization of text typed by users."""

import re
import unicodedata

from django.utils.text import slugify as slugify_ascii

MAX_TEXT_LENGTH = 100  # characters of a text query
MAX_KEY_DIGITS = 18
MAX_DESCRIPTION_LENGTH = 300  # characters; search engines show about half of them

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})

SLUG_FORMATTERS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[\s'‘’ʼ´`·•∙.,:;/|+&()«»‐‑‒–—…]+"), "-"),
    *((re.compile(chr(code), re.IGNORECASE), str(latin)) for code, latin in LIGATURES.items()),
    (re.compile("^-+|(?<!-)-+$"), ""),
)
"""What replaces the signs that slugs drop, in Wagtail's own terms: browsers apply them too."""


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
    # A long row of marks takes long to put in order: those that are apart go first.
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(COMBINING))
    # Decomposition may produce capitals, and ligatures without accents.
    return decomposed.translate(COMBINING).casefold().translate(LIGATURES)


def slugify(text: str) -> str:
    """Return the slug of a name: "l-egalite-en-coeur-de-ville"."""
    for pattern, replacement in SLUG_FORMATTERS:
        text = pattern.sub(replacement, text)
    return slugify_ascii(text.translate(COMBINING))


def whole_sentences(text: str) -> str:
    """Return the first sentence of a text on one line, and the next ones as far as they fit."""
    kept, *others = re.split(r"(?<=[.!?…])\s+", " ".join(text.split()))
    for sentence in others:
        if len(kept) + len(sentence) >= MAX_DESCRIPTION_LENGTH:
            break
        kept = f"{kept} {sentence}"
    return kept


def clean_text(text: str) -> str:
    """Return text from a URL, truncated, without control or other unprintable characters."""
    printable = "".join(c if c.isprintable() else " " for c in text[: MAX_TEXT_LENGTH * 4])
    return " ".join(printable.split())[:MAX_TEXT_LENGTH]


def is_key(text: str) -> bool:
    """Whether a text is a number that a primary key can be; a longer one would overflow it."""
    return text.isdecimal() and len(text) <= MAX_KEY_DIGITS


def escape_formula(cell: str) -> str:
    """Quote the cell of a CSV file that a spreadsheet would evaluate as a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell
