"""The agenda's addresses."""

from django.core.paginator import EmptyPage, Paginator
from django.http import Http404, HttpRequest, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core import clock
from programme.listing import as_json, entries, grouped
from programme.models import EventSession
from programme.models.programmes import surroundings_of

PAGE_SIZE = 50


@require_safe
def agenda(request: HttpRequest):
    """The sessions to come and under way, or all of them where none is left."""
    listing = _listing(request)
    return render(request, "programme/agenda.html", listing | {"groups": grouped(listing["rows"])})


@require_safe
def agenda_json(request: HttpRequest):
    """The same page of the same sessions as data (the contract is in docs/agenda-json.md)."""
    listing = _listing(request, "event__tagged_themes__tag", "event__tagged_audiences__tag")
    page = listing["page"]
    return JsonResponse(
        {
            "count": page.paginator.count,
            "page": page.number,
            "pages": page.paginator.num_pages,
            "facets": {},
            "results": [
                as_json(row, request.build_absolute_uri(row.event.get_url(request)))
                for row in listing["rows"]
            ],
        },
        json_dumps_params={"ensure_ascii": False},
    )


def _listing(request: HttpRequest, *prefetched: str) -> dict:
    """The page of rows that the address asks for. A page past the end is a 404."""
    at = clock.now()
    public = EventSession.objects.public()
    sessions, is_archive = public.upcoming(at), False
    if not sessions.exists():
        sessions, is_archive = public, True
    sessions = sessions.in_order().with_event().prefetch_related(*prefetched)
    paginator = Paginator(sessions, PAGE_SIZE)
    try:
        page = paginator.page(int(request.GET.get("page") or 1))
    except (ValueError, EmptyPage) as error:
        raise Http404(_("Cette page de l'agenda n'existe pas.")) from error
    return {
        "page": page,
        "rows": entries(page.object_list, at, surroundings_of()),
        "is_archive": is_archive,
    }
