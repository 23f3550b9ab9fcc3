"""The API with which the scripts of the admin read pages, images and documents."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet

from core.permissions import visible_media


class FindMixin:
    """Find nothing by what is no number; Wagtail's own is an error then."""

    def find_object(self, queryset: QuerySet, request: HttpRequest) -> Any:
        try:
            return super().find_object(queryset, request)  # type: ignore[misc]
        except (OverflowError, ValueError):
            return None


class PagesViewSet(FindMixin, PagesAdminAPIViewSet):
    """Pages can be read, and not acted on.

    No script of Wagtail uses the actions of its API. They call no hook and show no form, so they
    would copy, move, publish and delete without what ours ask and refuse.
    """

    @classmethod
    def get_urlpatterns(cls) -> list[URLPattern]:
        return [pattern for pattern in super().get_urlpatterns() if pattern.name != "action"]


class ImagesViewSet(FindMixin, ImagesAdminAPIViewSet):
    """Wagtail's would show the images of all collections to every account of the admin."""

    def get_queryset(self) -> QuerySet:
        return visible_media(self.request.user, super().get_queryset())


class DocumentsViewSet(FindMixin, DocumentsAdminAPIViewSet):
    """As images."""

    def get_queryset(self) -> QuerySet:
        return visible_media(self.request.user, super().get_queryset())
