"""Letters as a hurried visitor types them."""

import unicodedata

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l"})


def fold(text: str) -> str:
    """Lower case, without accents or ligatures: phones and old keyboards write neither."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(LIGATURES))
    kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    # Decomposing may give capitals, and ligatures without an accent, back.
    return kept.casefold().translate(LIGATURES)
