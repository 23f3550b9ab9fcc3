"""Buttons for the actions on sessions, in Wagtail's page headers and listings."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button

from core import clock
from programme.admin import actions
from programme.models import EventPage

FIRST_PRIORITY = 3  # after Wagtail's « Modifier »


def buttons_for_event(
    page, user, next_url: str = "", *, reads_sessions: bool = False
) -> Iterator[Button]:
    """Yield the buttons of an event for users who may publish it.

    An event of one session gets a button per action; others get the actions on the whole
    cycle, after a link to the page that lists all sessions. Unless the sessions are
    prefetched, they are only queried if `reads_sessions`.
    """
    if not (
        isinstance(page, EventPage)
        and page.live
        and not page.alias_of_id
        and page.permissions_for_user(user).can_publish()
    ):
        return
    has_sessions = reads_sessions or getattr(page, "sessions_are_read", False)
    sessions = list(page.sessions.all()) if has_sessions else []
    if len(sessions) == 1:
        (target,) = sessions
        target.event = page
        applicable = actions.actions_for_session(target)
    else:
        target = page
        applicable = actions.actions_for_cycle(page, clock.now()) if has_sessions else []
        yield Button(
            _("Reporter, annuler, confirmer…"),
            reverse("programme_actions:event", args=[page.pk]),
            icon_name="calendar-alt",
            priority=FIRST_PRIORITY,
        )
    for position, action in enumerate(applicable, start=1):
        yield Button(
            action.label,
            action.address(target, next_url),
            icon_name=action.icon,
            priority=FIRST_PRIORITY + position / 10,
        )
