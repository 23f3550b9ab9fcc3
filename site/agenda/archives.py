"""Past sessions by year, with what remains of them: documents and recordings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import EmptyPage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from agenda.query import AgendaQuery, Period
from agenda.results import Results
from core import clock
from frontend.response_cache import reads_parameters
from programme.listing import group_rows

PAGE_SIZE = 30


@dataclass(frozen=True)
class Year:
    year: int
    count: int

    @property
    def address(self) -> str:
        return reverse("agenda_archive", args=[self.year])


@require_safe
def archives(request: HttpRequest) -> HttpResponse:
    """Display the years that have past sessions, the latest first."""
    years = list(years_before(clock.now()))
    return render(request, "agenda/archives.html", {"years": years})


@require_safe
@reads_parameters("page")
def archive(request: HttpRequest, year: int) -> HttpResponse:
    """Display the past sessions of a year. Raise Http404 if there are none."""
    at = clock.now()
    years = list(years_before(at))
    if year not in {found.year for found in years}:
        raise Http404(_("Rien n'a eu lieu cette année-là."))
    results = past_of(year, at)
    try:
        page = results.paginator(PAGE_SIZE).page(int(request.GET.get("page") or 1))
    except (ValueError, EmptyPage) as error:
        raise Http404(_("Cette page n'existe pas.")) from error
    return render(
        request,
        "agenda/archive.html",
        {
            "year": year,
            "years": years,
            "count": results.count,
            "groups": group_rows(list(page.object_list)),
            "page_of_rows": page,
            "agenda": f"{reverse('agenda')}?{results.query.urlencode()}",
        },
    )


def past_of(year: int, at: datetime) -> Results:
    """Return the past sessions that took place in a year, at least partly."""
    query = AgendaQuery(
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
        period=Period.PAST,
        period_is_chosen=True,
    )
    return Results(query, at)


def years_before(at: datetime) -> Iterator[Year]:
    """Yield the years that have past sessions at `at`, the latest first."""
    months = Results(AgendaQuery(period=Period.PAST), at).months
    if months is None:
        return
    for year in range(months[1].year, months[0].year - 1, -1):
        if count := past_of(year, at).count:
            yield Year(year, count)
