"""What the days and times of a session must agree on, whatever gives them."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from dates import Precision, span_of
from dates.bounds import check_day
from dates.calendar import EXACT, SEVERAL, days_between, instant, period_of

if TYPE_CHECKING:
    from programme.models.sessions import EventSession

MAX_DAYS_WITH_TIMES = 31  # each is an event of its own in calendars


def clean_dates(session: "EventSession") -> None:
    """Set and erase what follows from the precision. Raises ValidationError, on fields."""
    _clean_days(session)
    _clean_times(session)
    # The year is only used for an unknown date, which is valid in any year.
    span = span_of(*session.date_values, 2000)
    if span.end < span.start:
        raise ValidationError({"end_time": _("La fin précède le début.")})


def _clean_days(session: "EventSession") -> None:
    """Set the days according to the precision. Raises ValidationError."""
    if session.precision == Precision.UNKNOWN:
        session.first_day = session.last_day = None
        session.date_as_typed = ""
        return
    if not session.first_day:
        raise ValidationError(
            {"first_day": _("Donnez un jour, ou choisissez la précision « à préciser ».")}
        )
    for name in ("first_day", "last_day"):
        if day := getattr(session, name):
            _check(name, check_day, day)
    if session.precision not in EXACT:
        session.first_day, session.last_day = period_of(
            Precision(session.precision), session.first_day
        )
    elif session.precision == Precision.DAY:
        session.last_day = None
    elif session.precision in SEVERAL and not session.last_day:
        raise ValidationError({"last_day": _("Donnez le dernier jour.")})
    if session.last_day and session.last_day < session.first_day:
        raise ValidationError({"last_day": _("Le dernier jour précède le premier.")})


def _clean_times(session: "EventSession") -> None:
    """Erase the times that the precision has no use for. Raises ValidationError."""
    if session.precision not in SEVERAL | {Precision.TIME}:
        session.start_time = session.end_time = None
    elif session.precision == Precision.TIME and not session.start_time:
        raise ValidationError(
            {"start_time": _("Donnez l'heure, ou choisissez la précision « jour ».")}
        )
    elif session.precision == Precision.TIME:
        _check_clocks(session, "start_time", session.first_day)
        _check_clocks(session, "end_time", session.last_day or session.first_day)
    elif session.end_time and not session.start_time:
        raise ValidationError({"start_time": _("Donnez aussi l'heure du début.")})
    elif session.start_time and session.first_day and session.last_day:
        _clean_same_times(session, days_between(session.first_day, session.last_day))


def _clean_same_times(session: "EventSession", days: list[date]) -> None:
    """Check the times that these days share. Raises ValidationError."""
    if session.start_time and session.end_time and session.end_time <= session.start_time:
        message = _(
            "Ces heures valent pour chaque jour, et la fin y précède le début. Pour une seule "
            "séance, écrivez « du 12 mars 20h au 13 mars 2h »."
        )
        raise ValidationError({"end_time": message})
    if len(days) > MAX_DAYS_WITH_TIMES:
        message = _(
            "Avec des heures, %(days)s jours au plus : retirez les heures, ou faites plusieurs "
            "séances."
        )
        raise ValidationError({"last_day": message % {"days": MAX_DAYS_WITH_TIMES}})
    for name in ("start_time", "end_time"):
        _check_clocks(session, name, *days)


def _check_clocks(session: "EventSession", name: str, *days: date | None) -> None:
    """Raise ValidationError on this field if clocks skip its time on one of `days`."""
    hour = getattr(session, name)
    for day in days:
        if day and hour:
            _check(name, instant, day, hour)


def _check(field: str, check: Callable[..., Any], *values: Any) -> None:
    """Call `check`, and report its ValidationError on this field."""
    try:
        check(*values)
    except ValidationError as error:
        raise ValidationError({field: error}) from error
