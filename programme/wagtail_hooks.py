"""Wagtail hooks of the programme, and its part of the network pages' context."""

from django.urls import include, path
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core.ordering import name_key
from core.permissions import can_view_whole_site
from programme.admin import buttons, history, urls
from programme.admin.bulk import ConfirmDatesAction
from programme.admin.home import UpcomingPanel
from programme.admin.listing import EventListViewSet, EventViewSet
from programme.admin.my_networks import MyNetworksPanel
from programme.editing.views import read_date
from programme.models import EventPage, Series
from programme.models.programmes import listing_context


@hooks.register("construct_network_context")
def construct_network_context(request, page, context):
    """Add the network's priority in the newest programme."""
    context["priority"] = listing_context().newest_priority_of(page)


@hooks.register("construct_network_index_context")
def construct_network_index_context(request, page, context):
    """Add to each network its priority in the newest programme, and group them by it."""
    listing = listing_context()
    networks = [
        {"pk": network.pk, "page": shown, "priority": listing.newest_priority_of(network)}
        for network in context["networks"]
        if (shown := listing.network(network))
    ]
    # Their names in another language are in another order.
    networks.sort(key=lambda row: name_key(row["page"].title))
    # The order of the priorities is that of their pages; networks without one come last.
    networks.sort(key=lambda row: row["priority"].path if row["priority"] else "~")
    context["networks"] = networks


@hooks.register("register_admin_urls")
def register_admin_urls():
    return [
        path("programme/date/", read_date, name="programme_read_date"),
        path("actualite/", include(urls)),
    ]


class SeriesViewSet(SnippetViewSet):
    model = Series
    icon = "list-ol"
    list_display = ["name", "recurrence"]


register_snippet(SeriesViewSet)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    history.register(actions)


@hooks.register("register_page_header_buttons")
def register_page_header_buttons(page, user, view_name, next_url=None):
    if not isinstance(page, EventPage):
        return []
    # `page` is the latest revision in the edit view; actions apply to the published sessions.
    published = EventPage.objects.get(pk=page.pk)
    return buttons.buttons_for_event(published, user, next_url, reads_sessions=True)


@hooks.register("register_page_listing_more_buttons")
def register_page_listing_more_buttons(page, user, next_url=None):
    return buttons.buttons_for_event(page, user, next_url)


@hooks.register("register_admin_viewset")
def register_admin_viewset():
    return [EventListViewSet("evenements"), EventViewSet()]


@hooks.register("construct_homepage_panels")
def construct_homepage_panels(request, panels):
    """Add the panels; those who only coordinate networks find the dates in the panel of these."""
    my_networks = MyNetworksPanel(request)
    panels.append(my_networks)
    if not my_networks.networks or can_view_whole_site(request.user):
        panels.append(UpcomingPanel(request))


hooks.register("register_bulk_action", ConfirmDatesAction)
