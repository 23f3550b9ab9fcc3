"""The API with which the scripts of the admin read pages."""

from django.urls import URLPattern
from wagtail.admin.api.views import PagesAdminAPIViewSet


class PagesViewSet(PagesAdminAPIViewSet):
    """Pages can be read, and not acted on.

    No script of Wagtail uses the actions of its API. They call no hook and show no form, so they
    would copy, move, publish and delete without what ours ask and refuse.
    """

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "action"]
