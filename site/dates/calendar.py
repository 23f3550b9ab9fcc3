"""Calendar arithmetic in Europe/Paris, and the instants that a date of any precision spans."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from core.clock import PARIS


class Precision(models.TextChoices):
    """The precision of a session's date. The values are published in agenda.json."""

    TIME = "time", _("jour et heure")
    DAY = "day", _("jour")
    DAYS = "days", _("plusieurs jours")
    RANGE = "range", _("période")
    MONTH = "month", _("mois")
    QUARTER = "quarter", _("trimestre")
    SEMESTER = "semester", _("semestre")
    YEAR = "year", _("année")
    UNKNOWN = "unknown", _("à préciser")


EXACT = frozenset({Precision.TIME, Precision.DAY, Precision.DAYS, Precision.RANGE})
"""The first and last days are known: see also `has_day`."""

SEVERAL = frozenset({Precision.DAYS, Precision.RANGE})
"""Hours, if any, are the same on each day. Those of TIME are a start and an end, once."""

VAGUE = frozenset({Precision.QUARTER, Precision.SEMESTER, Precision.YEAR, Precision.UNKNOWN})
"""No month is known: the session has no place in a list of months."""

_MONTHS = {
    Precision.MONTH: 1,
    Precision.QUARTER: 3,
    Precision.SEMESTER: 6,
    Precision.YEAR: 12,
}


@dataclass(frozen=True)
class Span:
    """A half-open interval, in UTC: from the earliest start to the latest end."""

    start: datetime
    end: datetime


TICK = timedelta(microseconds=1)
"""The resolution of instants, in Python and in the databases."""


def has_day(precision: str, date_as_typed: str) -> bool:
    """Whether the day or days are known; those of a period kept as typed are only its bounds."""
    return precision in EXACT and not (precision == Precision.RANGE and date_as_typed)


def midnight(day: date) -> datetime:
    """Return the instant at which `day` begins in Paris, in UTC."""
    return datetime.combine(day, time(), PARIS).astimezone(UTC)


def next_midnight(day: date) -> datetime:
    """Return the instant at which `day` ends in Paris, in UTC: 23 to 25 hours after it begins."""
    return midnight(day + timedelta(days=1))


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of that month if it is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def days_between(first_day: date, last_day: date) -> list[date]:
    """Return the days from `first_day` to `last_day`, both included."""
    length = (last_day - first_day).days + 1
    return [first_day + timedelta(days=number) for number in range(length)]


def period_of(precision: Precision, day: date) -> tuple[date, date]:
    """Return the first and last days of the month, quarter, semester or year of `day`."""
    months = _MONTHS[precision]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return first, add_months(first, months) - timedelta(days=1)


def is_month_or_less(first_day: date, last_day: date) -> bool:
    """Whether the days from `first_day` to `last_day`, both included, span at most one month."""
    return last_day + timedelta(days=1) <= add_months(first_day, 1)


def instant(day: date, hour: time) -> datetime:
    """Return the instant, in UTC, at which it is `hour` on `day` in Paris.

    An hour repeated when clocks go back is taken as the first. Raises ValidationError for an
    hour skipped when they go forward.
    """
    local = datetime.combine(day, hour, PARIS)
    found = local.astimezone(UTC)
    if found.astimezone(PARIS).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise ValidationError(
            _("Cette heure n'existe pas : on passe à l'heure d'été dans la nuit."),
            code="skipped_hour",
        )
    return found


def iso(precision: str, day: date | None, moment: datetime | None) -> str | None:
    """Return what is known in ISO 8601: a datetime with its offset, a date, a month or None.

    `moment` is None if its hour is unknown.
    """
    if moment or precision == Precision.TIME:
        return moment.astimezone(PARIS).isoformat() if moment else None
    if day and precision in EXACT:
        return day.isoformat()
    return f"{day:%Y-%m}" if day and precision == Precision.MONTH else None


def span_of(
    precision: str,
    first_day: date | None,
    last_day: date | None,
    start_time: time | None,
    end_time: time | None,
    year: int,
) -> Span:
    """Return the instants that a session spans. An unknown date spans its programme's `year`.

    Days and times are in Europe/Paris. Without `end_time`, the end of a precise time is that of
    the last day if it is another, else its start; several days at the same hour last until the
    last start, included. Raises ValidationError for an hour skipped when clocks go forward.
    """
    if precision == Precision.UNKNOWN or first_day is None:
        return Span(midnight(date(year, 1, 1)), midnight(date(year + 1, 1, 1)))
    last_day = last_day or first_day
    if precision == Precision.TIME and start_time:
        start = instant(first_day, start_time)
        if end_time:
            return Span(start, instant(last_day, end_time))
        return Span(start, next_midnight(last_day) if last_day > first_day else start)
    if precision in SEVERAL and start_time:
        spans = spans_by_day(first_day, last_day, start_time, end_time)
        return Span(spans[0].start, spans[-1].end if end_time else spans[-1].end + TICK)
    return Span(midnight(first_day), next_midnight(last_day))


def spans_by_day(
    first_day: date, last_day: date, start_time: time, end_time: time | None
) -> list[Span]:
    """Return the instants of each day from `first_day` to `last_day`, at the same hours.

    Raises ValidationError for an hour skipped when clocks go forward.
    """
    return [
        Span(instant(day, start_time), instant(day, end_time or start_time))
        for day in days_between(first_day, last_day)
    ]
