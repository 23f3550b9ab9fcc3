"""The API with which the scripts of the admin read pages, images and documents."""

from django.db.models import QuerySet
from django.urls import URLPattern
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

from core.permissions import visible_media


class PagesViewSet(PagesAdminAPIViewSet):
    """Pages can be read, and not acted on.

    No script of Wagtail uses the actions of its API. They call no hook and show no form, so they
    would copy, move, publish and delete without what ours ask and refuse.
    """

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "action"]


class ImagesViewSet(ImagesAdminAPIViewSet):
    """Wagtail's would show the images of all collections to every account of the admin."""

    def get_queryset(self) -> QuerySet:
        return visible_media(self.request.user, super().get_queryset())


class DocumentsViewSet(DocumentsAdminAPIViewSet):
    """As images."""

    def get_queryset(self) -> QuerySet:
        return visible_media(self.request.user, super().get_queryset())
