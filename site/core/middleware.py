"""What every answer goes through."""

from django.conf import settings
from django.http.request import split_domain_port
from django.middleware.csp import ContentSecurityPolicyMiddleware as DjangoCSPMiddleware
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils.translation import get_language

from core.identity import site_of

NEEDS_NO_SITE = ("/healthz", "/readyz", "/static/", "/media/")


class ContentSecurityPolicyMiddleware(DjangoCSPMiddleware):
    """The strict policy for visitors, and Wagtail's needs under the admin's address alone."""

    def process_response(self, request, response):
        if request.path.startswith(reverse("wagtailadmin_home")):
            response._csp_config = settings.ADMIN_CSP
        return super().process_response(request, response)


class AddressLocaleMiddleware(LocaleMiddleware):
    """The language comes from the address alone: answers do not vary, caches can share them."""

    def process_response(self, request, response):
        response.headers.setdefault("Content-Language", get_language())
        return response


class HeldSiteMiddleware:
    """Give Wagtail the site and its home page, which it would read anew for each request."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith(NEEDS_NO_SITE):
            site = site_of(split_domain_port(request.get_host())[0], request.get_port())
            if site:
                # Where Site.find_for_request() keeps what it found.
                request._wagtail_site = site
        return self.get_response(request)
