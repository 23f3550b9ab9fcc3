"""Where the link of an invitation leads."""

from functools import cached_property

from django.contrib.auth import authenticate, login
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin import messages

from networks.forms import AccountForm
from networks.invitations import (
    ClosedError,
    InvitationStatus,
    accept,
    accounts_at,
    find,
    status_of,
)
from networks.models import Invitation


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class InvitationView(FormView):
    """Somebody accepts: with their account, or with one that they make here."""

    template_name = "networks/invitation.html"
    form_class = AccountForm
    invitation: Invitation

    def dispatch(self, request, *args, pk: int, token: str, **kwargs):
        found = find(pk, token)
        if found is None:
            return self.refuse("unknown", status=404)
        self.invitation = found
        status = status_of(self.invitation)
        if status != InvitationStatus.OPEN:
            return self.refuse(status)
        if self.accounts and not self.usable:
            return self.refuse("inactive")
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def accounts(self) -> list:
        """The accounts of the address that was invited."""
        return list(accounts_at(self.invitation.email))

    @property
    def usable(self) -> list:
        return [account for account in self.accounts if account.is_active]

    @property
    def who(self) -> str:
        """Who is asked to accept: this account, another one, or somebody without one."""
        if self.request.user.is_authenticated:
            return "me" if not self.accounts or self.request.user in self.usable else "other"
        return "known" if self.accounts else "new"

    def refuse(self, why: str, status: int = 410):
        """Say why the link is good for nothing, and what can be done."""
        return self.response_class(
            request=self.request,
            template=["networks/invitation_refused.html"],
            context={"why": str(why)},
            status=status,
        )

    def post(self, request, *args, **kwargs):
        match self.who:
            case "me":
                return self.let_in(lambda: request.user)
            case "new":
                return super().post(request, *args, **kwargs)
        # Signed in, out or given an account since the page was shown: it now says so.
        return self.get(request, *args, **kwargs)

    def form_valid(self, form):
        answer = self.let_in(form.make_account)
        account = authenticate(
            self.request,
            username=self.invitation.email,
            password=form.cleaned_data["password1"],
        )
        if account:
            login(self.request, account)
        return answer

    def let_in(self, member):
        try:
            accept(self.invitation, member)
        except ClosedError as closed:
            return self.refuse(closed.status)
        title = self.invitation.section.network.title
        messages.success(self.request, _("Bienvenue : vous coordonnez « %s ».") % title)
        return redirect(reverse("wagtailadmin_home"))

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"email": self.invitation.email}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            invitation=self.invitation,
            coordinated=self.invitation.section.network,
            who=self.who,
            **kwargs,
        )
