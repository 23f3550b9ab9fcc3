"""The public addresses of documents."""

from django.conf import settings
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    HttpResponseNotModified,
)
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from frontend.response_cache import known_etags, with_headers
from frontend.validity import current_validity
from printing.choices import Choices, Kind
from printing.kept_documents import KeptDocument
from printing.making import TRY_AGAIN, kept_document, made_in_time
from programme.models import ProgrammePage

RETRY_AFTER = 15  # seconds


def address_of(programme: ProgrammePage, request: HttpRequest) -> str | None:
    """Return the address of a programme's PDF, or None if the page has no address."""
    page = programme.get_url(request)
    return page and f"{page}programme-{programme.year}.pdf"


@require_safe
def programme_pdf(request: HttpRequest, path: str, year: str) -> HttpResponseBase:
    """Return a programme as a PDF.

    Redirect if the programme has moved, or is only in the source language. Say so and answer 503
    while the PDF is made, or where none can be.
    """
    site = Site.find_for_request(request)
    public = ProgrammePage.objects.public()
    url_path = f"{site.root_page.url_path}{path}"
    programme = public.filter(url_path=url_path, year=year).first()
    if programme is None or programme.alias_of_id:
        found = programme.source.pk if programme else _moved_from(site, path)
        elsewhere = public.filter(pk=found).first()
        if elsewhere and (address := address_of(elsewhere, request)):
            return redirect(address, permanent=programme is None)
        raise Http404(_("Aucun programme n'est à cette adresse."))
    row = kept_document(Kind.PROGRAMME, programme, Choices())
    if made := made_in_time(row):
        return _answer(request, programme, made)
    row.refresh_from_db(fields=["failure"])
    return _not_yet(request, programme, has_failed=bool(row.failure))


def _moved_from(site: Site, path: str) -> int | None:
    found = Redirect.get_for_site(site).filter(old_path=f"/{path.rstrip('/')}")
    return found.values_list("redirect_page", flat=True).first()


def _answer(request: HttpRequest, programme: ProgrammePage, made: KeptDocument) -> HttpResponseBase:
    response: HttpResponseBase = HttpResponseNotModified()
    if made.digest not in known_etags(request):
        name = f"programme-{programme.year}.pdf"
        response = HttpResponse(
            bytes(made.content or b""),
            content_type="application/pdf",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        response.headers["ETag"] = f'"{made.digest}"'
        return response
    return with_headers(response, made.digest, current_validity())


def _not_yet(request: HttpRequest, programme: ProgrammePage, *, has_failed: bool) -> HttpResponse:
    """Say that the PDF is not there yet, or could not be made; the page itself can be printed."""
    context = {"programme": programme, "has_failed": has_failed}
    response = render(request, "printing/not_yet.html", context, status=503)
    seconds = TRY_AGAIN.total_seconds() if has_failed else RETRY_AFTER
    response.headers["Retry-After"] = str(int(seconds))
    add_never_cache_headers(response)
    return response
