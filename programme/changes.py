"""What happens to a session after it was published: one change each, one transaction each.

Called, a change is published alone. A draft of other changes is kept as a draft, with this
change in it, so that publishing the draft later does not undo it. The former dates and the
reason stay with the session, and calendars hear of it under the same UID. The page's history
keeps what was before, so that `undo` can bring it back.
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
    """Something that happens to a session: call it to publish it, `preview` it to see."""

    def __init__(self, make: Callable[..., None]):
        self._make = make
        self.action = f"programme.{make.__name__}"
        """Its name in the history of pages."""
        update_wrapper(self, make)

    def __call__(self, session: EventSession, *args, user=None, **facts) -> EventSession:
        """Publish it alone. Raises ValidationError where it cannot be."""
        self.apply([session], *args, user=user, **facts)
        return EventSession.objects.get(pk=session.pk)

    def apply(
        self, sessions: list[EventSession], *args, user=None, seen: dict | None = None, **facts
    ) -> None:
        """Publish it of these sessions of one event: of each or of none, as one change.

        `seen`, where given, is `facts_by_key` of the sessions as the user saw them: it is
        refused when somebody else changed or removed one since. Raises ValidationError.
        """
        keys = [str(session.translation_key) for session in sessions]
        told: dict[str, dict] = {}

        def on_version(page: EventPage) -> None:
            rows = list(page.sessions.all())
            for row in rows:
                row.event = page
            by_key = {str(row.translation_key): row for row in rows}
            if told:
                for key in by_key.keys() & told.keys():  # a draft may no longer have them
                    _restore(by_key[key], told[key]["after"])
            else:
                found = [by_key[key] for key in keys if key in by_key]
                if len(found) < len(keys):
                    raise ValidationError(CHANGED_MEANWHILE)
                told.update(self._tell(found, args, facts, seen))
            page.sessions = rows

        publish_alone(
            sessions[0].event,
            on_version,
            action=self.action,
            user=user,
            data=lambda: _as_kept([{"session": key} | told[key] for key in keys]),
        )

    def preview(self, session: EventSession, *args, **facts) -> EventSession:
        """The session as it would be; nothing is stored. Raises the same errors."""
        row = copy.copy(session)
        self._make(row, *args, **facts)
        row.set_derived()
        return row

    def _tell(self, rows: list[EventSession], args, facts, seen) -> dict[str, dict]:
        """Change the published rows, and say by key what each was and is, where they differ."""
        before = field_values_by_key(rows)
        if seen is not None and seen != before:
            raise ValidationError(CHANGED_MEANWHILE)
        told = {}
        for key, row in zip(before, rows, strict=True):
            was = row.when
            self._make(row, *args, **facts)
            told[key] = {"when": {"was": was, "is": row.when}} | _difference(
                before[key], field_values(row)
            )
        return told


def field_values(session: EventSession) -> dict:
    """What changes may touch, as JSON holds it."""
    return {name: as_json_value(getattr(session, name)) for name in HISTORY_FIELDS}


def field_values_by_key(sessions: Iterable[EventSession]) -> dict[str, dict]:
    """`facts_of` each of these, by its `translation_key`."""
    return {str(session.translation_key): field_values(session) for session in sessions}


def changes_by_session(data: dict) -> dict[str, dict]:
    """What the history of a page keeps of one change: by session, its part of it."""
    return {part["session"]: part for part in data.get("sessions", [data])}


def _as_kept(parts: list[dict]) -> dict:
    """What `told_of` reads; of one session it is the part itself."""
    return parts[0] if len(parts) == 1 else {"sessions": parts}


def _difference(before: dict, after: dict) -> dict[str, dict]:
    changed = {name for name in HISTORY_FIELDS if before[name] != after[name]}
    if changed & set(DATE_FIELDS):
        # Dates hold together: one of another version beside these could be no date at all.
        changed |= set(DATE_FIELDS)
    return {
        "before": {name: before[name] for name in before if name in changed},
        "after": {name: after[name] for name in after if name in changed},
    }


def _restore(row: EventSession, facts: dict) -> None:
    for name, value in facts.items():
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
) -> None:
    """Move it to another date, as far as that is known; by default nothing of it is.

    Days and times are Paris's. Raises ValidationError where they cannot be.
    """
    row.record_former_dates(reason)
    _set_dates(row, precision, first_day, last_day, start_time, end_time)
    row.status, row.status_reason, row.confirmed = Status.POSTPONED, reason, confirmed


@Change
def cancel(row: EventSession, reason: str) -> None:
    """It will not take place. Its date stays, so that it is known what was cancelled."""
    row.status, row.status_reason = Status.CANCELLED, reason


@Change
def move_online(row: EventSession, reason: str) -> None:
    """It takes place at its date, at a distance; its former place is no longer said."""
    row.mode, row.status, row.status_reason = Mode.ONLINE, Status.MOVED_ONLINE, reason
    row.venue = row.town = row.departement = ""


@Change
def mark_as_full(row: EventSession, *, is_full: bool = True) -> None:
    """Nobody else can come; or, with `is_full` false, somebody can again."""
    row.is_full = is_full


@Change
def confirm(row: EventSession) -> None:
    """The day that was planned is the day. Raises ValidationError where no day is known."""
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
) -> None:
    """Give a date to what had none, or a more precise one. It is no postponement.

    Days and times are Paris's. Raises ValidationError where they cannot be.
    """
    _set_dates(row, precision, first_day, last_day, start_time, end_time)
    row.confirmed = confirmed


@Change
def undo(row: EventSession, data: dict) -> None:
    """Bring back what was before a change, as the page's history tells it in `data`.

    Raises ValidationError where the session has changed again since.
    """
    told = changes_by_session(data)[str(row.translation_key)]
    now = field_values(row)
    if any(now.get(name) != value for name, value in told["after"].items()):
        raise ValidationError(_("Cette séance a changé depuis : défaites d'abord ce qui a suivi."))
    _restore(row, told["before"])


@transaction.atomic
def confirm_all(sessions: list[EventSession], *, user=None) -> None:
    """Confirm each of these, or none."""
    for session in sessions:
        confirm(session, user=user)


def _set_dates(row, precision, first_day, last_day, start_time, end_time) -> None:
    row.precision, row.first_day, row.last_day = precision, first_day, last_day
    row.start_time, row.end_time = start_time, end_time
    row.clean()
