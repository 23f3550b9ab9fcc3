"""What the programme adds to the pages of other apps, and to the admin."""

from django.urls import path
from wagtail import hooks
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from core import clock
from programme.editing.views import read_date
from programme.listing import entries
from programme.models import EventSession, Series
from programme.models.programmes import surroundings_of


@hooks.register("construct_network_context")
def add_what_stands_in_the_section(request, page, context):
    """The network's sessions, past and to come, and its priority in the newest programme."""
    at = clock.now()
    surroundings = surroundings_of()
    sessions = EventSession.objects.public().of_network(page).in_order().with_event()
    rows = entries(sessions, at, surroundings)
    context["upcoming"] = [row for row in rows if not row.is_past]
    context["past"] = [row for row in rows if row.is_past]
    context["priority"] = surroundings.newest_priority_of(page)


@hooks.register("construct_network_index_context")
def add_priorities_of_networks(request, page, context):
    """Each network with the priority under which the newest programme has it."""
    surroundings = surroundings_of()
    context["networks"] = [
        {"page": network, "priority": surroundings.newest_priority_of(network)}
        for network in context["networks"]
    ]


@hooks.register("register_admin_urls")
def add_what_forms_ask():
    """Where the form of an event has its dates read."""
    return [path("programme/date/", read_date, name="programme_read_date")]


class SeriesViewSet(SnippetViewSet):
    model = Series
    icon = "list-ol"
    list_display = ["name", "recurrence"]


register_snippet(SeriesViewSet)
