"""Public views that are not Wagtail pages: health checks, robots.txt and errors."""

import sys
from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.core.cache import caches
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, InterfaceError, OperationalError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse, translate_url
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core import clock, public_changes
from core.database_files import unwritable_database
from core.lookups import absolute_url, home_pages, organisation_for
from core.scheduled import delay
from frontend.patient_cache import PatientCache
from frontend.stylesheets import has_static_files

RETRY_AFTER = 30  # seconds


@never_cache
@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Return 200 as long as the process runs (liveness check)."""
    return HttpResponse("ok\n", content_type="text/plain")


@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """Return 200 if the site can serve: database, migrations, triggers, static files; else 503.

    What it can do without is named under "failing": the shared cache, who publishes what is
    scheduled, and writing in the database.
    """
    try:
        executor = MigrationExecutor(connection)
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        has_triggers = public_changes.is_installed()
        is_late = not plan and delay(timezone.now()).since
    except (DatabaseError, ImproperlyConfigured):
        return JsonResponse({"ready": False, "reason": "database"}, status=503)
    if plan:
        return JsonResponse({"ready": False, "reason": "migrations"}, status=503)
    if not has_triggers:
        return JsonResponse({"ready": False, "reason": "triggers"}, status=503)
    if not has_static_files():
        return JsonResponse({"ready": False, "reason": "static"}, status=503)
    # The site serves without these: it is said, and stays in service.
    silent = isinstance(shared := caches["default"], PatientCache) and not shared.answers()
    parts = {"cache": silent, "worker": is_late, "write": unwritable_database()}
    failing = [name for name, fails in parts.items() if fails]
    return JsonResponse({"ready": True} | ({"failing": failing} if failing else {}))


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Return robots.txt, which allows everything but the admin."""
    site = Site.find_for_request(request)
    sitemap = absolute_url(request, reverse("sitemap"))
    languages = home_pages(site.root_page.translation_key) if site else [settings.LANGUAGE_CODE]
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('wagtailadmin_home')}",
        "",
        *(f"Sitemap: {translate_url(sitemap, code)}" for code in languages),
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Return security.txt (RFC 9116), or 404 if nobody is named to whom a fault is reported."""
    contact = settings.SECURITY_CONTACT
    if not contact:
        person = organisation_for(request).contact
        contact = person.email if person else ""
    if not contact:
        raise Http404
    # The same all month, so that answers stay comparable; the RFC advises less than a year.
    first = clock.paris_day(clock.now()).replace(day=1)
    expires = datetime.combine(first + timedelta(days=180), time(), UTC)
    lines = [
        f"Contact: {contact if ':' in contact else f'mailto:{contact}'}",
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
        f"Canonical: {absolute_url(request, reverse('security'))}",
    ]
    # RFC 5198 asks for CRLF.
    return HttpResponse("\r\n".join(lines) + "\r\n", content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Redirect /favicon.ico, which browsers request whatever the page declares."""
    return HttpResponsePermanentRedirect(static("frontend/favicon.svg"))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the 400 page; the host may be another's, so nothing is read of the request."""
    language = getattr(request, "LANGUAGE_CODE", settings.LANGUAGE_CODE)
    with override(language):
        return HttpResponse(render_to_string("400.html"), status=400)


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Return the 404 page."""
    return render(request, "404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Return the 500 page, whose template needs neither the database nor the cache.

    It is a 503 when the database does not answer, or has refused to wait for another writer: the
    same request will do in a while.
    """
    is_temporary = isinstance(sys.exception(), InterfaceError | OperationalError)
    template = "503.html" if is_temporary else "500.html"
    response = render(request, template, status=503 if is_temporary else 500)
    if is_temporary:
        response.headers["Retry-After"] = str(RETRY_AFTER)
        add_never_cache_headers(response)
    return response
