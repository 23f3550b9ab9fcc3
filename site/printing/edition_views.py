"""The public addresses of editions, and of what changed since the latest."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core import clock
from core.lookups import absolute_url, organisation_for
from printing import feed
from printing.addresses import place_of
from printing.comparing import changes_since, grouped
from printing.models import Edition
from printing.rendering import PrintingUnavailableError
from printing.sheet import sheet_of
from programme.models import ProgrammePage

PDF = "application/pdf"


def of_programme(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view the public programme at its path; redirect one that is not translated.

    Raises Http404 if there is none.
    """

    @require_safe
    @wraps(view)
    def found(request: HttpRequest, path: str, **values: Any) -> HttpResponse:
        site = Site.find_for_request(request)
        url_path = f"{site.root_page.url_path}{path}"
        programme = ProgrammePage.objects.filter(url_path=url_path).first()
        source = programme.source if programme else None
        if not source or not ProgrammePage.objects.public().filter(pk=source.pk).exists():
            raise Http404(_("Aucun programme n’est à cette adresse."))
        if programme.alias_of_id:
            name = request.path.removeprefix(programme.get_url(request))
            return redirect(f"{source.get_url(request)}{name}")
        if not ProgrammePage.objects.public().filter(pk=programme.pk).exists():
            raise Http404(_("Aucun programme n’est à cette adresse."))
        return view(request, programme, **values)

    return found


def latest_of(programme: ProgrammePage) -> Edition:
    """Return the edition to compare with. Raises Http404 if there is none that stands."""
    edition = Edition.objects.without_pdf().latest_of(programme.source.pk, str(get_language()))
    if edition is None:
        raise Http404(_("Ce programme n’a pas d’édition imprimée."))
    edition.programme = programme.source
    return edition


@of_programme
def changes(request: HttpRequest, programme: ProgrammePage) -> HttpResponse:
    """Display what changed since the latest edition."""
    edition = latest_of(programme)
    found = changes_since(edition, clock.now())
    context = {
        "programme": programme,
        "edition": edition,
        "groups": grouped(found),
        "count": len(found),
        "place": place_of(programme),
    }
    return render(request, "printing/changes_page.html", context)


@of_programme
def changes_atom(request: HttpRequest, programme: ProgrammePage) -> HttpResponse:
    """Return what changed since the latest edition as an Atom feed."""
    edition, place = latest_of(programme), place_of(programme)
    content = feed.as_feed(
        changes_since(edition, clock.now()),
        edition,
        title=_("%(title)s – ce qui a changé depuis l’impression") % {"title": programme.title},
        address=absolute_url(request, place.feed),
        page=absolute_url(request, place.changes),
        address_of=lambda change: absolute_url(
            request, change.page.get_url(request) if change.page else place.changes
        ),
        organisation=organisation_for(request).name,
    )
    return HttpResponse(content, content_type=feed.CONTENT_TYPE)


@of_programme
def changes_pdf(request: HttpRequest, programme: ProgrammePage) -> HttpResponse:
    """Return what changed since the latest edition on a sheet of A4, to slip into it."""
    edition, place = latest_of(programme), place_of(programme)
    at = clock.now()
    try:
        content = sheet_of(
            programme, edition, changes_since(edition, at), at, absolute_url(request, place.changes)
        )
    except PrintingUnavailableError as reason:
        context = {"programme": programme, "reason": str(reason), "place": place}
        return render(request, "printing/no_sheet.html", context, status=503)
    return _pdf(content, f"changements-{programme.year}-{at:%Y-%m-%d}.pdf")


@of_programme
def edition_pdf(request: HttpRequest, programme: ProgrammePage, *, pk: int) -> HttpResponse:
    """Return the PDF of an edition or, if it was withdrawn, the word that says why."""
    edition = programme.source.editions.select_related("programme").filter(pk=pk).first()
    if edition is None:
        raise Http404(_("Aucune édition n’est à cette adresse."))
    if edition.is_withdrawn:
        latest = Edition.objects.alone().latest_of(programme.source.pk, str(get_language()))
        context = {"programme": programme, "edition": edition, "latest": latest}
        context["place"] = place_of(programme)
        return render(request, "printing/withdrawn.html", context, status=410)
    return _pdf(bytes(edition.pdf), edition.filename)


def _pdf(content: bytes, filename: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{filename}"'}
    return HttpResponse(content, content_type=PDF, headers=headers)
