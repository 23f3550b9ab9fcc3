"""The square that carries a date, and days in words."""

from dataclasses import dataclass, field
from datetime import date

from django import template

from core import clock
from dates import Precision, date_words, describe
from dates.calendar import EXACT
from programme.choices import Status

register = template.Library()


@dataclass
class Face:
    """What a date block shows: only what is known, in the places that it has for it."""

    above: str = ""
    figure: str = ""
    exponent: str = ""
    below: str = ""
    lines: list[str] = field(default_factory=list)
    is_range: bool = False
    state: str = "certain"


@register.filter
def in_words(day: date) -> str:
    """« mardi 6 octobre 2020 »."""
    return describe(Precision.DAY, day)


@register.inclusion_tag("components/date_block.html")
def date_block(row):
    """The date of a session's row as a square. Its words stand beside it, in `session.when`."""
    return {
        "face": face_of(row),
        "sign": row.priority.sign if row.priority else "",
        "colour": row.priority.colour if row.priority else "none",
    }


def face_of(row) -> Face:
    """What the block of this row shows, and in which state."""
    session = row.session
    face = _face(session, clock.paris_day(row.at).year)
    face.state = _state(row)
    return face


def _face(session, current_year: int) -> Face:
    words = date_words()
    first, last = session.first_day, session.last_day
    if first is None:
        return Face()
    year = str(first.year)
    match session.precision:
        case Precision.MONTH:
            return Face(above=year, lines=[words.short_month(first)])
        case Precision.QUARTER:
            return Face(above=year, lines=list(filter(None, words.quarter(first))))
        case Precision.SEMESTER:
            return Face(above=year, lines=list(filter(None, words.semester(first))))
        case Precision.YEAR:
            return Face(lines=[year])
    if last and last != first:
        years = first.year != last.year
        return Face(
            above="" if years else year,
            lines=[words.short_day(first, year=years), words.short_day(last, year=years)],
            is_range=True,
        )
    figure, exponent = words.day_number(first.day)
    return Face(
        above=words.WEEKDAYS[first.weekday()],
        figure=figure,
        exponent=exponent,
        # The year is said where it is not the one that everybody has in mind.
        below=words.MONTHS[first.month - 1]
        if first.year == current_year
        else f"{words.short_month(first)} {year}",
    )


def _state(row) -> str:
    """Full where the day is certain; struck where it no longer holds."""
    session = row.session
    is_exact = session.precision in EXACT
    # Moved, it has a new day; else the only day that is known is the one given up.
    is_given_up = row.status == Status.POSTPONED and is_exact and not session.previous_dates
    if row.status == Status.CANCELLED or is_given_up:
        return "struck"
    if row.is_past:
        return "past"
    return "certain" if is_exact and session.confirmed else "open"


@register.filter
def weekday(day: date) -> str:
    """« mardi »."""
    return date_words().WEEKDAYS[day.weekday()]


@register.filter
def beside_the_date(statuses: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The statuses that the words of the date do not say themselves."""
    return [row for row in statuses if row[0] not in {"a-preciser", "a-confirmer"}]


@register.filter
def of_the_day(rows: list) -> list:
    """What a day of a month shows: a period that runs on is shown once, above the days."""
    return [row for row in rows if row.session.precision != Precision.RANGE]


@register.filter
def running_on(month) -> list:
    """The periods that take some of this month, each once."""
    days = [day for week in month.weeks for day in week if day.is_in_month]
    rows = [row for day in days for row in day.rows if row.session.precision == Precision.RANGE]
    return list({row.session.pk: row for row in rows}.values())
