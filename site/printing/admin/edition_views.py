"""Admin views that list, make and withdraw the editions of a programme."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from background.tasks import unfinished
from core import clock
from printing.addresses import place_of
from printing.admin.edition_forms import FreezeForm, WithdrawalForm
from printing.admin.forms import chosen_words
from printing.availability import missing_library
from printing.choices import Choices, Kind
from printing.freezing import Request, ask_to_freeze, make_edition, newest_of
from printing.kept_documents import KeptDocument
from printing.models import Edition
from printing.permissions import can_freeze_editions
from printing.rendering import PrintingUnavailableError
from programme.models import ProgrammePage


class EditionsMixin(WagtailAdminTemplateMixin):
    """Load the programme, in one language, for a view about its editions."""

    header_icon = "doc-full"
    programme: ProgrammePage

    def dispatch(self, request, *args, **kwargs):
        if not can_freeze_editions(request.user):
            raise PermissionDenied
        self.programme = get_object_or_404(ProgrammePage, pk=kwargs["pk"], alias_of=None)
        return self.refusal() or super().dispatch(request, *args, **kwargs)

    def refusal(self) -> HttpResponse | None:
        """Return where to go instead, if this cannot be done now."""
        return None

    @property
    def is_public(self) -> bool:
        return ProgrammePage.objects.public().filter(pk=self.programme.pk).exists()

    @property
    def own_url(self) -> str:
        return reverse("printing_editions:list", args=[self.programme.pk])

    @property
    def editions(self):
        return Edition.objects.alone().filter(
            programme=self.programme.source.pk, language=self.programme.language
        )

    def get_page_subtitle(self):
        return self.programme.title

    def get_breadcrumbs_items(self):
        edit_url = reverse("wagtailadmin_pages:edit", args=[self.programme.pk])
        above = [{"url": edit_url, "label": self.programme.title}]
        if not isinstance(self, EditionsView):
            above.append({"url": self.own_url, "label": EditionsView.page_title})
        own = {"url": "", "label": self.get_page_title()}
        return [*self.breadcrumbs_items, *above, own]


class EditionsView(EditionsMixin, TemplateView):
    """List the editions of a programme, with who made each, when and why."""

    template_name = "printing/admin/editions.html"
    page_title = gettext_lazy("Éditions imprimées")

    def get_context_data(self, **kwargs):
        waiting = unfinished(self.programme).filter(task_path=make_edition.module_path)
        return super().get_context_data(
            programme=self.programme,
            editions=self.editions,
            changes=place_of(self.programme).changes,
            is_being_made=waiting.exists(),
            is_public=self.is_public,
            **kwargs,
        )


class FreezeView(EditionsMixin, FormView):
    """Say what is kept, ask why, then have the edition made."""

    template_name = "printing/admin/freeze.html"
    page_title = gettext_lazy("Figer cette édition")
    form_class = FreezeForm

    def refusal(self) -> HttpResponse | None:
        if not self.is_public:
            words = _("Ce programme n’est pas public : publiez-le d’abord.")
        elif missing_library():
            words = str(PrintingUnavailableError())
        else:
            return None
        messages.error(self.request, words)
        return redirect(self.own_url)

    @cached_property
    def document(self) -> KeptDocument | None:
        """What she has had printed and now freezes, `?document=`; None is the whole programme."""
        pk = self.request.GET.get("document", "")
        if not pk:
            return None
        own = KeptDocument.objects.filter(asked_by=self.request.user.pk, is_proof=False)
        rows = own.filter(kind=Kind.PROGRAMME, page=self.programme.pk).defer("content")
        return get_object_or_404(rows, pk=pk if pk.isdecimal() else 0)

    @property
    def choices(self) -> Choices:
        return Choices.from_json(self.document.choices) if self.document else Choices()

    def get_initial(self):
        return {"newest": newest_of(self.programme)}

    def form_valid(self, form):
        values = form.cleaned_data
        request = Request(self.choices, values["label"], values["reason"], values["newest"])
        ask_to_freeze(self.programme, request, self.request.user)
        messages.success(
            self.request, _("L’édition se prépare : elle sera dans cette liste dans un instant.")
        )
        return redirect(self.own_url)

    def get_context_data(self, **kwargs):
        chosen = self.document and chosen_words(Kind.PROGRAMME, self.programme, self.choices)
        return super().get_context_data(
            own_url=self.own_url,
            chosen=chosen,
            choose_url=reverse("printing:choose", args=[self.programme.pk]),
            **kwargs,
        )


class WithdrawalView(EditionsMixin, FormView):
    """Ask for a word that everybody may read, then withdraw an edition."""

    template_name = "printing/admin/withdrawal.html"
    page_title = gettext_lazy("Retirer une édition")
    form_class = WithdrawalForm

    @cached_property
    def edition(self) -> Edition:
        standing = self.editions.filter(withdrawn_at=None)
        return get_object_or_404(standing, pk=self.kwargs["edition"])

    def form_valid(self, form):
        self.edition.withdraw(clock.now(), form.cleaned_data["withdrawal"], self.request.user)
        messages.success(self.request, _("L’édition est retirée."))
        return redirect(self.own_url)

    def get_context_data(self, **kwargs):
        return super().get_context_data(edition=self.edition, own_url=self.own_url, **kwargs)


def pdf(request, pk: int, edition: int) -> HttpResponse:
    """Return the PDF of an edition, withdrawn or not."""
    if not can_freeze_editions(request.user):
        raise PermissionDenied
    row = get_object_or_404(Edition, pk=edition, programme__pk=pk)
    headers = {"Content-Disposition": str(content_disposition_header(True, row.filename))}
    return HttpResponse(bytes(row.pdf), content_type="application/pdf", headers=headers)
