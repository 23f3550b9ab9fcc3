"""The agenda's addresses: each parses the question, asks once, and renders one outlet."""

from collections.abc import Callable, Iterable

from django.core.paginator import EmptyPage, Page
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.csp import CSP
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override
from django.views.decorators.http import conditional_page, require_safe
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from agenda.months import month_view
from agenda.outputs import atom, csv, ics, json
from agenda.query import AgendaForm
from agenda.results import Results
from core import clock
from core.lookups import organisation_for
from core.models import OrganisationSettings
from programme.listing import SessionRow, group_rows, session_rows
from programme.models import EventPage, EventSession
from programme.models.programmes import listing_context

PAGE_SIZE = 20
EMBED_POLICY: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "frame-ancestors": ["*"],
}


class AgendaRequest:
    """One request of the agenda: the form, what it asks, and what answers."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.organisation = organisation_for(request)
        self.form = AgendaForm(request.GET)
        self.results = Results(
            self.form.query, clock.now(), served=tuple(self.organisation.departements)
        )

    def page(self) -> Page[SessionRow]:
        """The page of rows that the address asks for; one past the end does not exist."""
        try:
            number = int(self.request.GET.get("page") or 1)
            return self.results.paginator(PAGE_SIZE).page(number)
        except (ValueError, EmptyPage) as error:
            raise Http404(_("Cette page de l'agenda n'existe pas.")) from error

    def address_of(self, row: SessionRow) -> str:
        """The absolute address of a row's page."""
        return self.request.build_absolute_uri(row.page.get_url(self.request))

    def output_address(self, name: str) -> str:
        """The absolute address of another output of the same question."""
        address = self.request.build_absolute_uri(reverse(name))
        query = self.form.query.urlencode()
        return f"{address}?{query}" if query else address

    @property
    def name(self) -> str:
        """What a subscription is called: the network, and what is chosen of its agenda."""
        chosen = ", ".join(chip["label"] for chip in self.results.chips)
        return f"{self.organisation.name} – {chosen}" if chosen else self.organisation.name


@require_safe
def agenda(request: HttpRequest) -> HttpResponse:
    """The page that people come for."""
    asked = AgendaRequest(request)
    page, results = asked.page(), asked.results
    form, months = asked.form, results.months
    outputs = {
        name: asked.output_address(f"agenda_{name}")
        for name in ("ics", "atom", "csv", "json", "embed")
    }
    return render(
        request,
        "agenda/agenda.html",
        {
            "form": form,
            "days": [form["du"], form["au"]],
            "chosen_period": results.query.period if results.query.period_is_chosen else "",
            "results": results,
            "rows": page,
            "groups": group_rows(list(page.object_list)),
            "month": month_view(results, request.GET.get("mois")),
            "month_address": months and f"?{results.query.urlencode(mois=f'{months[0]:%Y-%m}')}",
            "outputs": outputs,
            # Calendars take it as "subscribe", where https would be "download once".
            "webcal": f"webcal:{outputs['ics'].partition(':')[2]}",
        },
    )


@require_safe
@conditional_page
def agenda_json(request: HttpRequest) -> HttpResponse:
    """The same page of the same rows as data."""
    asked = AgendaRequest(request)
    asked.results.prefetched = json.PREFETCHED
    page = asked.page()
    return JsonResponse(
        {
            "count": page.paginator.count,
            "page": page.number,
            "pages": page.paginator.num_pages,
            "facets": json.facets_as_json(asked.results.facets),
            "results": [json.as_json(row, asked.address_of(row)) for row in page.object_list],
        },
        json_dumps_params={"ensure_ascii": False},
    )


@require_safe
@conditional_page
def agenda_ics(request: HttpRequest) -> HttpResponse:
    """All its rows as a calendar; `?provisoires=oui` adds those whose day is not certain."""
    asked = AgendaRequest(request)
    asked.results.prefetched = ("event__tagged_themes", "event__contact")
    rows = asked.results.for_calendars(with_tentative=request.GET.get("provisoires") == "oui")
    return _calendar(rows, asked.name, asked.address_of, asked.organisation)


@require_safe
@conditional_page
def agenda_atom(request: HttpRequest) -> HttpResponse:
    """All its rows as a feed."""
    asked = AgendaRequest(request)
    asked.results.prefetched = ("event__tagged_themes",)
    feed = atom.as_feed(
        asked.results,
        title=asked.name,
        address=asked.output_address("agenda_atom"),
        page=asked.output_address("agenda"),
        address_of=asked.address_of,
    )
    return HttpResponse(feed, content_type=atom.CONTENT_TYPE)


@require_safe
def agenda_csv(request: HttpRequest) -> StreamingHttpResponse:
    """All its rows as a table."""
    asked = AgendaRequest(request)
    asked.results.prefetched = json.PREFETCHED
    return StreamingHttpResponse(
        csv.as_table(asked.results, asked.address_of),
        content_type=csv.CONTENT_TYPE,
        headers={"Content-Disposition": 'attachment; filename="agenda.csv"'},
    )


@require_safe
@xframe_options_exempt
@csp_override(EMBED_POLICY)
def agenda_embed(request: HttpRequest) -> HttpResponse:
    """The first rows alone, as plain HTML that other sites may frame."""
    asked = AgendaRequest(request)
    return render(
        request,
        "agenda/embed.html",
        {
            "results": asked.results,
            "groups": group_rows(asked.results[0:PAGE_SIZE]),
            "address": asked.output_address("agenda"),
        },
    )


@require_safe
@conditional_page
def event_ics(request: HttpRequest, path: str) -> HttpResponse:
    """The sessions of one event, certain or not; a moved event redirects from its old address."""
    site = Site.find_for_request(request)
    url_path = f"{site.root_page.url_path}{path}"
    event = EventPage.objects.public().filter(url_path=url_path, alias_of=None).first()
    if event is None:
        moved = Redirect.get_for_site(site).filter(old_path=f"/{path.rstrip('/')}").first()
        if moved and moved.redirect_page:
            return redirect(f"{moved.redirect_page.get_url(request)}seances.ics", permanent=True)
        raise Http404(_("Aucun événement n'est à cette adresse."))
    sessions = EventSession.objects.sources().filter(event__translation_key=event.translation_key)
    rows = session_rows(sessions.in_order().with_event(), clock.now(), listing_context())
    return _calendar(
        rows,
        event.title,
        lambda row: request.build_absolute_uri(row.page.get_url(request)),
        organisation_for(request),
    )


def _calendar(
    rows: Iterable[SessionRow],
    name: str,
    address_of: Callable[[SessionRow], str],
    network: OrganisationSettings,
) -> HttpResponse:
    content = ics.as_calendar(rows, name=name, address_of=address_of, contact=network.contact)
    return HttpResponse(content, content_type=ics.CONTENT_TYPE)
