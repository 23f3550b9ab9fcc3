"""The buttons that lead to actions on sessions, in the places where Wagtail shows an event."""

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
    """For those who may publish the event: each action, or the page that has them all.

    `reads_sessions` allows a query for the sessions, where only one event is shown.
    """
    if not (
        isinstance(page, EventPage)
        and page.live
        and not page.alias_of_id
        and page.permissions_for_user(user).can_publish()
    ):
        return
    known = reads_sessions or getattr(page, "sessions_are_read", False)
    sessions = list(page.sessions.all()) if known else []
    if len(sessions) == 1:
        (target,) = sessions
        target.event = page
        offered = actions.actions_for_session(target)
    else:
        target = page
        offered = actions.actions_for_cycle(page, clock.now()) if known else []
        yield Button(
            _("Reporter, annuler, confirmer…"),
            reverse("programme_actions:event", args=[page.pk]),
            icon_name="calendar-alt",
            priority=FIRST_PRIORITY,
        )
    for position, action in enumerate(offered, start=1):
        yield Button(
            action.label,
            action.address(target, next_url),
            icon_name=action.icon,
            priority=FIRST_PRIORITY + position / 10,
        )
