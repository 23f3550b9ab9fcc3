"""The month view: the sessions of a month in a calendar grid."""

from calendar import Calendar
from dataclasses import dataclass, replace
from datetime import date

from agenda.query import AgendaQuery
from agenda.results import Results
from dates import date_words
from dates.calendar import Precision, add_months, period_of
from programme.listing import SessionRow


@dataclass(frozen=True)
class Day:
    """A cell of the grid."""

    day: date
    is_in_month: bool
    rows: list[SessionRow]


@dataclass(frozen=True)
class Month:
    """A month; `previous` and `next` are query strings, "" before the first and after the last."""

    title: str
    weeks: list[list[Day]]
    undated: list[SessionRow]
    previous: str
    next: str


def month_view(results: Results, asked: date | None) -> Month | None:
    """Return the month whose first day is `asked`, or the nearest that has results.

    Return None if no month is asked, or if no session has a date.
    """
    months = results.months
    if asked is None or not months:
        return None
    first = min(max(asked, months[0]), months[1])
    query = results.query
    last = period_of(Precision.MONTH, first)[1]
    rows = list(Results(replace(query, first_day=first, last_day=last), results.at))
    weeks = [
        [
            Day(
                day,
                day.month == first.month,
                [row for row in rows if row.session.has_day and row.session.is_on(day)],
            )
            for day in week
        ]
        for week in Calendar().monthdatescalendar(first.year, first.month)
    ]
    return Month(
        title=date_words().month_title(first),
        weeks=weeks,
        undated=[row for row in rows if not row.session.has_day],
        previous=_address(query, add_months(first, -1)) if first > months[0] else "",
        next=_address(query, add_months(first, 1)) if first < months[1] else "",
    )


def _address(query: AgendaQuery, month: date) -> str:
    return f"?{query.urlencode(mois=f'{month:%Y-%m}')}"
