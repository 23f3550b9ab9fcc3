"""Light stemming: singular and plural, masculine and feminine, and nothing else.

Heavier stemmers make « commune » and « communiste », « organe » and « organiser » one word.
"""

import re

MIN_LENGTH = 4  # letters: shorter words are acronyms as often as words
IRREGULAR = {"travaux": "travail", "baux": "bail", "yeux": "oeil", "mesdames": "madame"}

# One rule for a word, the first that fits; what is before the ending has letters enough.
FEMININES = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=..)trices?$", "teu"),  # actrice, acteur
        (r"(?<=..)(?:euse|eure|eur|eux)$", "eu"),  # chercheuse, majeure, acteur, nombreux
        (r"(?<=...)ive$", "if"),  # active, actif
        (r"(?<=...)eresse$", "eu"),  # défenderesse
        (r"(?<=..)ic$", "iqu"),  # public, publique
        (r"(?<=...)eau$", "el"),  # nouveau, nouvelle
        (r"(?<=.....)ee$", ""),  # employée, employé; but année is not Anne
        (r"(?<=..)(ff|ll|nn|tt)e$", r"\1e"),
        (r"(?<=...)e$", ""),  # première, habitante
    )
]
DOUBLED = re.compile(r"(ff|ll|nn|tt)e?$")


def singular(word: str) -> str:
    """« élus » → « élu », « locaux » → « local », « réseaux » → « réseau ».

    An x falls only where it makes a plural: « voix » and « prix » keep theirs.
    """
    if len(word) < MIN_LENGTH or word.isdigit():
        return word
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("aux"):
        return word[:-1] if word.endswith("eaux") else f"{word[:-3]}al"
    if word.endswith(("eux", "oux")):
        return word[:-1] if len(word) <= 5 else word
    # « pass », as in Pass culture, is not « pas ».
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def masculine(word: str) -> str:
    """What feminine and masculine singulars share: « actrice », « acteur » → « acteu »."""
    if len(word) < MIN_LENGTH or word.isdigit():
        return word
    for ending, replacement in FEMININES:
        shared, fits = ending.subn(replacement, word)
        if fits:
            word = shared
            break
    return DOUBLED.sub(lambda found: found[1][0], word) if len(word) > MIN_LENGTH else word


def stem(word: str) -> str:
    """What the forms of a folded word share."""
    return masculine(singular(word))
