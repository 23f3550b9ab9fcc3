"""What a visitor of an event can do next, and what its page says first of its state."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dates import Precision
from programme.choices import Status
from programme.listing import SessionRow


class State(StrEnum):
    """The state of an event as a whole, which decides of what its page offers first."""

    OPEN = "ouvert"
    """Something is to come: one may register, if there is a way to."""
    FULL = "complet"
    WAITING = "en-attente"
    """Postponed to a date that is not known: one can only ask."""
    CANCELLED = "annule"
    PAST = "passe"
    """All that took place is over: there may be a recording and documents."""


@dataclass(frozen=True)
class NextStep:
    """The state of an event, with the words and the editors' reason that are above its title.

    `notice` is empty where all is as planned, and `reason` where the editors gave none or several.
    """

    state: State
    notice: str = ""
    reason: str = ""
    reason_language: str = ""

    @property
    def may_register(self) -> bool:
        return self.state == State.OPEN

    @property
    def may_ask(self) -> bool:
        """Whether the contact can tell more: of a place, or of the new date."""
        return self.state in {State.FULL, State.WAITING}

    @property
    def is_over(self) -> bool:
        """Whether nothing is to come: the page has lost its colour."""
        return self.state in {State.CANCELLED, State.PAST}


def next_step_of(rows: Sequence[SessionRow]) -> NextStep:
    """Return the next step of an event with all these sessions."""
    state = _state_of(rows)
    match state:
        case State.CANCELLED | State.WAITING:
            status = Status.CANCELLED if state == State.CANCELLED else Status.POSTPONED
            changed = [row for row in rows if row.status == status and not row.takes_place]
            return NextStep(state, _what_stopped(state, rows), *_reason_of(changed))
        case State.PAST:
            return NextStep(state, _("Passé"))
    changed = [row for row in rows if not row.is_past and row.status != Status.SCHEDULED]
    words = _what_changed(rows, changed)
    if state == State.FULL:
        words = [_("Complet"), *words]
    return NextStep(state, " · ".join(words), *_reason_of(changed))


def can_be_noted(row: SessionRow) -> bool:
    """Whether a visitor may add the session to a calendar: its day is sure, and to come."""
    return row.takes_place and row.session.has_day and row.session.confirmed and not row.is_past


def _state_of(rows: Sequence[SessionRow]) -> State:
    held = [row for row in rows if row.takes_place]
    ahead = [row for row in held if not row.is_past]
    if ahead:
        return State.FULL if all(row.is_full for row in ahead) else State.OPEN
    if any(row.is_adrift and not (held and row.is_past) for row in rows):
        return State.WAITING
    is_cut = any(row.status == Status.CANCELLED and not row.is_past for row in rows)
    return State.PAST if held and not is_cut else State.CANCELLED if rows else State.OPEN


def _what_stopped(state: State, rows: Sequence[SessionRow]) -> str:
    if state == State.WAITING:
        row = rows[-1]
        is_vague = len(rows) == 1 and row.session.first_day and row.session.previous_dates
        return _of_one(row) if is_vague else _("Reporté à une date à préciser")
    if any(row.takes_place for row in rows):
        return _("Les prochaines séances sont annulées")
    return _("Annulé")


def _what_changed(rows: Sequence[SessionRow], changed: Sequence[SessionRow]) -> list[str]:
    """Return what changed of some sessions to come, of which others take place."""
    if len(rows) == 1:
        return [_of_one(row) for row in changed]
    counts = {status: sum(1 for row in changed if row.status == status) for status in Status.values}
    sentences = {
        Status.CANCELLED: ngettext(
            "%(number)s séance annulée", "%(number)s séances annulées", counts[Status.CANCELLED]
        ),
        Status.POSTPONED: ngettext(
            "%(number)s séance reportée", "%(number)s séances reportées", counts[Status.POSTPONED]
        ),
        Status.MOVED_ONLINE: ngettext(
            "%(number)s séance à distance",
            "%(number)s séances à distance",
            counts[Status.MOVED_ONLINE],
        ),
    }
    return [
        sentence % {"number": counts[status]}
        for status, sentence in sentences.items()
        if counts[status]
    ]


def _of_one(row: SessionRow) -> str:
    session = row.session
    if row.status == Status.MOVED_ONLINE:
        return str(Status.MOVED_ONLINE.label)
    has_one_day = session.precision in {Precision.DAY, Precision.TIME} and not session.last_day
    if has_one_day and not session.date_as_typed:
        return _("Reporté au %(date)s") % {"date": session.when}
    return _("Reporté : %(date)s") % {"date": session.when}


def _reason_of(rows: Iterable[SessionRow]) -> tuple[str, str]:
    """Return the reason of the change of these sessions and its language, if it is but one."""
    reasons = {(row.status_reason, row.reason_language) for row in rows if row.status_reason}
    return reasons.pop() if len(reasons) == 1 else ("", "")
