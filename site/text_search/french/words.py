"""A text cut into words."""

import re

from core.text import fold
from text_search.french.inclusive import without_endings

MAX_LENGTH = 60  # letters of a word: PostgreSQL refuses those of 2,046 bytes
DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?")
# « 3ème », « 1er »: a number, whichever way its rank is written.
RANK = re.compile(r"\b(\d+)(?:er|ere|re|e|eme|ieme|nd|nde)s?\b")
WORD = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)*")


def words_of(text: str) -> list[list[str]]:
    """The folded words of a text, each as its parts: « Porte-voix d'élu-es » →
    [["porte", "voix"], ["d"], ["elu"]].

    Apostrophes cut; hyphens are told apart, for « co-construction » is « coconstruction » too.
    """
    folded = without_endings(fold(text))
    folded = DOTTED.sub(lambda found: found[0].replace(".", ""), folded)  # P.D.V.
    folded = RANK.sub(r"\1", folded)
    return [
        [part[:MAX_LENGTH] for part in re.split("[-‐‑]", found[0])]
        for found in WORD.finditer(folded)
    ]
