"""Template tags for dates: the date block, days in words, filters on rows."""

from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from django import template

from core import clock
from dates import Precision, date_words, describe, describe_hours
from programme.choices import Status

register = template.Library()


@dataclass
class DateBlock:
    """The texts of a date block, from top to bottom; unknown parts are empty."""

    above: str = ""
    figure: str = ""
    exponent: str = ""
    below: str = ""
    lines: list[str] = field(default_factory=list)
    is_range: bool = False
    state: str = "certain"


@register.filter
def in_words(day: date) -> str:
    """Return « mardi 6 octobre 2020 »."""
    return describe(Precision.DAY, day)


@register.inclusion_tag("components/date_block.html")
def date_block(row, *, with_sign: bool = True):
    """Render a row's date as a square, hidden from screen readers: display `session.when` too.

    A small square has no room for the sign of the priority: name the priority beside it.
    """
    return {
        "block": date_block_of(row),
        "sign": row.priority.sign if row.priority and with_sign else "",
        "colour": row.priority.colour if row.priority else "none",
    }


def date_block_of(row) -> DateBlock:
    """Return the date block of a SessionRow."""
    session = row.session
    block = _block(session, clock.paris_day(row.at).year)
    block.state = _state(row)
    return block


def _block(session, current_year: int) -> DateBlock:
    words = date_words()
    first, last = session.first_day, session.last_day
    if first is None:
        return DateBlock()
    year = str(first.year)
    match session.precision:
        case Precision.MONTH:
            return DateBlock(above=year, lines=[words.short_month(first)])
        case Precision.QUARTER:
            return DateBlock(above=year, lines=list(filter(None, words.quarter(first))))
        case Precision.SEMESTER:
            return DateBlock(above=year, lines=list(filter(None, words.semester(first))))
        case Precision.YEAR:
            return DateBlock(lines=[year])
    if last and last != first:
        years = first.year != last.year
        return DateBlock(
            above="" if years else year,
            lines=[words.short_day(first, year=years), words.short_day(last, year=years)],
            is_range=True,
        )
    figure, exponent = words.day_number(first.day)
    return DateBlock(
        above=words.WEEKDAYS[first.weekday()],
        figure=figure,
        exponent=exponent,
        # The current year is left out.
        below=words.MONTHS[first.month - 1]
        if first.year == current_year
        else f"{words.short_month(first)} {year}",
    )


def _state(row) -> str:
    """Return "certain", "open" (not confirmed), "past" or "struck" (cancelled or postponed)."""
    session = row.session
    # Postponed without a former date: the date of the session is the one that no longer holds.
    is_obsolete = row.status == Status.POSTPONED and session.has_day and not session.previous_dates
    if row.status == Status.CANCELLED or is_obsolete:
        return "struck"
    if row.is_past:
        return "past"
    return "certain" if session.has_day and session.confirmed else "open"


@register.filter
def weekday(day: date) -> str:
    """Return « mardi »."""
    return date_words().WEEKDAYS[day.weekday()]


@register.filter
def without_date_statuses(statuses: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Leave out the statuses that the date in words already mentions."""
    return [row for row in statuses if row[0] not in {"a-preciser", "a-confirmer"}]


@register.filter
def start_hour(session) -> str:
    """Return « 9h », when the session begins; empty if unknown."""
    return describe_hours(session.start_time) if session.start_time else ""


@register.filter
def runs(rows: list) -> list[list]:
    """Return the rows in lists: those of one event that follow each other are together."""
    return [list(run) for _event, run in groupby(rows, key=lambda row: row.event.pk)]
