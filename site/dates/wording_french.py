"""Format dates in French."""

from datetime import date, time

from .calendar import EXACT, Precision

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
SHORT_MONTHS = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
)
QUARTERS = ("1er", "2e", "3e", "4e")
SEMESTERS = ("premier", "second")
TO_BE_SPECIFIED = "date à préciser"


def ordinal(number: int, feminine: bool = False) -> str:
    """Return « 1er » or « 1re », « 2e », « 3e »…"""
    if number == 1:
        return "1re" if feminine else "1er"
    return f"{number}e"


def day_number(number: int) -> tuple[str, str]:
    """Return the number of a day and its superscript suffix, which may be empty."""
    return str(number), "er" if number == 1 else ""


def short_month(day: date) -> str:
    """Return « oct. »."""
    return SHORT_MONTHS[day.month - 1]


def short_day(day: date, *, year: bool) -> str:
    """Return « 1er oct. » or, with `year`, « 1er oct. 2020 »."""
    words = f"{''.join(day_number(day.day))} {SHORT_MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if year else words


def quarter(day: date) -> tuple[str, str]:
    """Return « 4e » and « trimestre »."""
    return QUARTERS[(day.month - 1) // 3], "trimestre"


def semester(day: date) -> tuple[str, str]:
    """Return « second » and « semestre »."""
    return SEMESTERS[(day.month - 1) // 6], "semestre"


def month_title(day: date) -> str:
    """Return « novembre 2020 »."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def describe_hours(start: time, end: time | None = None) -> str:
    """Return « 9h » or « 9h–10h30 »."""
    return f"{_hour(start)}–{_hour(end)}" if end else _hour(start)


def describe(
    precision: str,
    first_day: date | None,
    last_day: date | None = None,
    start_time: time | None = None,
    end_time: time | None = None,
    *,
    confirmed: bool = True,
) -> str:
    """Return the date of a session, with its weekdays and year.

    For example « mercredi 7 octobre 2020, 9h–10h30 », « 12 et 13 mars 2020 »,
    « du 12 au 14 mars 2020, 9h–17h chaque jour », « novembre 2020, date à préciser ».
    """
    if first_day is None:
        return TO_BE_SPECIFIED
    if precision in EXACT:
        words = _exact(first_day, last_day or first_day, start_time, end_time, precision)
        return words if confirmed else f"{words} (à confirmer)"
    return f"{describe_period(precision, first_day)}, {TO_BE_SPECIFIED}"


def complete(as_typed: str, *, is_known: bool, confirmed: bool) -> str:
    """Return the words of a date as typed, and what they lack.

    For example « fin novembre 2020, date à préciser », « 15 ou 22 mars 2021 (à confirmer) ».
    """
    if not confirmed:
        return f"{as_typed} (à confirmer)"
    return as_typed if is_known else f"{as_typed}, {TO_BE_SPECIFIED}"


def describe_period(precision: str, day: date) -> str:
    """Return « novembre 2020 », « 4e trimestre 2020 », « second semestre 2020 » or « 2020 »."""
    match precision:
        case Precision.MONTH:
            return month_title(day)
        case Precision.QUARTER:
            return f"{' '.join(quarter(day))} {day.year}"
        case Precision.SEMESTER:
            return f"{' '.join(semester(day))} {day.year}"
        case _:
            return str(day.year)


def _exact(first: date, last: date, start: time | None, end: time | None, precision: str) -> str:
    if first == last:
        hours = f", {describe_hours(start, end)}" if start else ""
        return f"{_weekday(first)} {_day(first)}{hours}"
    if start and precision == Precision.TIME:
        if end == time() and (last - first).days == 1:
            return f"{_weekday(first)} {_day(first)}, {_hour(start)}–minuit"
        ending = f", {_hour(end)}" if end else ""
        return (
            f"du {_weekday(first)} {_day(first)}, {_hour(start)}, "
            f"au {_weekday(last)} {_day(last)}{ending}"
        )
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    beginning = _day(first, month=not same_month, year=not same_year)
    is_pair = precision == Precision.DAYS and (last - first).days == 1
    days = f"{beginning} et {_day(last)}" if is_pair else f"du {beginning} au {_day(last)}"
    if start is None:
        return days
    hours = f"{days}, {describe_hours(start, end)}"
    return hours if is_pair and end else f"{hours} chaque jour"


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _day(day: date, *, month: bool = True, year: bool = True) -> str:
    words = ["1er" if day.day == 1 else str(day.day)]
    if month:
        words.append(MONTHS[day.month - 1])
    if year:
        words.append(str(day.year))
    return " ".join(words)


def _hour(hour: time) -> str:
    return f"{hour.hour}h{hour.minute:02}" if hour.minute else f"{hour.hour}h"
