"""French analysis for the search, inclusive forms included.

`words_of` splits a text into folded words; `stem` returns the stem of a word.
"""

from text_search.french.stemming import stem
from text_search.french.words import words_of

__all__ = ["stem", "words_of"]
