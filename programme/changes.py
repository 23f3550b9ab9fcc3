"""Changes to published sessions: postpone, cancel, confirm… Each is one transaction.

Calling a change publishes it alone: unpublished changes of the page stay a draft, to which
this change is added so that publishing the draft later does not revert it. The session keeps
its former dates and the reason. The page history keeps the previous values for `undo`.
"""

import copy
from collections.abc import Callable, Iterable
from datetime import date, time
from functools import update_wrapper

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.publication import publish_alone
from dates import Precision
from programme.choices import Mode, Status
from programme.models import EventPage, EventSession
from programme.models.sessions import DATE_FIELDS, SYNCHRONISED_FIELDS, as_json_value

HISTORY_FIELDS = (*SYNCHRONISED_FIELDS, "status_reason", "previous_dates")
CHANGED_MEANWHILE = gettext_lazy(
    "Ce qui est publié a changé entre-temps : relisez-le, puis confirmez."
)


class Change:
    """A change to a session, made from a function that modifies an EventSession instance.

    Call it to publish the change, or `preview` it without saving anything.
    """

    def __init__(self, function: Callable[..., None]):
        self._function = function
        self.action = f"programme.{function.__name__}"
        """The action name in the page history (PageLogEntry.action)."""
        update_wrapper(self, function)

    def __call__(self, session: EventSession, *args, user=None, **kwargs) -> EventSession:
        """Publish the change and return the saved session. Raises ValidationError."""
        self.apply([session], *args, user=user, **kwargs)
        return EventSession.objects.get(pk=session.pk)

    def apply(
        self, sessions: list[EventSession], *args, user=None, seen: dict | None = None, **kwargs
    ) -> None:
        """Publish the change for these sessions of one event, all or none, as one log entry.

        `seen` is the `field_values_by_key` of the sessions that the user was shown. Raises
        ValidationError if the published values differ, or if a session was removed.
        """
        keys = [str(session.translation_key) for session in sessions]
        changes: dict[str, dict] = {}

        def change_version(page: EventPage) -> None:
            rows = list(page.sessions.all())
            for row in rows:
                row.event = page
            by_key = {str(row.translation_key): row for row in rows}
            if changes:  # the published version was changed; now the draft
                for key in by_key.keys() & changes.keys():  # the draft may have removed some
                    _restore(by_key[key], changes[key]["after"])
            else:
                published = [by_key[key] for key in keys if key in by_key]
                if len(published) < len(keys):
                    raise ValidationError(CHANGED_MEANWHILE)
                changes.update(self._change_rows(published, args, kwargs, seen))
            page.sessions = rows

        publish_alone(
            sessions[0].event,
            change_version,
            action=self.action,
            user=user,
            data=lambda: _log_data([{"session": key} | changes[key] for key in keys]),
        )

    def preview(self, session: EventSession, *args, **kwargs) -> EventSession:
        """Return a changed copy of the session, unsaved. Raises ValidationError."""
        row = copy.copy(session)
        self._function(row, *args, **kwargs)
        row.set_derived()
        return row

    def _change_rows(self, rows: list[EventSession], args, kwargs, seen) -> dict[str, dict]:
        """Change the published rows. Return, by key, the values before and after."""
        before = field_values_by_key(rows)
        if seen is not None and seen != before:
            raise ValidationError(CHANGED_MEANWHILE)
        changes = {}
        for key, row in zip(before, rows, strict=True):
            was = row.when
            self._function(row, *args, **kwargs)
            changes[key] = {"when": {"was": was, "is": row.when}} | _difference(
                before[key], field_values(row)
            )
        return changes


def field_values(session: EventSession) -> dict:
    """Return the fields that changes may modify, as JSON values."""
    return {name: as_json_value(getattr(session, name)) for name in HISTORY_FIELDS}


def field_values_by_key(sessions: Iterable[EventSession]) -> dict[str, dict]:
    """Return the `field_values` of each session, by `translation_key`."""
    return {str(session.translation_key): field_values(session) for session in sessions}


def changes_by_session(data: dict) -> dict[str, dict]:
    """Return a log entry's data by session: dictionaries of "when", "before" and "after"."""
    return {change["session"]: change for change in data.get("sessions", [data])}


def _log_data(changes: list[dict]) -> dict:
    """Return the log entry's data: {"sessions": […]}, or the only change itself."""
    return changes[0] if len(changes) == 1 else {"sessions": changes}


def _difference(before: dict, after: dict) -> dict[str, dict]:
    changed = {name for name in HISTORY_FIELDS if before[name] != after[name]}
    if changed & set(DATE_FIELDS):
        # Date fields are only valid together: never mix those of two versions.
        changed |= set(DATE_FIELDS)
    return {
        "before": {name: before[name] for name in before if name in changed},
        "after": {name: after[name] for name in after if name in changed},
    }


def _restore(row: EventSession, values: dict) -> None:
    for name, value in values.items():
        setattr(row, name, EventSession._meta.get_field(name).to_python(value))


@Change
def postpone(
    row: EventSession,
    reason: str,
    *,
    precision: str = Precision.UNKNOWN,
    first_day: date | None = None,
    last_day: date | None = None,
    start_time: time | None = None,
    end_time: time | None = None,
    confirmed: bool = True,
    date_as_typed: str = "",
) -> None:
    """Postpone to another date, unknown by default.

    Days and times are in Europe/Paris. Raises ValidationError if they are invalid.
    """
    row.record_former_dates(reason)
    row.status, row.status_reason, row.confirmed = Status.POSTPONED, reason, confirmed
    _set_dates(row, precision, first_day, last_day, start_time, end_time, date_as_typed)


@Change
def cancel(row: EventSession, reason: str) -> None:
    """Cancel the session. It keeps its date, which is displayed as cancelled."""
    row.status, row.status_reason = Status.CANCELLED, reason


@Change
def move_online(row: EventSession, reason: str) -> None:
    """Move the session online, at the same date; its venue is erased."""
    row.mode, row.status, row.status_reason = Mode.ONLINE, Status.MOVED_ONLINE, reason
    row.venue = row.town = row.departement = ""


@Change
def mark_as_full(row: EventSession, *, is_full: bool = True) -> None:
    """Mark the session as full or, with `is_full` false, as having places again."""
    row.is_full = is_full


@Change
def confirm(row: EventSession) -> None:
    """Confirm the date. Raises ValidationError if no day is known."""
    if not row.has_day:
        raise ValidationError(_("Cette séance n'a pas encore de jour : fixez d'abord sa date."))
    row.confirmed = True


@Change
def fix_date(
    row: EventSession,
    *,
    precision: str,
    first_day: date,
    last_day: date | None = None,
    start_time: time | None = None,
    end_time: time | None = None,
    confirmed: bool = True,
    date_as_typed: str = "",
) -> None:
    """Set the date of a session without a day. Unlike `postpone`, the status is unchanged.

    Days and times are in Europe/Paris. Raises ValidationError if they are invalid.
    """
    _set_dates(row, precision, first_day, last_day, start_time, end_time, date_as_typed)
    row.confirmed = confirmed


@Change
def undo(row: EventSession, data: dict) -> None:
    """Restore the values before the change whose log entry holds `data`.

    Raises ValidationError if the session has changed again since.
    """
    change = changes_by_session(data)[str(row.translation_key)]
    current = field_values(row)
    if any(current.get(name) != value for name, value in change["after"].items()):
        raise ValidationError(_("Cette séance a changé depuis : défaites d'abord ce qui a suivi."))
    _restore(row, change["before"])


@transaction.atomic
def confirm_all(sessions: list[EventSession], *, user=None) -> None:
    """Confirm the dates of these sessions, all or none. Raises ValidationError."""
    for session in sessions:
        confirm(session, user=user)


def _set_dates(row, precision, first_day, last_day, start_time, end_time, date_as_typed) -> None:
    row.precision, row.first_day, row.last_day = precision, first_day, last_day
    row.start_time, row.end_time, row.date_as_typed = start_time, end_time, date_as_typed
    row.clean()
