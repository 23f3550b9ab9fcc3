"""The screen on which an editor chooses a document, and that on which she reads it."""

from typing import Any, cast

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView, View
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.models import Page

from background.recovery import waits_in_vain_since
from background.tasks import RUNNING, unfinished
from printing.admin.forms import LABELS, ChoicesForm, chosen_words
from printing.availability import missing_library
from printing.choices import Choices, Kind
from printing.kept_documents import KeptDocument
from printing.making import begin_anew, document_of, keep_the_last, kept_document
from printing.permissions import can_freeze_editions, printable_kinds
from printing.pictures import picture_of
from programme.models import ProgrammePage

WIDTHS = {"petite": 360, "grande": 1100}  # pixels


class PrintingMixin(WagtailAdminTemplateMixin):
    """A screen about a page that is printed."""

    header_icon = "doc-full"
    page: Page

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit_url = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit_url, "label": self.page.get_admin_display_title()},
            {"url": "", "label": self.get_page_title()},
        ]


class ChooseView(PrintingMixin, FormView):
    """Choose what is in a document, and have it made. `?sorte=` is the kind."""

    template_name = "printing/admin/choose.html"
    page_title = gettext_lazy("Imprimer")
    form_class = ChoicesForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.page = get_object_or_404(Page, pk=kwargs["page_id"]).specific
        self.kinds = printable_kinds(request.user, self.page)
        if not self.kinds:
            raise PermissionDenied
        asked = request.GET.get("sorte", self.kinds[0])
        if asked not in self.kinds:
            raise Http404
        self.kind = Kind(asked)
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        public = type(self.page).objects.public().filter(pk=self.page.pk)
        options = {"kind": self.kind, "page": self.page, "is_public": public.exists()}
        return super().get_form_kwargs() | options

    def _editions_url(self) -> str:
        if isinstance(self.page, ProgrammePage) and can_freeze_editions(self.request.user):
            return reverse("printing_editions:list", args=[self.page.pk])
        return ""

    def form_valid(self, form: ChoicesForm) -> HttpResponse:
        is_proof = form.cleaned_data["is_proof"]
        user = cast("User", self.request.user)
        row = kept_document(self.kind, self.page, form.choices(), is_proof=is_proof, asked_by=user)
        keep_the_last(user)
        # A draft changes without the site knowing it.
        if is_proof or not row.is_current:
            begin_anew(row)
        return redirect("printing:document", row.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            kinds=[(kind, LABELS[kind]) for kind in self.kinds],
            kind=self.kind,
            cannot_print=bool(missing_library()),
            editions_url=self._editions_url(),
            live_url=self.page.get_url(self.request) if self.page.live else None,
            **kwargs,
        )


class OwnDocumentMixin:
    """A document that this person has asked for, and may still print."""

    row: KeptDocument

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        rows = KeptDocument.objects.filter(asked_by=request.user.pk)
        self.row = get_object_or_404(rows.defer("content"), pk=kwargs["pk"])
        self.page = self.row.page.specific
        if self.row.kind not in printable_kinds(request.user, self.page):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]


class DocumentView(OwnDocumentMixin, PrintingMixin, TemplateView):
    """Say how far a document is; once it is made, show its pages. POST makes it again."""

    template_name = "printing/admin/document.html"
    page_title = gettext_lazy("Imprimer")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        begin_anew(self.row)
        return redirect("printing:document", self.row.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        row = self.row
        choose = reverse("printing:choose", args=[self.page.pk])
        return super().get_context_data(
            row=row,
            label=LABELS[Kind(row.kind)],
            chosen=chosen_words(Kind(row.kind), self.page, Choices.from_json(row.choices)),
            numbers=range(1, row.pages + 1),
            cannot_print=row.failure == "PrintingUnavailableError",
            is_outdated=bool(row.made_at) and not row.is_current,
            is_begun=unfinished(row).filter(status=RUNNING).exists(),
            in_vain_since=row.is_being_made and waits_in_vain_since(),
            choose_url=f"{choose}?sorte={row.kind}",
            freeze_url=self._freeze_url(),
            live_url=self.page.get_url(self.request) if self.page.live else None,
            **kwargs,
        )

    def _freeze_url(self) -> str:
        """Return where what is printed becomes an edition, if it is what the public sees."""
        row, user = self.row, self.request.user
        if row.kind != Kind.PROGRAMME or row.is_proof or not can_freeze_editions(user):
            return ""
        freeze = reverse("printing_editions:freeze", args=[self.page.pk])
        return f"{freeze}?document={row.pk}" if row.is_current else ""


class PictureView(OwnDocumentMixin, View):
    """A page of a document as a picture, small or large."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.row.content:
            raise Http404
        try:
            width = WIDTHS[kwargs["size"]]
            picture = picture_of(bytes(self.row.content), kwargs["number"], width)
        except (IndexError, KeyError) as error:
            raise Http404 from error
        headers = {"Cache-Control": "private, max-age=3600"}
        return HttpResponse(picture, content_type="image/webp", headers=headers)


class DownloadView(OwnDocumentMixin, View):
    """Download a document."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.row.content:
            raise Http404
        name = document_of(self.row).filename
        headers = {
            "Content-Disposition": str(content_disposition_header(True, name)),
            "Cache-Control": "private, no-store",
        }
        return HttpResponse(
            bytes(self.row.content), content_type="application/pdf", headers=headers
        )
