"""Admin views that list, invite, replace and remove the coordinators of a network."""

from smtplib import SMTPException

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import FormView, TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from core.ordering import NameKey
from networks import invitations
from networks.forms import InvitationForm, display_name
from networks.invitations import InvitationStatus, expires_at, status_of
from networks.models import NetworkPage, Section
from networks.permissions import can_appoint_coordinators
from networks.roles import open_section


def get_section(request, pk: int) -> Section:
    """Return the section of the network page `pk`.

    Raise PermissionDenied if the user may not appoint coordinators, Http404 if there is no such
    network.
    """
    if not can_appoint_coordinators(request.user):
        raise PermissionDenied
    return open_section(get_object_or_404(NetworkPage, pk=pk, alias_of=None))


def send(request, section: Section, email: str, **values) -> bool:
    """Send an invitation, add a success or error message, and return whether it was sent."""
    if section.network.archived:
        messages.error(request, _("Ce réseau est archivé : personne ne peut y être invité."))
        return False
    try:
        invitations.invite(section, email, **values)
    except (SMTPException, OSError):
        messages.error(
            request, _("Le message à %s n'a pas pu partir : personne n'est invité.") % email
        )
        return False
    messages.success(request, _("L'invitation est partie à %s.") % email)
    return True


class CoordinationMixin(WagtailAdminTemplateMixin):
    """Load the network and its section for a view about its coordinators."""

    header_icon = "group"
    section: Section

    def dispatch(self, request, *args, **kwargs):
        self.section = get_section(request, kwargs["pk"])
        self.network = self.section.network
        return super().dispatch(request, *args, **kwargs)

    @property
    def own_url(self) -> str:
        return reverse("networks_coordination:people", args=[self.network.pk])

    @property
    def members(self):
        return self.section.members.order_by(NameKey("last_name"), "username")

    def get_page_subtitle(self):
        return self.network.title

    def get_breadcrumbs_items(self):
        edit_url = reverse("wagtailadmin_pages:edit", args=[self.network.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit_url, "label": self.network.title},
            {"url": "", "label": self.get_page_title()},
        ]


class CoordinationView(CoordinationMixin, FormView):
    """List the coordinators and the pending invitations of a network, with the invitation form."""

    template_name = "networks/admin/coordination.html"
    page_title = gettext_lazy("Coordination")
    form_class = InvitationForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"members": self.members}

    def get_initial(self):
        return {"replaces": self.request.GET.get("a-la-place-de", "")[:20]}

    def form_valid(self, form):
        values = dict(form.cleaned_data)
        if not send(self.request, self.section, values.pop("email"), **values):
            return self.form_invalid(form)
        return redirect(self.own_url)

    def get_context_data(self, **kwargs):
        waiting = self.section.invitations.waiting().select_related("replaces")
        return super().get_context_data(
            network=self.network,
            members=[(user, display_name(user)) for user in self.members],
            invitations=[
                {
                    "row": row,
                    "expires": expires_at(row),
                    "is_expired": status_of(row) == InvitationStatus.EXPIRED,
                    "replaces": display_name(row.replaces) if row.replaces else "",
                }
                for row in waiting.order_by("-sent_at")
            ],
            **kwargs,
        )


class RemovalView(CoordinationMixin, TemplateView):
    """Ask for confirmation, then remove a coordinator from a network."""

    template_name = "networks/admin/removal.html"
    page_title = gettext_lazy("Retirer de la coordination")

    @cached_property
    def person(self):
        return get_object_or_404(self.members, pk=self.kwargs["user"])

    def post(self, request, *args, **kwargs):
        self.section.members.remove(self.person)
        messages.success(
            request,
            _("%(name)s ne coordonne plus « %(network)s ».")
            % {"name": display_name(self.person), "network": self.network.title},
        )
        return redirect(self.own_url)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            name=display_name(self.person), network=self.network, own_url=self.own_url, **kwargs
        )


@require_POST
def change_invitation(request, pk: int, invitation: int, action: str):
    """Resend or withdraw a pending invitation; `action` is "renvoyer" or "retirer"."""
    section = get_section(request, pk)
    row = section.invitations.waiting().filter(pk=invitation).first()
    if action not in {"renvoyer", "retirer"}:
        raise Http404
    if row and action == "renvoyer":
        send(request, section, row.email, language_code=row.language_code, replaces=row.replaces)
    elif row and invitations.withdraw(row):
        messages.success(
            request, _("L'invitation de %s est retirée : son lien ne sert plus.") % row.email
        )
    else:
        messages.warning(request, _("Cette invitation n'attend plus de réponse."))
    return redirect("networks_coordination:people", section.network.pk)
