"""French as networks write it, for the search: small functions, each one step.

`words_of` cuts a text into folded words; `stem` gives what the forms of a word share.
"""

from search.french.stemming import stem
from search.french.stop_words import STOP_WORDS
from search.french.words import words_of

__all__ = ["STOP_WORDS", "stem", "words_of"]
