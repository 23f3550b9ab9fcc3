"""The site's addresses, and those of its errors, which a developer's settings replace."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path
from django.views.csrf import csrf_failure
from django.views.defaults import permission_denied

from config.urls import urlpatterns as site_patterns
from frontend.views import page_not_found, server_error

urlpatterns = [
    *i18n_patterns(
        path("erreurs/403/", permission_denied, {"exception": None}),
        path("erreurs/403-formulaire/", csrf_failure),
        path("erreurs/404/", page_not_found),
        path("erreurs/500/", server_error),
        prefix_default_language=False,
    ),
    *site_patterns,
]
