"""The public addresses of editions, and of what changed since the latest."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import clock
from core.lookups import absolute_url, organisation_for
from printing import feed
from printing.addresses import place_of
from printing.choices import Kind
from printing.comparing import changes_since, grouped
from printing.models import Edition
from printing.views import made_for_all, of_programme, pdf_response
from programme.models import ProgrammePage


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
def changes_pdf(request: HttpRequest, programme: ProgrammePage) -> HttpResponseBase:
    """Return what changed since the latest edition on a sheet of A4, to slip into it."""
    latest_of(programme)
    printable = place_of(programme).changes
    return made_for_all(request, programme, Kind.CHANGES, printable=printable)


@of_programme
def edition_pdf(request: HttpRequest, programme: ProgrammePage, *, pk: int) -> HttpResponseBase:
    """Return the PDF of an edition or, if it was withdrawn, the word that says why."""
    editions = programme.source.editions.without_pdf().select_related("programme")
    edition = editions.filter(pk=pk).first()
    if edition is None:
        raise Http404(_("Aucune édition n’est à cette adresse."))
    if edition.is_withdrawn:
        latest = Edition.objects.alone().latest_of(programme.source.pk, str(get_language()))
        context = {"programme": programme, "edition": edition, "latest": latest}
        context["place"] = place_of(programme)
        return render(request, "printing/withdrawn.html", context, status=410)
    # It never changes.
    etag = f"edition{edition.pk}.{edition.made_at.timestamp()}"
    return pdf_response(request, edition.filename, etag, lambda: bytes(edition.pdf))
