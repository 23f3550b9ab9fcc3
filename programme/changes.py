"""What happens to a session after it was published: one function each, one transaction each.

Each publishes its change alone. A draft of other changes is kept as a draft, with this change
in it, so that publishing the draft later does not undo it. The former dates and the reason
stay with the session, and calendars hear of it under the same UID.
"""

from collections.abc import Callable
from datetime import date, time

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from programme.choices import Mode, Status
from programme.dates import Precision
from programme.models import EventPage, EventSession


def postpone(
    session: EventSession,
    reason: str,
    *,
    precision: str = Precision.UNKNOWN,
    first_day: date | None = None,
    last_day: date | None = None,
    start_time: time | None = None,
    end_time: time | None = None,
    user=None,
) -> EventSession:
    """Move it to another date, as far as that is known; by default nothing of it is.

    Days and times are Paris's. Raises ValidationError where they cannot be.
    """

    def change(row: EventSession) -> None:
        row.keep_former_dates(reason)
        _set_dates(row, precision, first_day, last_day, start_time, end_time)
        row.status, row.status_reason, row.confirmed = Status.POSTPONED, reason, True

    return _publish(session, change, user)


def cancel(session: EventSession, reason: str, *, user=None) -> EventSession:
    """It will not take place. Its date stays, so that it is known what was cancelled."""

    def change(row: EventSession) -> None:
        row.status, row.status_reason = Status.CANCELLED, reason

    return _publish(session, change, user)


def move_online(session: EventSession, reason: str, *, user=None) -> EventSession:
    """It takes place at its date, at a distance; its former place is no longer said."""

    def change(row: EventSession) -> None:
        row.mode, row.status, row.status_reason = Mode.ONLINE, Status.MOVED_ONLINE, reason
        row.venue = row.town = row.departement = ""

    return _publish(session, change, user)


def mark_as_full(session: EventSession, *, is_full: bool = True, user=None) -> EventSession:
    """Nobody else can come; or, with `is_full` false, somebody can again."""

    def change(row: EventSession) -> None:
        row.is_full = is_full

    return _publish(session, change, user)


def confirm(session: EventSession, *, user=None) -> EventSession:
    """The day that was planned is the day. Raises ValidationError where no day is known."""
    if not session.has_day:
        raise ValidationError(_("Cette séance n'a pas encore de jour : fixez d'abord sa date."))

    def change(row: EventSession) -> None:
        row.confirmed = True

    return _publish(session, change, user)


def fix_date(
    session: EventSession,
    *,
    precision: str,
    first_day: date,
    last_day: date | None = None,
    start_time: time | None = None,
    end_time: time | None = None,
    user=None,
) -> EventSession:
    """Give a date to what had none, or a more precise one. It is no postponement.

    Days and times are Paris's. Raises ValidationError where they cannot be.
    """

    def change(row: EventSession) -> None:
        _set_dates(row, precision, first_day, last_day, start_time, end_time)
        row.confirmed = True

    return _publish(session, change, user)


def _set_dates(row, precision, first_day, last_day, start_time, end_time) -> None:
    row.precision, row.first_day, row.last_day = precision, first_day, last_day
    row.start_time, row.end_time = start_time, end_time
    row.clean()


@transaction.atomic
def _publish(session: EventSession, change: Callable[[EventSession], None], user) -> EventSession:
    live = EventPage.objects.select_for_update().get(pk=session.event_id)
    draft = live.get_latest_revision_as_object() if live.has_unpublished_changes else None
    _change_row(live, session, change)
    if live.live:
        live.save_revision(user=user, log_action=True).publish(user=user)
    else:
        live.save()
        live.save_revision(user=user, log_action=True)
    if draft and live.live and _change_row(draft, session, change):
        draft.save_revision(user=user)
    return EventSession.objects.get(pk=session.pk)


def _change_row(page: EventPage, session: EventSession, change) -> bool:
    """Change the session on this version of its page; a draft may no longer have it."""
    rows = list(page.sessions.all())
    found = [row for row in rows if row.translation_key == session.translation_key]
    for row in found:
        row.event = page
        change(row)
    page.sessions = rows
    return bool(found)
