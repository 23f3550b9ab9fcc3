"""The views of the agenda, one per output format."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any
from uuid import UUID

from django.core.paginator import EmptyPage, Page
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    JsonResponse,
    StreamingHttpResponse,
)
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from agenda import filters
from agenda.months import month_view
from agenda.outputs import atom, csv, ics, json
from agenda.outputs.subscriptions import calendars
from agenda.posters import Poster, draw
from agenda.query import AgendaForm, Facet
from agenda.results import Results
from agenda.shortcuts import places, shortcuts
from core import clock
from core.lookups import absolute_url, organisation_for
from core.models import OrganisationSettings
from frontend.response_cache import reads_parameters
from programme.listing import SessionRow, group_rows, session_rows
from programme.models import EventPage, EventSession
from programme.models.programmes import listing_context
from programme.next_step import next_step_of
from programme.templatetags.dates import DateBlock, date_block_of

PAGE_SIZE = 10
ALL_PAGES, MAX_ON_ONE_PAGE = "toutes", 200  # sessions, as one prints them
MAX_KEPT_ROWS = 1_000  # a longer table is streamed, and not kept
PARAMETERS = (*AgendaForm.base_fields, *Facet, filters.PARAMETER, "page")


class AgendaRequest:
    """A request to the agenda, with its form and results.

    `with_archive`: if nothing is upcoming and no period chosen, the results are all dates.
    """

    def __init__(self, request: HttpRequest, *, with_archive: bool = False) -> None:
        self.request = request
        self.organisation = organisation_for(request)
        self.form = AgendaForm(request.GET)
        self.results = Results(
            self.form.query,
            clock.now(),
            served=tuple(self.organisation.departements),
            with_archive=with_archive,
        )

    def page(self) -> Page[SessionRow]:
        """Return the requested page of rows. Raises Http404 if it does not exist."""
        asked, size = self.request.GET.get("page") or 1, PAGE_SIZE
        if asked == ALL_PAGES and self.fits_on_one_page:
            asked, size = 1, max(self.results.count, 1)
        try:
            return self.results.paginator(size).page(int(asked))
        except (ValueError, EmptyPage) as error:
            raise Http404(_("Cette page de l'agenda n'existe pas.")) from error

    @property
    def fits_on_one_page(self) -> bool:
        return self.results.count <= MAX_ON_ONE_PAGE

    def address_of(self, row: SessionRow) -> str:
        """Return the absolute URL of a row's page."""
        return absolute_url(self.request, row.page.get_url(self.request))

    def output_address(self, name: str) -> str:
        """Return the absolute URL of the view `name` with the same query."""
        address = absolute_url(self.request, reverse(name))
        query = self.results.query.urlencode()
        return f"{address}?{query}" if query else address

    @property
    def name(self) -> str:
        """The title of feeds and calendars: the organisation and the filters."""
        chosen = ", ".join(chip["label"] for chip in self.results.chips)
        return f"{self.organisation.name} – {chosen}" if chosen else self.organisation.name


@require_safe
@reads_parameters(*PARAMETERS)
def agenda(request: HttpRequest) -> HttpResponse:
    """Display the agenda, as a list or as a month."""
    parsed = AgendaRequest(request, with_archive=True)
    page, results, form = parsed.page(), parsed.results, parsed.form
    more = {filters.PARAMETER: filters.EVERYTHING} if filters.are_all_asked(request) else {}
    month = month_view(results, form.month, more)
    if month:
        more["mois"] = f"{month.first:%Y-%m}"
    shown = month.results if month else results
    names = ("ics", "atom", "csv", "json")
    outputs = {name: parsed.output_address(f"agenda_{name}") for name in names}
    has_whole = page.has_other_pages() and parsed.fits_on_one_page
    whole = f"?{results.query.urlencode(page=ALL_PAGES)}" if has_whole else ""
    return render(
        request,
        "agenda/agenda.html",
        {
            "form": form,
            "filters": filters.Filters(request, form, shown.facets),
            "chosen_period": form.query.period if form.query.period_is_chosen else "",
            "chips": results.chips_keeping(more),
            "more": more,
            "results": shown,
            "rows": page,
            "groups": group_rows(list(page.object_list)),
            "month": month,
            "month_address": _month_address(results),
            "whole": whole,
            "own_address": absolute_url(request, f"{reverse('agenda')}{whole}")
            if whole
            else parsed.output_address("agenda"),
            "outputs": outputs,
            "follow": parsed.output_address("agenda_follow"),
            "shortcuts": shortcuts(results.at),
            "places": places(parsed.organisation),
        },
    )


def _month_address(results: Results) -> str:
    """Return the query string of the first month with results, empty if there is none."""
    months = results.months
    return f"?{results.query.urlencode(mois=f'{months[0]:%Y-%m}')}" if months else ""


@require_safe
@reads_parameters(*PARAMETERS)
def agenda_follow(request: HttpRequest) -> HttpResponse:
    """Display the ways to follow a query elsewhere: in a calendar, a reader, on another site."""
    parsed = AgendaRequest(request)
    names = ("ics", "atom", "csv", "json", "embed")
    outputs = {name: parsed.output_address(f"agenda_{name}") for name in names}
    return render(
        request,
        "agenda/follow.html",
        {
            "results": parsed.results,
            "agenda": parsed.output_address("agenda"),
            "outputs": outputs,
            "calendars": calendars(outputs["ics"], parsed.name),
        },
    )


@require_safe
@reads_parameters(*PARAMETERS)
def agenda_json(request: HttpRequest) -> HttpResponse:
    """Return a page of results as JSON."""
    parsed = AgendaRequest(request)
    parsed.results.prefetched = json.PREFETCHED
    page = parsed.page()
    return JsonResponse(
        {
            "count": page.paginator.count,
            "page": page.number,
            "pages": page.paginator.num_pages,
            "facets": json.facets_as_json(parsed.results.facets),
            "results": [
                json.as_json(row, parsed.address_of(row), parsed.organisation.name)
                for row in page.object_list
            ],
        },
        json_dumps_params={"ensure_ascii": False},
    )


@require_safe
@reads_parameters(*PARAMETERS, "provisoires")
def agenda_ics(request: HttpRequest) -> HttpResponse:
    """Return all results as a calendar; `?provisoires=oui` adds those with a tentative day."""
    parsed = AgendaRequest(request)
    parsed.results.prefetched = ("event__tagged_themes", "event__contact")
    rows = parsed.results.for_calendars(with_tentative=request.GET.get("provisoires") == "oui")
    return _calendar(rows, parsed.name, parsed.address_of, parsed.organisation)


@require_safe
@reads_parameters(*PARAMETERS)
def agenda_atom(request: HttpRequest) -> HttpResponse:
    """Return all results as an Atom feed."""
    parsed = AgendaRequest(request)
    parsed.results.prefetched = ("event__tagged_themes",)
    feed = atom.as_feed(
        parsed.results,
        title=parsed.name,
        address=parsed.output_address("agenda_atom"),
        page=parsed.output_address("agenda"),
        address_of=parsed.address_of,
        organisation=parsed.organisation.name,
    )
    return HttpResponse(feed, content_type=atom.CONTENT_TYPE)


@require_safe
@reads_parameters(*PARAMETERS)
def agenda_csv(request: HttpRequest) -> HttpResponseBase:
    """Return all results as CSV."""
    parsed = AgendaRequest(request)
    parsed.results.prefetched = json.PREFETCHED
    response = StreamingHttpResponse if parsed.results.count > MAX_KEPT_ROWS else HttpResponse
    return response(
        csv.as_table(parsed.results, parsed.address_of, parsed.organisation.name),
        content_type=csv.CONTENT_TYPE,
        headers={"Content-Disposition": 'attachment; filename="agenda.csv"'},
    )


@require_safe
@reads_parameters(*PARAMETERS)
def agenda_embed(request: HttpRequest) -> HttpResponse:
    """Display the first page of results in HTML that other sites may embed in a frame."""
    parsed = AgendaRequest(request, with_archive=True)
    return render(
        request,
        "agenda/embed.html",
        {
            "results": parsed.results,
            "groups": group_rows(parsed.results[0:PAGE_SIZE]),
            "address": parsed.output_address("agenda"),
        },
    )


def of_event(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view the public event at the path, which ends with a slash, and all its sessions.

    Redirect if the event has moved.
    """

    @require_safe
    @wraps(view)
    def found(request: HttpRequest, path: str, **values: Any) -> HttpResponse:
        site = Site.find_for_request(request)
        url_path = f"{site.root_page.url_path}{path}"
        event = EventPage.objects.public().filter(url_path=url_path, alias_of=None).first()
        if event is None:
            moved = Redirect.get_for_site(site).filter(old_path=f"/{path.rstrip('/')}").first()
            if moved and moved.redirect_page:
                name = request.path.rpartition("/")[2]
                address = f"{moved.redirect_page.get_url(request)}{name}"
                return redirect(address, permanent=True)
            raise Http404(_("Aucun événement n'est à cette adresse."))
        sessions = EventSession.objects.sources().filter(
            event__translation_key=event.translation_key
        )
        rows = session_rows(sessions.in_order().with_event(), clock.now(), listing_context())
        return view(request, event, rows, **values)

    return found


@of_event
def event_ics(
    request: HttpRequest, event: EventPage, rows: list[SessionRow], uid: UUID | None = None
) -> HttpResponse:
    """Return all sessions of an event, or that one, as a calendar."""
    if uid:
        rows = [row for row in rows if row.session.translation_key == uid]
        if not rows:
            raise Http404(_("Aucune séance n'est à cette adresse."))
    return _calendar(
        rows,
        event.title,
        lambda row: absolute_url(request, row.page.get_url(request)),
        organisation_for(request),
    )


@of_event
def event_poster(request: HttpRequest, event: EventPage, rows: list[SessionRow]) -> HttpResponse:
    """Return the picture of an event for social networks: its next date, else its last one."""
    row = next((row for row in rows if not row.is_past), rows[-1] if rows else None)
    priority = listing_context().priority_of(event.source)
    poster = Poster(
        event.title,
        organisation_for(request).name,
        date_block_of(row) if row else DateBlock(),
        colour=priority.colour if priority else "",
        sign=priority.sign if priority else "",
        above=priority.label if priority else "",
        notice=next_step_of(rows).notice,
    )
    return HttpResponse(draw(poster), content_type="image/png")


@require_safe
def site_poster(request: HttpRequest) -> HttpResponse:
    """Return the picture of the pages that have no date."""
    organisation = organisation_for(request)
    poster = Poster(organisation.local_tagline or organisation.name, organisation.name)
    return HttpResponse(draw(poster), content_type="image/png")


def _calendar(
    rows: Iterable[SessionRow],
    name: str,
    address_of: Callable[[SessionRow], str],
    organisation: OrganisationSettings,
) -> HttpResponse:
    content = ics.as_calendar(rows, name=name, address_of=address_of, organisation=organisation)
    return HttpResponse(content, content_type=ics.CONTENT_TYPE)
