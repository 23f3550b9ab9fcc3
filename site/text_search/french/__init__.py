"""French as networks write it, for the search: small functions, each one step.

`words_of` cuts a text into folded words; `stem` gives what the forms of a word share.
"""

from text_search.french.stemming import stem
from text_search.french.words import words_of

__all__ = ["stem", "words_of"]
