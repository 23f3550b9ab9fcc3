"""Light French stemming: only number and gender are removed.

Heavier stemmers conflate « commune » and « communiste », « organe » and « organiser ».
"""

import re

MIN_LENGTH = 4  # letters: shorter words are often acronyms
IRREGULAR = {"travaux": "travail", "baux": "bail", "yeux": "oeil", "mesdames": "madame"}

# The first rule that matches applies. Each requires enough letters before the ending.
FEMININES = [
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?<=..)trices?$", "teu"),  # actrice, acteur
        (r"(?<=..)(?:euse|eure|eur|eux)$", "eu"),  # chercheuse, majeure, acteur, nombreux
        (r"(?<=...)ive$", "if"),  # active, actif
        (r"(?<=...)eresse$", "eu"),  # défenderesse
        (r"(?<=..)ic$", "iqu"),  # public, publique
        (r"(?<=...)eau$", "el"),  # nouveau, nouvelle
        (r"(?<=.....)ee$", ""),  # employée, employé; but not année, Anne
        (r"(?<=..)(ff|ll|nn|tt)e$", r"\1e"),
        (r"(?<=...)e$", ""),  # première, habitante
    )
]
DOUBLED = re.compile(r"(ff|ll|nn|tt)e?$")


def singular(word: str) -> str:
    """Remove the plural: « élus » → « élu », « locaux » → « local », « réseaux » → « réseau ».

    A final x is kept where it is not a plural, as in « voix » and « prix ».
    """
    if len(word) < MIN_LENGTH or word.isdecimal():
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
    """Return the common form of both genders: « actrice », « acteur » → « acteu »."""
    if len(word) < MIN_LENGTH or word.isdecimal():
        return word
    for ending, replacement in FEMININES:
        replaced, matches = ending.subn(replacement, word)
        if matches:
            word = replaced
            break
    return DOUBLED.sub(lambda found: found[1][0], word) if len(word) > MIN_LENGTH else word


def stem(word: str) -> str:
    """Return the stem of a folded word."""
    return masculine(singular(word))
