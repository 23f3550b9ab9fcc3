"""The days that a French text names, to be compared with those of its sessions."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .french import MONTHS, WEEKDAYS

_MONTH = "|".join(MONTHS)
_IN_WORDS = rf"(?P<day>1er|[12]?\d|3[01])\s+(?P<month>{_MONTH})(?:\s+(?P<year>\d{{4}}))?"
_IN_FIGURES = r"(?P<day2>[0-2]?\d|3[01])/(?P<month2>0?[1-9]|1[0-2])(?:/(?P<year2>\d{4}))?"
_DAY = re.compile(rf"(?<![\d/])(?:{_IN_WORDS}\b|{_IN_FIGURES}(?![\d/]))", re.IGNORECASE)
# « avant le 2 octobre » is until when one may answer, not when one meets.
_DEADLINE = re.compile(
    r"(?:avant|jusqu['’]au|d['’]ici|au plus tard)(?:\s+(?:le|au))?\s+"
    rf"(?:(?:{'|'.join(WEEKDAYS)})\s+)?$",
    re.IGNORECASE,
)
_BEFORE = 40  # characters: more than the longest way to say that it is a deadline


class Mention(NamedTuple):
    """A day as a text names it: where in the text, and its numbers; no year where none is said."""

    start: int
    end: int
    day: int
    month: int
    year: int | None


def mentions(text: str) -> Iterator[Mention]:
    """The days named in `text`, but those that are a deadline."""
    for found in _DAY.finditer(text):
        if _DEADLINE.search(text[max(0, found.start() - _BEFORE) : found.start()]):
            continue
        day = found["day"] or found["day2"]
        year = found["year"] or found["year2"]
        yield Mention(
            *found.span(),
            day=int(day.lower().removesuffix("er")),
            month=MONTHS.index(found["month"].lower()) + 1
            if found["month"]
            else int(found["month2"]),
            year=int(year) if year else None,
        )
