"""Format dates in English, with the day before the month."""

from datetime import date, time

from .calendar import Precision

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SHORT_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "June"),
    *("July", "Aug", "Sept", "Oct", "Nov", "Dec"),
)
QUARTERS = ("first", "second", "third", "fourth")
TO_BE_SPECIFIED = "date to be confirmed"


def ordinal(number: int, feminine: bool = False) -> str:
    """Return “1st”, “2nd”, “3rd”, “4th”, “11th”…"""
    is_teen = number % 100 in {11, 12, 13}
    return f"{number}{'th' if is_teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def day_number(number: int) -> tuple[str, str]:
    """Return the number of a day and its superscript suffix, empty in English."""
    return str(number), ""


def short_month(day: date) -> str:
    """Return “Oct”."""
    return SHORT_MONTHS[day.month - 1]


def short_day(day: date, *, year: bool) -> str:
    """Return “1 Oct” or, with `year`, “1 Oct 2020”."""
    words = f"{day.day} {SHORT_MONTHS[day.month - 1]}"
    return f"{words} {day.year}" if year else words


def quarter(day: date) -> tuple[str, str]:
    """Return “fourth” and “quarter”."""
    return QUARTERS[(day.month - 1) // 3], "quarter"


def semester(day: date) -> tuple[str, str]:
    """Return “second” and “half”."""
    return QUARTERS[(day.month - 1) // 6], "half"


def month_title(day: date) -> str:
    """Return “November 2020”."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def describe_hours(start: time, end: time | None = None) -> str:
    """Return “9 am”, “9–10:30 am”, “9 am–2 pm” or “8 pm–midnight”."""
    if end is None:
        return _hour(start)
    beginning = _hour(start)
    half = _half(start)
    if half and half == _half(end):
        beginning = beginning.removesuffix(f" {half}")
    return f"{beginning}–{_hour(end)}"


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

    For example “Wednesday 7 October 2020, 9–10:30 am”, “12 and 13 March 2020”,
    “from 12 to 14 March 2020, 9 am–5 pm each day”, “November 2020, date to be confirmed”.
    """
    if first_day is None:
        return TO_BE_SPECIFIED
    match precision:
        case Precision.TIME | Precision.DAY | Precision.DAYS | Precision.RANGE:
            words = _exact(first_day, last_day or first_day, start_time, end_time, precision)
            return words if confirmed else f"{words} (to be confirmed)"
        case Precision.MONTH:
            period = month_title(first_day)
        case Precision.QUARTER:
            period = f"{' '.join(quarter(first_day))} of {first_day.year}"
        case Precision.SEMESTER:
            period = f"{' '.join(semester(first_day))} of {first_day.year}"
        case _:
            period = str(first_day.year)
    return f"{period}, {TO_BE_SPECIFIED}"


def _exact(first: date, last: date, start: time | None, end: time | None, precision: str) -> str:
    if first == last:
        hours = f", {describe_hours(start, end)}" if start else ""
        return f"{_weekday(first)} {_day(first)}{hours}"
    if start and precision == Precision.TIME:
        if end == time() and (last - first).days == 1:
            return f"{_weekday(first)} {_day(first)}, {_hour(start)}–midnight"
        ending = f", {_hour(end)}" if end else ""
        return (
            f"from {_weekday(first)} {_day(first)}, {_hour(start)}, "
            f"to {_weekday(last)} {_day(last)}{ending}"
        )
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    beginning = _day(first, month=not same_month, year=not same_year)
    is_pair = precision == Precision.DAYS and (last - first).days == 1
    days = f"{beginning} and {_day(last)}" if is_pair else f"from {beginning} to {_day(last)}"
    if start is None:
        return days
    hours = f"{days}, {describe_hours(start, end)}"
    return hours if is_pair and end else f"{hours} each day"


def _weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _day(day: date, *, month: bool = True, year: bool = True) -> str:
    words = [str(day.day)]
    if month:
        words.append(MONTHS[day.month - 1])
    if year:
        words.append(str(day.year))
    return " ".join(words)


def _half(hour: time) -> str:
    """Return “am” or “pm”, or nothing for noon and midnight, which are named."""
    if hour in {time(0), time(12)}:
        return ""
    return "am" if hour.hour < 12 else "pm"


def _hour(hour: time) -> str:
    if half := _half(hour):
        minutes = f":{hour.minute:02}" if hour.minute else ""
        return f"{(hour.hour - 1) % 12 + 1}{minutes} {half}"
    return "noon" if hour.hour else "midnight"
