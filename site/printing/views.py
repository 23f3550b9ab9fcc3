"""The public PDF of a programme, and what all the addresses below a programme's page share."""

from collections.abc import Callable
from functools import wraps
from typing import Any

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
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from frontend.response_cache import known_etags, with_headers
from frontend.validity import current_validity
from printing.choices import Choices, Kind
from printing.making import TRY_AGAIN, kept_document, made_in_time
from programme.models import ProgrammePage

RETRY_AFTER = 15  # seconds


def address_of(programme: ProgrammePage, request: HttpRequest) -> str | None:
    """Return the address of a programme's PDF, or None if the page has no address."""
    page = programme.get_url(request)
    return page and f"{page}programme-{programme.year}.pdf"


def of_programme(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Give a view the public programme whose page is at the path, which ends with a slash.

    Redirect if it has moved, or is only in the source language. Raises Http404 if there is none.
    """

    @require_safe
    @wraps(view)
    def found(request: HttpRequest, path: str, **values: Any) -> HttpResponseBase:
        site = Site.find_for_request(request)
        public = ProgrammePage.objects.public()
        programme = public.filter(url_path=f"{site.root_page.url_path}{path}").first()
        if programme is None or programme.alias_of_id:
            found = programme.source.pk if programme else _moved_from(site, path)
            elsewhere = public.filter(pk=found).first()
            if elsewhere and (address := elsewhere.get_url(request)):
                name = request.path[request.path.rindex(path) + len(path) :]
                return redirect(f"{address}{name}", permanent=programme is None)
            raise Http404(_("Aucun programme n’est à cette adresse."))
        # A translation says nothing of a programme that is no longer public.
        if not programme.is_source and not public.filter(pk=programme.source.pk).exists():
            raise Http404(_("Aucun programme n’est à cette adresse."))
        return view(request, programme, **values)

    return found


def _moved_from(site: Site, path: str) -> int | None:
    found = Redirect.get_for_site(site).filter(old_path=f"/{path.rstrip('/')}")
    return found.values_list("redirect_page", flat=True).first()


@of_programme
def programme_pdf(request: HttpRequest, programme: ProgrammePage, *, year: str) -> HttpResponseBase:
    """Return a programme as a PDF."""
    if year != str(programme.year):
        raise Http404(_("Aucun programme n’est à cette adresse."))
    address = programme.get_url(request)
    return made_for_all(request, programme, Kind.PROGRAMME, printable=address)


def made_for_all(
    request: HttpRequest, programme: ProgrammePage, kind: Kind, *, printable: str
) -> HttpResponseBase:
    """Return a public document of a programme, made once for all who ask.

    Say so and answer 503 while it is made, or where none can be; a browser can then print the
    page at the address `printable`.
    """
    row = kept_document(kind, programme, Choices())
    if made := made_in_time(row):
        filename = f"{kind}-{programme.year}.pdf"
        return pdf_response(request, filename, made.digest, lambda: bytes(made.content or b""))
    row.refresh_from_db(fields=["failure"])
    has_failed = bool(row.failure)
    context = {"programme": programme, "has_failed": has_failed, "printable": printable}
    response = render(request, "printing/not_yet.html", context, status=503)
    seconds = TRY_AGAIN.total_seconds() if has_failed else RETRY_AFTER
    response.headers["Retry-After"] = str(int(seconds))
    add_never_cache_headers(response)
    return response


def pdf_response(
    request: HttpRequest, filename: str, etag: str, read: Callable[[], bytes]
) -> HttpResponseBase:
    """Return a public PDF to download, valid as long as pages are; it is read if it is sent."""
    response: HttpResponseBase = HttpResponseNotModified()
    if etag not in known_etags(request):
        response = HttpResponse(
            read(),
            content_type="application/pdf",
            headers={"Content-Disposition": str(content_disposition_header(True, filename))},
        )
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        response.headers["ETag"] = f'"{etag}"'
        return response
    return with_headers(response, etag, current_validity())
