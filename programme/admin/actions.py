"""The actions on a session, or on a whole cycle, and when each applies."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from dates import Precision
from programme import changes
from programme.admin import forms
from programme.changes import Change
from programme.choices import Mode, Status
from programme.models import EventPage, EventSession


@dataclass(frozen=True)
class SessionAction:
    """An action on a session: its button, its form and the change that it publishes."""

    slug: str
    label: Any
    icon: str
    success_message: Any
    change: Change
    form: type[forms.SessionActionForm]
    is_applicable: Callable[[EventSession], bool]
    arguments: dict = field(default_factory=dict)
    """Keyword arguments of `change` that the form does not ask for."""

    def address(self, target: EventSession | EventPage, next_url: str = "") -> str:
        """Return the URL of the form, for a session or for an event's upcoming sessions.

        The view redirects to `next_url` after publishing.
        """
        name = "session" if isinstance(target, EventSession) else "cycle"
        query = f"?{urlencode({'next': next_url})}" if next_url else ""
        return reverse(f"programme_actions:{name}", args=[target.pk, self.slug]) + query


def _is_cancelled(session: EventSession) -> bool:
    return session.shown_status == Status.CANCELLED


SESSION_ACTIONS = {
    action.slug: action
    for action in (
        SessionAction(
            slug="confirmer",
            label=_("Confirmer la date"),
            icon="check",
            success_message=_("La date est confirmée."),
            change=changes.confirm,
            form=forms.SessionActionForm,
            is_applicable=lambda session: (
                session.has_day and not session.confirmed and not _is_cancelled(session)
            ),
        ),
        SessionAction(
            slug="fixer",
            label=_("Fixer la date"),
            icon="calendar-check",
            success_message=_("La date est fixée."),
            change=changes.fix_date,
            form=forms.DateToFixForm,
            is_applicable=lambda session: not session.has_day and not _is_cancelled(session),
        ),
        SessionAction(
            slug="reporter",
            label=_("Reporter"),
            icon="calendar-alt",
            success_message=_("La séance est reportée."),
            change=changes.postpone,
            form=forms.PostponementForm,
            is_applicable=lambda session: session.has_day and not _is_cancelled(session),
        ),
        SessionAction(
            slug="a-distance",
            label=_("Passer à distance"),
            icon="desktop",
            success_message=_("La séance passe à distance."),
            change=changes.move_online,
            form=forms.ReasonForm,
            is_applicable=lambda session: (
                session.shown_mode != Mode.ONLINE and not _is_cancelled(session)
            ),
        ),
        SessionAction(
            slug="complet",
            label=_("Marquer complet"),
            icon="group",
            success_message=_("La séance est complète."),
            change=changes.mark_as_full,
            form=forms.SessionActionForm,
            is_applicable=lambda session: not session.is_full and not _is_cancelled(session),
            arguments={"is_full": True},
        ),
        SessionAction(
            slug="places",
            label=_("Il reste des places"),
            icon="group",
            success_message=_("La séance n'est plus complète."),
            change=changes.mark_as_full,
            form=forms.SessionActionForm,
            is_applicable=lambda session: session.is_full,
            arguments={"is_full": False},
        ),
        SessionAction(
            slug="annuler",
            label=_("Annuler la séance"),
            icon="cross",
            success_message=_("La séance est annulée."),
            change=changes.cancel,
            form=forms.ReasonForm,
            is_applicable=lambda session: not _is_cancelled(session),
        ),
    )
}


CYCLE_ACTIONS = {
    action.slug: action
    for action in (
        replace(
            SESSION_ACTIONS["reporter"],
            label=_("Reporter toutes les séances à venir"),
            success_message=_("Les séances à venir sont reportées, sans date pour le moment."),
            form=forms.ReasonForm,
            is_applicable=lambda session: (
                session.precision != Precision.UNKNOWN and not _is_cancelled(session)
            ),
        ),
        replace(
            SESSION_ACTIONS["annuler"],
            label=_("Annuler toutes les séances à venir"),
            success_message=_("Les séances à venir sont annulées."),
        ),
    )
}
"""The actions on all the upcoming sessions of an event at once."""


def actions_for_session(session: EventSession) -> list[SessionAction]:
    """Return the actions that apply to the session."""
    return [action for action in SESSION_ACTIONS.values() if action.is_applicable(session)]


def actions_for_cycle(event: EventPage, at: datetime) -> list[SessionAction]:
    """Return the actions that apply to several sessions of the event, upcoming at `at`."""
    return [
        action
        for action in CYCLE_ACTIONS.values()
        if len(sessions_concerned(event, action, at)) > 1
    ]


def sessions_concerned(event: EventPage, action: SessionAction, at: datetime) -> list[EventSession]:
    """Return the event's sessions, upcoming at `at`, that the action applies to, by date."""
    return [
        session
        for session in event.sessions_by_date()
        if not session.is_past(at) and action.is_applicable(session)
    ]
