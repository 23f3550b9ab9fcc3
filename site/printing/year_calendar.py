"""The months of a programme, drawn: a square for each day on which something happens."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from dates.calendar import VAGUE
from programme.choices import Status
from programme.listing import SessionRow

COLUMNS, WEEKS = 7, 6
MAX_FILLED = 3  # days; of a longer range only the ends are squares
HEAD = 2  # rows of squares, above the days: the month and the weekdays
LAST_ROW = HEAD + WEEKS - 1
ROWS = LAST_ROW + 1


@dataclass(frozen=True)
class Square:
    """A day, or a part of it if priorities share it. Its place is in squares, from 0."""

    priority: Any  # or None
    left: float
    top: float
    width: float
    is_open: bool
    """Whether the date is not sure: dashed, as everywhere."""


@dataclass
class Month:
    """A month, from its first day."""

    first: date
    squares: list[Square] = field(default_factory=list)
    left_out: int = 0
    """How many sessions of no known day have no square, for want of room."""

    @property
    def days(self) -> int:
        return (_next(self.first) - self.first).days

    def place(self, day: int) -> tuple[int, int]:
        """Return the column and the row of a day."""
        row, column = divmod(self.first.weekday() + day - 1, COLUMNS)
        return column, row + HEAD


def months_of(rows: Sequence[SessionRow]) -> list[Month]:
    """Return the months from the first to the last in which something happens.

    What is cancelled does not; what is only of a season or a year is in no month.
    """
    taken: dict[date, list[tuple[Any, bool]]] = defaultdict(list)
    undated: dict[date, list[Any]] = defaultdict(list)
    for row in rows:
        session = row.session
        if row.status == Status.CANCELLED or session.precision in VAGUE or not session.first_day:
            continue
        if session.has_day:
            for day in _drawn_days(session.first_day, session.last_day or session.first_day):
                taken[day].append((row.priority, not session.confirmed))
        else:
            undated[session.first_day.replace(day=1)].append(row.priority)
    known = sorted([*(day.replace(day=1) for day in taken), *undated])
    return [_month(first, taken, undated[first]) for first in _between(known)]


def _drawn_days(first: date, last: date) -> Iterator[date]:
    length = (last - first).days + 1
    if length > MAX_FILLED:
        yield from (first, last)
    else:
        yield from (first + timedelta(number) for number in range(length))


def _between(known: list[date]) -> Iterator[date]:
    month = known[0] if known else None
    while month and month <= known[-1]:
        yield month
        month = _next(month)


def _next(month: date) -> date:
    return (month + timedelta(31)).replace(day=1)


def _month(first: date, taken: dict[date, list[tuple[Any, bool]]], undated: list[Any]) -> Month:
    month = Month(first)
    for number in range(month.days):
        column, row = month.place(number + 1)
        # Two dates of a priority on one day are one square, which is open if both are.
        found: dict[Any, bool] = {}
        for priority, is_open in taken.get(first + timedelta(number), []):
            found[priority] = is_open and found.get(priority, True)
        for place, (priority, is_open) in enumerate(found.items()):
            width = 1 / len(found)
            month.squares.append(Square(priority, column + place * width, row, width, is_open))
    column, row = month.place(month.days)
    room = COLUMNS if row < LAST_ROW else COLUMNS - 1 - column
    for place, priority in enumerate(undated[:room], start=1):
        month.squares.append(Square(priority, COLUMNS - place, LAST_ROW, 1, is_open=True))
    month.left_out = max(0, len(undated) - room)
    return month
