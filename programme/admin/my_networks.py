"""The first thing on a coordinator's home screen: her networks, and what waits for her."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

from core import clock
from networks.models import NetworkPage, Section
from programme.admin.home import UpcomingPanel
from programme.admin.listing import when
from programme.admin.missing_details import MISSING_DETAILS, lacking, missing_details_of
from programme.models import EventCarrier, EventPage, EventSession
from programme.querysets import EventPageQuerySet, order_by_next_session

MAX_UNPUBLISHED = 8
MAX_INCOMPLETE = 5
LACKED = ("lieu", "intervenant", "contact")
"""What is asked of an event that is published and to come."""
WHILE_FRESH = timedelta(days=90)
"""How long after an event its documents are asked for."""


class MyNetworksPanel(UpcomingPanel):
    """The networks that the user coordinates: where to add an event, dates, what is not done."""

    name = "programme_my_networks"
    template_name = "programme/admin/my_networks.html"
    order = 40

    @cached_property
    def networks(self) -> list[NetworkPage]:
        keys = Section.objects.filter(group__user=self.request.user).values("network_key")
        pages = NetworkPage.objects.sources().filter(translation_key__in=keys, archived=False)
        return list(pages.order_by("title"))

    @property
    def events(self) -> EventPageQuerySet:
        """Those of her sections, and those that her networks carry as well."""
        carried = EventCarrier.objects.filter(network__in=self.networks).values("event")
        return EventPage.objects.sources().filter(Q(network__in=self.networks) | Q(pk__in=carried))

    def unpublished(self) -> list[tuple[Page, str, str]]:
        """Pages with something unpublished: the state each is in, and what its reviewer said."""
        hers = Q(pk__in=self.events.values("pk"))
        for network in self.networks:
            hers |= Q(path__startswith=network.path)
        changed = Q(live=False) | Q(has_unpublished_changes=True)
        # As pages, which their titles suffice for: reviews are prefetched of these alone.
        pages = Page.objects.filter(hers, changed).prefetch_workflow_states()
        newest = pages.order_by("-latest_revision_created_at", "pk")[:MAX_UNPUBLISHED]
        return [(page, *_review_state(page)) for page in newest]

    def lacking(self) -> list[tuple[EventPage, str, list[str]]]:
        """The next events that lack something: the date of each in words, and what it lacks."""
        published = self.events.filter(lacking(LACKED), live=True)
        events = order_by_next_session(published, clock.now()).prefetch_related("sessions")
        shown = list(events[:MAX_INCOMPLETE])
        lacks = missing_details_of(shown, LACKED)
        return [(event, when(event), lacks[event.pk]) for event in shown]

    def undocumented(self) -> list[tuple[EventPage, str, list[str]]]:
        """The last events that left neither a document nor a recording."""
        since = clock.now() - WHILE_FRESH
        fresh = Exists(EventSession.objects.filter(event=OuterRef("pk"), end__gt=since))
        over = self.events.filter(MISSING_DETAILS["document"].where(), fresh, live=True)
        events = order_by_next_session(over, clock.now()).prefetch_related("sessions")
        return [(event, when(event), []) for event in events[:MAX_INCOMPLETE]]

    def get_context_data(self, parent_context):
        if not self.networks:
            return {}
        return super().get_context_data(parent_context) | {
            "networks": self.networks,
            "unpublished": self.unpublished(),
            "lacking": self.lacking(),
            "lacked": LACKED,
            "undocumented": self.undocumented(),
        }


def _review_state(page: Page) -> tuple[str, str]:
    review = page.current_workflow_state
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("renvoyé"), review.current_task_state.comment
    if review:
        return _("en relecture"), ""
    return (_("modifications à publier") if page.live else _("brouillon")), ""
