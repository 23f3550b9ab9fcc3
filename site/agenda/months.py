"""The month view: the sessions of a month in a calendar grid."""

from calendar import Calendar
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from agenda.query import AgendaQuery
from agenda.results import Results
from dates import date_words
from dates.calendar import Precision, add_months, period_of
from programme.listing import SessionRow

MAX_LINES = 3  # of a day; its own list has the others


@dataclass(frozen=True)
class Day:
    """A cell of the grid; `address` is the query string of the day's own list."""

    day: date
    is_in_month: bool
    rows: list[SessionRow]
    address: str

    @property
    def lines(self) -> list[SessionRow]:
        return self.rows[:MAX_LINES]

    @property
    def others(self) -> int:
        """The number of rows that the grid leaves out."""
        return len(self.rows) - len(self.lines)


@dataclass(frozen=True)
class Month:
    """A month; `previous` and `next` are query strings, "" before the first and after the last.

    `results` are those of the month, `ranges` the rows that last longer than a few days.
    """

    first: date
    title: str
    results: Results
    weeks: list[list[Day]]
    ranges: list[SessionRow]
    undated: list[SessionRow]
    previous: str
    next: str
    priorities: list[Any] = field(default_factory=list)


def month_view(results: Results, asked: date | None, more: dict[str, str]) -> Month | None:
    """Return the month whose first day is `asked`, or the nearest that has results.

    Return None if no month is asked, or if no session has a date. Its addresses have the
    parameters of `more` too.
    """
    months = results.months
    if asked is None or not months:
        return None
    first = min(max(asked, months[0]), months[1])
    query = results.query
    last = period_of(Precision.MONTH, first)[1]
    of_month = Results(
        replace(query, first_day=first, last_day=last), results.at, served=results.served
    )
    rows = list(of_month)
    dated = [row for row in rows if row.session.has_day]
    of_days = [row for row in dated if row.session.precision != Precision.RANGE]
    return Month(
        first=first,
        title=date_words().month_title(first),
        results=of_month,
        weeks=[
            [_day(day, first, of_days, query) for day in week]
            for week in Calendar().monthdatescalendar(first.year, first.month)
        ],
        ranges=[row for row in dated if row.session.precision == Precision.RANGE],
        undated=[row for row in rows if not row.session.has_day],
        previous=_address(query, add_months(first, -1), more) if first > months[0] else "",
        next=_address(query, add_months(first, 1), more) if first < months[1] else "",
        priorities=list({row.priority.pk: row.priority for row in rows if row.priority}.values()),
    )


def _day(day: date, month: date, rows: list[SessionRow], query: AgendaQuery) -> Day:
    own = replace(query, first_day=day, last_day=day)
    return Day(
        day,
        day.month == month.month,
        [row for row in rows if row.session.is_on(day)],
        f"?{own.urlencode()}",
    )


def _address(query: AgendaQuery, month: date, more: dict[str, str]) -> str:
    return f"?{query.urlencode(mois=f'{month:%Y-%m}', **more)}"
