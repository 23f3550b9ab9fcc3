"""Split a text into words."""

import re

from core.text import fold
from text_search.french.inclusive import without_endings

MAX_LENGTH = 60  # letters of a word: PostgreSQL rejects lexemes of 2,046 bytes
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?")
# Ordinals such as « 3ème » and « 1er », reduced to their number.
RANK = re.compile(r"\b(\d+)(?:er|ere|re|e|eme|ieme|nd|nde)s?\b")
WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")


def words_of(text: str) -> list[list[str]]:
    """Return the folded words of a text, each split at hyphens: « Porte-voix d'élu-es » →
    [["porte", "voix"], ["d"], ["elu"]].

    Apostrophes separate words. Hyphens only separate parts, so that « co-construction » may
    also match « coconstruction ».
    """
    folded = without_endings(fold(text))
    folded = DOTTED.sub(lambda found: found[0].replace(".", ""), folded)  # P.D.V.
    folded = RANK.sub(r"\1", folded)
    return [
        [part[:MAX_LENGTH] for part in re.split("[-‐‑]", found[0])]
        for found in WORD.finditer(folded)
    ]
