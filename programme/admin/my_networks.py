"""The first thing on a coordinator's home screen: her networks, and what waits for her."""

from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page, WorkflowState

from networks.models import NetworkPage, Section
from programme.models import EventPage

MOST_WAITING = 8


class MyNetworksPanel(Component):
    """The networks that the user coordinates, where to add an event, what is not published yet."""

    name = "programme_my_networks"
    template_name = "programme/admin/my_networks.html"
    order = 40

    class Media:
        css = {"all": ["programme/css/news.css"]}

    def __init__(self, request):
        self.request = request

    @cached_property
    def networks(self) -> list[NetworkPage]:
        keys = Section.objects.filter(group__user=self.request.user).values("network_key")
        pages = NetworkPage.objects.sources().filter(translation_key__in=keys, archived=False)
        return list(pages.order_by("title"))

    def waiting(self) -> list[tuple[Page, str, str]]:
        """Events with something unpublished: what state each is in, and what its reviewer said."""
        below = Q(pk__in=[])
        for network in self.networks:
            below |= Q(path__startswith=network.path)
        unpublished = Q(live=False) | Q(has_unpublished_changes=True)
        # As pages, which their titles suffice for: reviews are prefetched of these alone.
        events = Page.objects.type(EventPage).filter(below, unpublished).prefetch_workflow_states()
        newest = events.order_by("-latest_revision_created_at", "pk")[:MOST_WAITING]
        return [(event, *_standing(event)) for event in newest]

    def get_context_data(self, parent_context):
        return {"networks": self.networks, "waiting": self.waiting() if self.networks else []}


def _standing(event: Page) -> tuple[str, str]:
    review = event.current_workflow_state
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return _("renvoyé"), review.current_task_state.comment
    if review:
        return _("en relecture"), ""
    return (_("modifications à publier") if event.live else _("brouillon")), ""
