"""Find the days that a text mentions, in French or English."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from . import wording_english, wording_french

_MONTHS = {
    name.casefold(): number
    for names in (wording_french.MONTHS, wording_english.MONTHS, wording_english.SHORT_MONTHS)
    for number, name in enumerate(names, 1)
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
# English may put the month before the day. Its capital is required: “may 3 times” is no date.
_ENGLISH_MONTHS = {*wording_english.MONTHS, *wording_english.SHORT_MONTHS}
_ENGLISH_MONTH = "|".join(sorted(_ENGLISH_MONTHS, key=len, reverse=True))
_IN_WORDS = (
    rf"(?P<day>[12]?\d|3[01])(?:er|st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\b"
    rf"(?:,?\s+(?P<year>\d{{4}})\b)?"
)
_MONTH_FIRST = (
    rf"\b(?P<month3>(?-i:{_ENGLISH_MONTH}))\s+(?P<day3>[12]?\d|3[01])(?:st|nd|rd|th)?\b(?!\s+(?:{_MONTH})\b)"
    rf"(?:,?\s+(?P<year3>\d{{4}})\b)?"
)
_IN_FIGURES = r"(?P<day2>[0-2]?\d|3[01])/(?P<month2>0?[1-9]|1[0-2])(?:/(?P<year2>\d{4}))?"
_DAY = re.compile(
    rf"(?<![\d/])(?:{_IN_WORDS}|{_IN_FIGURES}(?![\d/]))|{_MONTH_FIRST}", re.IGNORECASE
)
# « avant le 2 octobre » is a deadline, for example to register, not the day of an event.
_DEADLINE = re.compile(
    r"(?:avant|jusqu['’]au|d['’]ici|au plus tard|before|by|until|no later than)(?:\s+(?:le|au))?\s+"
    rf"(?:(?:{'|'.join((*wording_french.WEEKDAYS, *wording_english.WEEKDAYS))}),?\s+)?$",
    re.IGNORECASE,
)
_BEFORE = 40  # characters, more than the longest match of _DEADLINE


class Mention(NamedTuple):
    """A day and its position in the text; `year` is None if the text does not give it."""

    start: int
    end: int
    day: int
    month: int
    year: int | None


def mentions(text: str) -> Iterator[Mention]:
    """Yield the days mentioned in `text`, except deadlines."""
    for found in _DAY.finditer(text):
        if _DEADLINE.search(text[max(0, found.start() - _BEFORE) : found.start()]):
            continue
        day, month, year = (
            found[name] or found[f"{name}2"] or found[f"{name}3"]
            for name in ("day", "month", "year")
        )
        yield Mention(
            *found.span(),
            day=int(day),
            month=_MONTHS.get(month.casefold()) or int(month),
            year=int(year) if year else None,
        )
