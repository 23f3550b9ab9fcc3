"""What every answer goes through."""

from django.conf import settings
from django.middleware.csp import ContentSecurityPolicyMiddleware as DjangoCSPMiddleware
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils.translation import get_language


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
