"""The site's addresses, and those of its errors, which a developer's settings replace."""

from django.urls import path

from config.urls import urlpatterns as site_patterns
from core.views import page_not_found, server_error

urlpatterns = [
    path("erreurs/404/", page_not_found),
    path("erreurs/500/", server_error),
    *site_patterns,
]
