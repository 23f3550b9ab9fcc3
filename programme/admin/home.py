"""The first thing on the home screen: what comes next, and what waits for a date."""

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core import clock
from programme.admin import news
from programme.admin.missing import DATE_IS_OPEN
from programme.dates.calendar import EXACT
from programme.listing import Entry, entries
from programme.models import EventSession
from programme.models.programmes import surroundings_of

MOST_NEXT = 6
MOST_WAITING = 6


class UpcomingPanel(Component):
    """The next sessions of what the user may publish, and those of which the date is open."""

    name = "programme_upcoming"
    template_name = "programme/admin/home_panel.html"
    order = 50

    class Media:
        css = {"all": ["programme/css/news.css"]}

    def __init__(self, request):
        self.request = request

    @cached_property
    def sessions(self):
        """Sessions to come of published events, in order."""
        policy = policy_registry.get_by_type(Page)
        pages = policy.instances_user_has_permission_for(self.request.user, "publish")
        return (
            EventSession.objects.sources()
            .filter(event__live=True, event__in=pages.values("pk"))
            .upcoming(clock.now())
            .in_order()
        )

    def rows(self, sessions) -> list[tuple[Entry, list]]:
        """Entries, each with the news that can be told of it and its address."""
        home = self.request.path
        return [
            (entry, [(row, row.address(entry.session, home)) for row in told])
            for entry in entries(sessions.with_event(), clock.now(), surroundings_of())
            if (told := news.of_session(entry.session))
        ]

    def get_context_data(self, parent_context):
        dated = self.sessions.filter(precision__in=EXACT)
        open_dates = self.sessions.filter(DATE_IS_OPEN)
        return {
            "next": self.rows(dated.filter(confirmed=True)[:MOST_NEXT]),
            "waiting": self.rows(open_dates[:MOST_WAITING]),
            "waiting_count": open_dates.count(),
        }
