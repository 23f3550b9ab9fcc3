"""Refuse to delete what other objects name, and say which."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db.models import Model, ProtectedError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction as PageBulkAction
from wagtail.documents.views.bulk_actions.delete import DeleteBulkAction as DocumentBulkAction
from wagtail.documents.views.documents import DeleteView as DocumentDeleteView
from wagtail.images.views.bulk_actions.delete import DeleteBulkAction as ImageBulkAction
from wagtail.images.views.images import DeleteView as ImageDeleteView

from core.holders import HeldError, Holder, holders_of
from core.permissions import can_view

MAX_SHOWN = 50


def refusal(request: HttpRequest, rows: Sequence[Model]) -> HttpResponse | None:
    """Return the page that lists what names `rows`, or None if they may be deleted."""
    holders = holders_of(rows)
    return refuse(request, holders, rows) if holders else None


def refuse(
    request: HttpRequest, holders: Sequence[Holder], rows: Sequence[Model] = ()
) -> HttpResponse:
    visible = [holder for holder in holders if can_view(request.user, holder.instance)]
    title = _("Rien n’est supprimé")
    context = {
        "page_title": title,
        "header_title": title,
        "header_icon": "warning",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Accueil")},
            {"url": "", "label": title},
        ],
        "rows": rows[:MAX_SHOWN],
        "holders": visible[:MAX_SHOWN],
        "others": len(visible[MAX_SHOWN:]),
        "hidden": len(holders) - len(visible),
    }
    status = 409 if request.method == "POST" else 200
    return render(request, "core/admin/held.html", context, status=status)


class HeldRowsMiddleware:
    """Answer a deletion that the database or `core.holders` refused, whichever view asked for it.

    A row may be named between the confirmation of its deletion and the deletion itself.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, ProtectedError) or not request.user.is_authenticated:
            return None
        if isinstance(exception, HeldError):
            return refuse(request, exception.holders)
        return refuse(request, [Holder(row) for row in exception.protected_objects])


class DeleteImageView(ImageDeleteView):
    def run_before_hook(self) -> HttpResponse | None:
        return refusal(self.request, [self.object])


class DeleteDocumentView(DocumentDeleteView):
    def run_before_hook(self) -> HttpResponse | None:
        return refusal(self.request, [self.object])


class HeldBulkActionMixin:
    """Refuse before the confirmation. Wagtail's hook is only called after it."""

    get_actionable_objects: Callable[[], tuple[list[Any], dict]]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        rows, _others = self.get_actionable_objects()
        answer = refusal(request, rows)
        return answer or super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class DeletePagesAction(HeldBulkActionMixin, PageBulkAction):
    pass


class DeleteImagesAction(HeldBulkActionMixin, ImageBulkAction):
    pass


class DeleteDocumentsAction(HeldBulkActionMixin, DocumentBulkAction):
    pass
