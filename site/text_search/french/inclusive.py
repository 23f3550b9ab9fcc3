"""Inclusive forms: one word that names women and men."""

import re

# What follows the mark: the end of the feminine, and the plural.
ENDINGS = (
    "e|ne|le|fe|se|te|re|ve|ive|euse|eure|eresse|esse|ere|iere|trice|rice|ice|elle|enne|onne|"
    "ale|x|s"
)
MARKS = r"[-‐‑.·•‧⋅∙/]"
INCLUSIVE = re.compile(
    rf"(?P<word>[^\W\d_]{{3,}})"
    rf"(?:{MARKS}(?:{ENDINGS})s?(?:{MARKS}s)?|\((?:{ENDINGS})s?\)s?)(?![^\W_])"
)


def without_endings(folded: str) -> str:
    """« elu-es », « elu·e·s », « elu(e)s » → « elu »: the stem is that of either form.

    The ending is dropped and not expanded, for the masculine and the feminine have one stem.
    """
    return INCLUSIVE.sub(r"\g<word>", folded)
