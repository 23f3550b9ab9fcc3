"""Format dates in the language of the page, with the formatter of that language."""

from datetime import date, time
from functools import cache
from typing import Protocol, cast

from django.utils.translation import get_language

from . import wording_english, wording_french
from .calendar import EXACT, has_day
from .wording_cldr import Cldr


class DateWords(Protocol):
    """The interface of a formatter, which may be a module. See `wording_french` for examples."""

    MONTHS: tuple[str, ...]
    WEEKDAYS: tuple[str, ...]

    def ordinal(self, number: int, feminine: bool = False) -> str: ...
    def day_number(self, number: int) -> tuple[str, str]: ...
    def short_month(self, day: date) -> str: ...
    def short_day(self, day: date, *, year: bool) -> str: ...
    def quarter(self, day: date) -> tuple[str, str]: ...
    def semester(self, day: date) -> tuple[str, str]: ...
    def month_title(self, day: date) -> str: ...
    def describe_hours(self, start: time, end: time | None = None) -> str: ...
    def describe(
        self,
        precision: str,
        first_day: date | None,
        last_day: date | None = None,
        start_time: time | None = None,
        end_time: time | None = None,
        *,
        confirmed: bool = True,
    ) -> str: ...


FORMATTERS = {"fr": cast(DateWords, wording_french), "en": cast(DateWords, wording_english)}
"""Languages whose dates need more than CLDR; the others use `Cldr`."""


@cache
def _formatter(language: str) -> DateWords:
    if found := FORMATTERS.get(language.partition("-")[0]):
        return found
    return Cldr(language)


def date_words() -> DateWords:
    """Return the formatter of the language of the page."""
    return _formatter(get_language() or "fr")


def describe(
    precision: str,
    first_day: date | None,
    last_day: date | None = None,
    start_time: time | None = None,
    end_time: time | None = None,
    *,
    confirmed: bool = True,
    as_typed: str = "",
) -> str:
    """Return the date of a session in the language of the page. Times are in Europe/Paris.

    `as_typed` has the words, in French, of a date that the others approximate. Other languages
    say the approximation, which is then never certain.
    """
    formatter = date_words()
    known = has_day(precision, as_typed)
    if as_typed and formatter is FORMATTERS["fr"]:
        return wording_french.complete(as_typed, is_known=known, confirmed=confirmed)
    days = (precision, first_day, last_day, start_time, end_time)
    return formatter.describe(*days, confirmed=confirmed and (known or precision not in EXACT))


def describe_hours(start: time, end: time | None = None) -> str:
    """Return the hours of a session in the language of the page."""
    return date_words().describe_hours(start, end)
