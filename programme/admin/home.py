"""The first thing on the home screen: what comes next, and what waits for a date."""

from django.db.models import QuerySet
from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core import clock
from dates.calendar import EXACT
from programme.admin import actions
from programme.admin.missing_details import DATE_IS_OPEN, NOT_CANCELLED
from programme.listing import SessionRow, session_rows
from programme.models import EventSession
from programme.models.programmes import listing_context
from programme.querysets import EventSessionQuerySet

MAX_NEXT = 6
MAX_WAITING = 6


class UpcomingPanel(Component):
    """The next sessions of what the user may change, and those of which the date is open."""

    name = "programme_upcoming"
    template_name = "programme/admin/home_panel.html"
    order = 50

    class Media:
        css = {"all": ["programme/css/session_actions.css"]}

    def __init__(self, request):
        self.request = request

    @property
    def events(self) -> QuerySet:
        """The pages among which its events are."""
        policy = policy_registry.get_by_type(Page)
        return policy.instances_user_has_permission_for(self.request.user, "change")

    @cached_property
    def sessions(self) -> EventSessionQuerySet:
        """What takes place of published events and is not over, in order."""
        return (
            EventSession.objects.sources()
            .filter(NOT_CANCELLED, event__live=True, event__in=self.events.values("pk"))
            .upcoming(clock.now())
            .in_order()
        )

    def rows(self, sessions: EventSessionQuerySet) -> list[tuple[SessionRow, list]]:
        """Rows, each with the actions that the user may take on it and their addresses."""
        rows = session_rows(sessions.with_event(), clock.now(), listing_context())
        return [(row, self._actions_on(row)) for row in rows]

    def _actions_on(self, row: SessionRow) -> list:
        if not row.event.permissions_for_user(self.request.user).can_publish():
            return []
        home, event = self.request.path, row.event
        offered = [(action, row.session) for action in actions.actions_for_session(row.session)]
        offered += [(action, event) for action in actions.actions_for_cycle(event, clock.now())]
        return [(action, action.address(target, home)) for action, target in offered]

    def get_context_data(self, parent_context):
        dated = self.sessions.filter(precision__in=EXACT)
        open_dates = self.sessions.filter(DATE_IS_OPEN)
        return {
            "next": self.rows(dated.filter(confirmed=True)[:MAX_NEXT]),
            "waiting": self.rows(open_dates[:MAX_WAITING]),
            "waiting_count": open_dates.count(),
        }
