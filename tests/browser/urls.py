"""The site's URLs, and URLs for its error pages, which DEBUG would otherwise replace."""

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
