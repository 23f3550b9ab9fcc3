"""The text of a typed date: rewritten to be parsed, or kept to be shown."""

import re
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.text import fold

from .wording_english import MONTHS as ENGLISH_MONTHS
from .wording_french import MONTHS as FRENCH_MONTHS

MAX_LENGTH = 200  # characters

ENGLISH_MONTH = rf"(?:{'|'.join(name.lower() for name in ENGLISH_MONTHS)})"
MONTH = (
    r"(?:janv(?:ier)?|jan|fevr(?:ier)?|fev|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout"
    r"|sept(?:embre)?|sep|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?"
    rf"|{ENGLISH_MONTH})\b\.?"
)
TO_CONFIRM = (
    r"(?:(?:dates? )?(?:a confirmer|provisoires?|previsionnel(?:le)?s?)"
    r"|sous reserves?(?: de confirmation)?)"
)
UNKNOWN = (
    r"(?:dates? )?(?:a (?:preciser|definir|determiner|fixer|venir|annoncer|communiquer)"
    r"(?: ulterieurement| prochainement)?|inconnues?"
    r"|non (?:definie|communiquee|fixee|precisee|connue)s?)"
)
UNKNOWN_HOURS = r"(?:horaires?|heures?) a (?:preciser|confirmer|definir|venir)"

_LABEL = (
    r"(?:dates?(?: et (?:heure|horaire)s?)?|quand|rendez-vous|rdv)(?: ?\?)?,? (?!a |non |in|pr)"
)
_NEXT_OR_LAST = r"(?:prochain|derni[eè]?r)e?s?\b(?!\s(?:tri|sem|quin|moi|jour|we))"
_REMARKS = (
    r",? ?\b(?:toute la journee|journee entiere|journee complete"
    r"|heure (?:de paris|locale|francaise)|inclus(?:es?)?|precises?)\b"
    # Said of a day, a month or a season, « prochain » does not change the year of the programme.
    rf"|(?<=[a-z.\d]) {_NEXT_OR_LAST}"
)
_REWRITINGS = [
    (re.compile(pattern, re.ASCII), replacement)
    for pattern, replacement in (
        (r"['’ʼ`´]", "'"),
        (r"\b([dl])'", r"\1e "),
        (r"&", " et "),
        (r" ?\(?\?\)?$", ", a confirmer"),
        (r"(?<=\d)\|(?=\d)", "/"),
        (r"(?<!\d):|:(?!\d)|\.{2,}|[()\[\]|;•·!]", ", "),
        (r" ?/+ ?", "/"),
        (r"[ ,]*,[ ,]*", ", "),
        (r" +", " "),
        (r"[ ,]*[-‐‑‒–—−→>]+[ ,]*", "-"),
        (rf"^{_LABEL}", ""),
        (_REMARKS, ""),
        (rf"\bpremier (?={MONTH})", "1er "),
        (r"^soit (.*?),? soit ", r"\1 ou "),
        (r" ou bien ", " ou "),
    )
]
_LISTED = re.compile(
    r"(?<![\d/.:h-])(\d{1,2}(?:er)?)((?:/\d{1,2})+|(?:-\d{1,2}){2,}|(?:, \d{1,2})+)"
    rf"(?= {MONTH})",
    re.ASCII,
)
_ENDS = " ,.-"


def plain(text: str) -> str:
    """Return `text` as patterns match it. Raises ValidationError if it is too long.

    It is in lower case, without accents or remarks; « , » or « - », with single spaces,
    replace other signs; « 12/13 mars » and « 1-2-3 mars » become « 12 et 13 mars » and
    « 1, 2 et 3 mars ».
    """
    if len(text) > MAX_LENGTH:
        raise ValidationError(_("C'est trop long pour une date."))
    words = " ".join(fold(_without_raised_figures(text)).split())
    for pattern, replacement in _REWRITINGS:
        words = pattern.sub(replacement, words).strip(_ENDS)
    return _LISTED.sub(_in_a_list, words)


def _without_raised_figures(text: str) -> str:
    """Put a sign that no date has in place of « ² » or « ① », which `fold` turns into a figure."""
    return "".join("#" if c.isdigit() and not c.isdecimal() else c for c in text)


def without_ending(words: str, pattern: str) -> tuple[str, bool]:
    """Return plain words without a last part that matches `pattern`, and whether there is one."""
    rest, count = re.subn(rf"(?:^|[-, ]+){pattern}$", "", words)
    return rest.strip(_ENDS), bool(count)


def excerpt(text: str) -> str:
    """Return the beginning of what was typed, for an error message."""
    return text.strip()[:60]


def month_number(name: str) -> int:
    """Return the number of a month in plain words, possibly shortened."""
    name = name.rstrip(".")
    for names in (FRENCH_MONTHS, ENGLISH_MONTHS):
        for number, month in enumerate(names, 1):
            if fold(month).startswith(name):
                return number
    raise ValueError(name)


def kept_words(text: str, first_day: date, last_day: date) -> str:
    """Return what was typed, to be shown: with the year, without what other words will say."""
    words = " ".join(text.split())
    for pattern in (_TYPED_LABEL, _TYPED_ENDING, _TYPED_REMARK):
        words = pattern.sub("", words).strip(" ,;:–—-")
    words = _END_OF_SENTENCE.sub("", words)
    if re.search(r"\d{4}", words):
        return words
    months = [
        found
        for found in re.finditer(r"[^\W\d_]+\.?", words)
        if re.fullmatch(MONTH, fold(found.group()))
    ]
    figures = list(re.finditer(r"\d{1,2}/\d{1,2}(?!\d)", words))
    if months:
        end, year = months[-1].end(), f" {last_day.year}"
    elif figures:
        end, year = figures[-1].end(), f"/{last_day.year}"
    else:
        # The year of a week is that of its Thursday (ISO 8601).
        of_period = (first_day + timedelta(days=3)).year
        end, year = len(words), f"{' de' if words[-1].isdecimal() else ''} {of_period}"
    return f"{words[:end]}{year}{words[end:]}"


_TYPED_LABEL = re.compile(r"^(?:dates?|quand|rendez-vous|rdv)\s*[?:]\s*", re.IGNORECASE)
_TYPED_ENDING = re.compile(
    r"[\s,(\[:;–—-]*\b(?:dates?\s+)?(?:[àa]\s+(?:confirmer|pr[ée]ciser|d[ée]finir|d[ée]terminer"
    r"|fixer|venir|annoncer|communiquer)|provisoires?|pr[ée]visionnel(?:le)?s?"
    r"|sous\s+r[ée]serves?(?:\s+de\s+confirmation)?)(?:\s+(?:ult[ée]rieure|prochaine)ment)?"
    r"[\s)\].]*$|[\s(]*\?[\s)]*$",
    re.IGNORECASE,
)
_END_OF_SENTENCE = re.compile(r"(?<=[^\W\d_]{5})\.$")  # not the end of a shortened month
_TYPED_REMARK = re.compile(rf"(?<=[\w.])\s{_NEXT_OR_LAST}", re.IGNORECASE)


def _in_a_list(found: re.Match[str]) -> str:
    *numbers, last = [found[1], *re.findall(r"\d+", found[2])]
    return f"{', '.join(numbers)} et {last}"
