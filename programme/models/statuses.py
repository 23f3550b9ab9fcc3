"""What the status of a session and its date, mode and place must agree on."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from programme.choices import Mode, Status

if TYPE_CHECKING:
    from programme.models.events import EventPage
    from programme.models.sessions import EventSession

PLACE_FIELDS = ("venue", "town", "departement")


def clean_status(session: "EventSession") -> None:
    """Make the date, the mode and the place agree with the status, if it is a new one.

    What is published is not questioned again: it would block every other change. Raises
    ValidationError.
    """
    event = getattr(session, "event", None)
    if event is None or not event.is_source:
        return
    stored = None
    if session.previous_dates or session.shown_status in {Status.POSTPONED, Status.MOVED_ONLINE}:
        stored = _stored(session)
    if stored and stored.shown_status != Status.POSTPONED:
        _clean_postponement(session, stored)
    if session.shown_status == Status.MOVED_ONLINE:
        if session.shown_mode != Mode.ONLINE:
            session.mode = Mode.ONLINE
        _clean_place(session, stored)


def clean_statuses(event: "EventPage") -> None:
    """Do the same for all the sessions of an event, whose errors begin with their date."""
    errors = []
    for session in event.sessions.all():
        session.event = event
        try:
            clean_status(session)
        except ValidationError as error:
            errors += [f"{session} – {message}" for message in error.messages]
    if errors:
        raise ValidationError({"sessions": errors})


def _stored(session: "EventSession") -> "EventSession | None":
    same = type(session).objects.filter(translation_key=session.translation_key)
    return same.filter(locale=session.locale_id).select_related("event").first()


def _clean_postponement(session: "EventSession", stored: "EventSession") -> None:
    """Record the stored date of a session that is postponed from it, and only then."""
    is_postponed = session.shown_status == Status.POSTPONED
    is_moved = session.date_values != stored.date_values
    if is_postponed and not is_moved and session.has_day:
        message = _("Reporté, mais à la même date : donnez la nouvelle, ou « à préciser ».")
        raise ValidationError({"first_day": message})
    # A draft that was saved on the way may have recorded it already.
    former, recorded = stored.dates_as_json(), session.previous_dates[-1:]
    if recorded and recorded[0] | former == recorded[0]:
        session.previous_dates = session.previous_dates[:-1]
    if is_postponed and is_moved:
        reason = session.status_reason or session.event.status_reason
        session.previous_dates = [*session.previous_dates, former | {"reason": reason}]


def _clean_place(session: "EventSession", stored: "EventSession | None") -> None:
    """Refuse the place of a session moved online, unless it is published so."""
    is_known = bool(stored and stored.event.live and stored.shown_status == Status.MOVED_ONLINE)
    for name in PLACE_FIELDS:
        place = getattr(session, name)
        if place and not (is_known and place == getattr(stored, name)):
            message = _("Une séance passée à distance n'a plus de lieu : effacez-le.")
            raise ValidationError({name: message})
