"""The dashboard panel of a network's coordinators."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

from core import clock
from networks.models import NetworkPage, Section
from programme.admin.home import UpcomingPanel
from programme.admin.listing import date_in_words
from programme.admin.missing_details import (
    MISSING_DETAILS,
    missing_any_of,
    missing_details_of,
)
from programme.models import EventCarrier, EventPage, EventSession
from programme.querysets import EventPageQuerySet, first_by_next_session

MAX_UNPUBLISHED = 8
MAX_INCOMPLETE = 5
REQUIRED_DETAILS = ("lieu", "intervenant", "contact")
"""Slugs of the details that published upcoming events should have."""
DOCUMENT_REMINDER = timedelta(days=90)
"""How long after an event the panel asks for its documents."""


class MyNetworksPanel(UpcomingPanel):
    """The user's networks, their upcoming sessions and what remains to be done."""

    name = "programme_my_networks"
    template_name = "programme/admin/my_networks.html"
    order = 40

    @cached_property
    def networks(self) -> list[NetworkPage]:
        keys = Section.objects.filter(group__user=self.request.user).values("network_key")
        pages = NetworkPage.objects.sources().filter(translation_key__in=keys, archived=False)
        return list(pages.by_name())

    @property
    def events(self) -> EventPageQuerySet:
        """Return the events in the user's networks, or also carried by them."""
        carried = EventCarrier.objects.filter(network__in=self.networks).values("event")
        return EventPage.objects.sources().filter(Q(network__in=self.networks) | Q(pk__in=carried))

    def unpublished(self) -> list[tuple[Page, str, str]]:
        """Return (page, state, reviewer's comment) of pages with unpublished changes."""
        own = Q(pk__in=self.events.values("pk"))
        for network in self.networks:
            own |= Q(path__startswith=network.path)
        changed = Q(live=False) | Q(has_unpublished_changes=True)
        # Not specific(): only titles and workflow states are displayed.
        pages = Page.objects.filter(own, changed).prefetch_workflow_states()
        newest = pages.order_by("-latest_revision_created_at", "pk")[:MAX_UNPUBLISHED]
        return [(page, *_review_state(page)) for page in newest]

    def incomplete(self) -> list[tuple[EventPage, str, list[str]]]:
        """Return (event, date in words, missing details) of the next incomplete events."""
        published = self.events.filter(missing_any_of(REQUIRED_DETAILS), live=True)
        shown = first_by_next_session(
            published.prefetch_related("sessions"), clock.now(), MAX_INCOMPLETE
        )
        missing = missing_details_of(shown, REQUIRED_DETAILS)
        return [(event, date_in_words(event), missing[event.pk]) for event in shown]

    def undocumented(self) -> list[tuple[EventPage, str, list[str]]]:
        """Return the latest past events without a document or a recording."""
        since = clock.now() - DOCUMENT_REMINDER
        recent = Exists(EventSession.objects.filter(event=OuterRef("pk"), end__gt=since))
        over = self.events.filter(MISSING_DETAILS["document"].where(), recent, live=True)
        shown = first_by_next_session(
            over.prefetch_related("sessions"), clock.now(), MAX_INCOMPLETE
        )
        return [(event, date_in_words(event), []) for event in shown]

    def get_context_data(self, parent_context):
        if not self.networks:
            return {}
        return super().get_context_data(parent_context) | {
            "networks": self.networks,
            "unpublished": self.unpublished(),
            "incomplete": self.incomplete(),
            "required_details": REQUIRED_DETAILS,
            "undocumented": self.undocumented(),
        }


def _review_state(page: Page) -> tuple[str, str]:
    review = page.current_workflow_state
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("renvoyé"), review.current_task_state.comment
    if review:
        return _("en relecture"), ""
    return (_("modifications à publier") if page.live else _("brouillon")), ""
