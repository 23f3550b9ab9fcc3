"""Forms and views of the admin to propose themes and to answer proposals."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Case, QuerySet, When
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, FormView, ListView
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from core import permissions
from core.emails import send_answer_to_proposal
from core.models import Theme, ThemeProposal
from core.text import slugify

MAX_SHOWN = 50


class ProposalForm(forms.ModelForm):
    """The proposal of a theme that does not exist and is not already proposed."""

    class Meta:
        model = ThemeProposal
        fields = ("name", "reason")
        widgets = {"reason": forms.Textarea(attrs={"rows": 4})}

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        check_new(name)
        waiting = ThemeProposal.objects.filter(state=ThemeProposal.State.WAITING)
        if any(slugify(proposal.name) == slugify(name) for proposal in waiting):
            raise ValidationError(_("Ce thème est déjà proposé : la rédaction va répondre."))
        return name


def check_new(name: str) -> None:
    """Raise ValidationError if a theme has this name, or if it gives no slug."""
    if not slugify(name):
        raise ValidationError(_("Écrivez ce nom avec des lettres."))
    for theme in Theme.objects.prefetch_related("translations"):
        if theme.is_called(name):
            raise ValidationError(_("Ce thème existe : « %s ».") % theme)


class DecisionForm(forms.Form):
    """The decision on a proposal, and an answer to its author."""

    ACCEPT, MERGE, REFUSE = "accept", "merge", "refuse"
    ASKED: ClassVar = {ACCEPT: "name", MERGE: "theme", REFUSE: "answer"}

    decision = forms.ChoiceField(
        label=gettext_lazy("Ce qu'il devient"),
        choices=[
            (ACCEPT, gettext_lazy("Un nouveau thème")),
            (MERGE, gettext_lazy("Un autre nom d'un thème qui existe")),
            (REFUSE, gettext_lazy("Rien")),
        ],
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=gettext_lazy("Nom du nouveau thème"), max_length=100, required=False
    )
    theme = forms.ModelChoiceField(
        Theme.objects.all(),
        label=gettext_lazy("Le thème qui existe"),
        required=False,
        empty_label=gettext_lazy("Choisissez…"),
        help_text=gettext_lazy("La recherche le trouvera aussi sous le nom proposé."),
    )
    answer = forms.CharField(
        label=gettext_lazy("Un mot pour qui l'a proposé"), max_length=300, required=False
    )

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        if name and self.cleaned_data.get("decision") == self.ACCEPT:
            check_new(name)
        return name

    def clean(self) -> None:
        name = self.ASKED.get(self.cleaned_data.get("decision", ""))
        if name and name not in self.errors and not self.cleaned_data[name]:
            self.add_error(name, self.fields[name].error_messages["required"])

    def settle(self, proposal: ThemeProposal) -> None:
        values = self.cleaned_data
        if values["decision"] == self.ACCEPT:
            proposal.accept(values["name"], values["answer"])
        elif values["decision"] == self.MERGE:
            proposal.merge(values["theme"], values["answer"])
        else:
            proposal.refuse(values["answer"])


class ProposalMixin(WagtailAdminTemplateMixin):
    header_icon = "tag"
    allows: Any

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not type(self).allows(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]


class ProposeView(ProposalMixin, CreateView):
    """Propose a theme, and list the user's own proposals."""

    template_name = "core/admin/propose_theme.html"
    page_title = gettext_lazy("Proposer un thème")
    form_class = ProposalForm
    allows = permissions.can_propose_themes

    def get_success_url(self) -> str:
        return reverse("core_proposals:propose")

    def form_valid(self, form: Any) -> HttpResponse:
        form.instance.proposed_by = self.request.user
        messages.success(
            self.request, _("« %s » est proposé : la rédaction va répondre.") % form.instance
        )
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        own = ThemeProposal.objects.filter(proposed_by=self.request.user.pk)
        own = own.select_related("theme")[:MAX_SHOWN]
        return super().get_context_data(proposals=own, **kwargs)


class ProposalsView(ProposalMixin, ListView):
    """List the last proposals, the unanswered ones first."""

    template_name = "core/admin/theme_proposals.html"
    page_title = gettext_lazy("Thèmes proposés")
    allows = permissions.can_review_proposals

    def get_queryset(self) -> QuerySet[ThemeProposal]:
        is_settled = Case(When(state=ThemeProposal.State.WAITING, then=0), default=1)
        proposals = ThemeProposal.objects.select_related("proposed_by", "theme")
        return proposals.order_by(is_settled, "-proposed_at", "-pk")[:MAX_SHOWN]


class DecisionView(ProposalMixin, FormView):
    """Answer a proposal."""

    template_name = "core/admin/theme_proposal.html"
    page_title = gettext_lazy("Thème proposé")
    form_class = DecisionForm
    allows = permissions.can_review_proposals

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items = super().get_breadcrumbs_items()
        above = {"url": reverse("core_proposals:list"), "label": ProposalsView.page_title}
        return [*items[:-1], above, items[-1]]

    def get_initial(self) -> dict[str, Any]:
        return {"name": self.proposal.name}

    @property
    def proposal(self) -> ThemeProposal:
        return get_object_or_404(ThemeProposal, pk=self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(proposal=self.proposal, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        with transaction.atomic():
            rows = ThemeProposal.objects.select_for_update()
            proposal = get_object_or_404(rows, pk=self.kwargs["pk"])
            if proposal.state != ThemeProposal.State.WAITING:
                form.add_error(None, _("Quelqu'un a déjà répondu à cette proposition."))
                return self.form_invalid(form)
            form.settle(proposal)
            send_answer_to_proposal(proposal)
        messages.success(self.request, _("« %s » : c'est fait.") % proposal)
        return redirect("core_proposals:list")


class ProposalsPanel(Component):
    """List unanswered proposals on the admin home of users who may review them."""

    name = "core_proposals"
    template_name = "core/admin/proposals_panel.html"
    order = 60

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        waiting = ThemeProposal.objects.filter(state=ThemeProposal.State.WAITING)
        return {
            "proposals": waiting[:5] if permissions.can_review_proposals(self.request.user) else []
        }


urlpatterns = [
    path("", ProposalsView.as_view(), name="list"),
    path("proposer/", ProposeView.as_view(), name="propose"),
    path("<int:pk>/", DecisionView.as_view(), name="decide"),
]
