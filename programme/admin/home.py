"""The dashboard panel of upcoming sessions and of dates to be confirmed."""

from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core import clock
from programme.admin import actions
from programme.admin.missing_details import NO_CONFIRMED_DATE, NOT_CANCELLED
from programme.listing import SessionRow, session_rows
from programme.models import EventSession
from programme.models.programmes import listing_context
from programme.querysets import HAS_DAY, EventSessionQuerySet

MAX_NEXT = 6
MAX_WAITING = 6


class UpcomingPanel(Component):
    """Upcoming sessions of the events that the user may change."""

    name = "programme_upcoming"
    template_name = "programme/admin/home_panel.html"
    order = 50

    class Media:
        css = {"all": ["programme/css/session_actions.css"]}

    def __init__(self, request):
        self.request = request

    @property
    def events(self) -> QuerySet:
        """Return the pages that the user may change."""
        policy = policy_registry.get_by_type(Page)
        return policy.instances_user_has_permission_for(self.request.user, "change")

    @cached_property
    def sessions(self) -> EventSessionQuerySet:
        """The upcoming sessions of these events if published, without cancelled ones."""
        return (
            EventSession.objects.sources()
            .filter(NOT_CANCELLED, event__live=True, event__in=self.events.values("pk"))
            .upcoming(clock.now())
            .in_order()
        )

    def rows(self, sessions: EventSessionQuerySet) -> list[tuple[SessionRow, list]]:
        """Return rows with their (action, URL) pairs, those that the user may carry out."""
        rows = session_rows(sessions.with_event(), clock.now(), listing_context())
        return [(row, self._actions_on(row)) for row in rows]

    def _actions_on(self, row: SessionRow) -> list:
        if not row.event.permissions_for_user(self.request.user).can_publish():
            return []
        home, event = self.request.path, row.event
        targets = [(action, row.session) for action in actions.actions_for_session(row.session)]
        targets += [(action, event) for action in actions.actions_for_cycle(event, clock.now())]
        return [(action, action.address(target, home)) for action, target in targets]

    def get_context_data(self, parent_context):
        dated = self.sessions.filter(HAS_DAY)
        unconfirmed = self.sessions.filter(NO_CONFIRMED_DATE)
        return {
            "next": self.rows(dated.filter(confirmed=True)[:MAX_NEXT]),
            "waiting": self.rows(unconfirmed[:MAX_WAITING]),
            "waiting_count": unconfirmed.count(),
        }
