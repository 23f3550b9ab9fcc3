"""The sessions of the pages of the rooms below, which may not import the agenda."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from agenda.extracts import dates_of, next_of_networks, of_priority, sections_of, upcoming_and_past
from agenda.outputs.calendar_links import calendar_links
from agenda.query import AgendaQuery, Facet
from agenda.related import related_to
from agenda.results import Results
from core import clock
from core.lookups import absolute_url
from networks.models import NetworkIndexPage, NetworkPage
from programme.models import EventPage, PriorityPage, ProgrammePage
from programme.next_step import can_be_noted


@hooks.register("construct_network_index_context", order=1)
def construct_network_index_context(
    request: HttpRequest, page: NetworkIndexPage, context: dict[str, Any]
) -> None:
    """Add to each network its next session, or None; its priority was added before."""
    networks = context["networks"]
    results = Results(AgendaQuery(), clock.now())
    following = next_of_networks(results, [row["pk"] for row in networks])
    for row in networks:
        row["next"] = following.get(row["pk"])


@hooks.register("construct_network_context")
def construct_network_context(
    request: HttpRequest, page: NetworkPage, context: dict[str, Any]
) -> None:
    """Add the network's upcoming and past sessions."""
    results = Results(AgendaQuery(), clock.now())
    mask = results.index.of_network.get(page.source.pk, 0) & results.index.unexpired()
    query = AgendaQuery(chosen={Facet.NETWORK: (page.source.slug,)})
    context.update(upcoming_and_past(results, mask, query))


@hooks.register("construct_priority_context")
def construct_priority_context(
    request: HttpRequest, page: PriorityPage, context: dict[str, Any]
) -> None:
    """Add the priority's upcoming and past sessions."""
    context.update(of_priority(page, Results(AgendaQuery(), clock.now())))


@hooks.register("construct_programme_context")
def construct_programme_context(
    request: HttpRequest, page: ProgrammePage, context: dict[str, Any]
) -> None:
    """Add the highlighted sections and the dates of the programme."""
    at = clock.now()
    context["sections"] = sections_of(page, at)
    context.update(dates_of(page, context["priorities"], at))


@hooks.register("construct_event_context")
def construct_event_context(request: HttpRequest, page: EventPage, context: dict[str, Any]) -> None:
    """Add the related events, and to each session to come the links that note it in a calendar."""
    context["related"] = related_to(page, context["terms"], Results(AgendaQuery(), clock.now()))
    address = absolute_url(request, page.get_url(request))
    for row in context["rows"]:
        row.calendar_links = calendar_links(row, address) if can_be_noted(row) else []
    context["noted_rows"] = [row for row in context["rows"] if row.calendar_links]
