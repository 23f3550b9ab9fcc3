"""Inclusive forms: one word written for both genders, such as « élu·e·s »."""

import re

# What may follow the mark: a feminine ending, or a plural.
ENDINGS = (
    "e|ne|le|fe|se|te|re|ve|ive|euse|eure|eresse|esse|ere|iere|trice|rice|ice|elle|enne|onne|"
    "ale|x|s"
)
MARKS = r"[-‐‑.·•‧⋅∙/]"
INCLUSIVE = re.compile(
    # From the first letter of a word, all its letters: else a long word is read once for each.
    rf"(?<![^\W\d_])(?P<word>[^\W\d_]{{3,}}+)"
    rf"(?:{MARKS}(?:{ENDINGS})s?(?:{MARKS}s)?|\((?:{ENDINGS})s?\)s?)(?![^\W_])"
)


def without_endings(folded: str) -> str:
    """Remove inclusive endings: « elu-es », « elu·e·s », « elu(e)s » → « elu ».

    They are not expanded, since the masculine and the feminine have the same stem.
    """
    return INCLUSIVE.sub(r"\g<word>", folded)
