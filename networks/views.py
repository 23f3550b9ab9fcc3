"""The public view where an invitation is accepted."""

from functools import cached_property

from django.contrib.auth import authenticate, login
from django.db import IntegrityError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView
from wagtail.admin import messages

from accounts.log import accounts_at
from networks.forms import AccountForm
from networks.invitations import (
    ClosedError,
    InvitationStatus,
    accept,
    find,
    status_of,
)
from networks.models import Invitation

TOKENS = "invitation_tokens"


@method_decorator([never_cache, sensitive_post_parameters()], name="dispatch")
class InvitationView(FormView):
    """Accept an invitation, with an existing account or with one created here."""

    template_name = "networks/invitation.html"
    form_class = AccountForm
    invitation: Invitation

    def dispatch(self, request, *args, pk: int, token: str = "", **kwargs):
        tokens = request.session.get(TOKENS, {})
        invitation = find(pk, token or tokens.get(str(pk), ""))
        if invitation is None:
            return self.refuse("unknown", status=404)
        self.invitation = invitation
        status = status_of(self.invitation)
        if status != InvitationStatus.OPEN:
            return self.refuse(status)
        if self.accounts and not self.active_accounts:
            return self.refuse("inactive")
        if token and request.method == "GET":
            # The page has an address that may be logged, shown and come back to.
            request.session[TOKENS] = tokens | {str(pk): token}
            return redirect("invitation_page", pk)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def accounts(self) -> list:
        """Return the accounts of the invited address, inactive ones included."""
        return list(accounts_at(self.invitation.email))

    @property
    def active_accounts(self) -> list:
        return [account for account in self.accounts if account.is_active]

    @property
    def who(self) -> str:
        """Return who the visitor is to the invitation, which decides what the page shows.

        "me": signed in with an account that may accept. "other": signed in, but the invited
        address has another account. "known": signed out, and the address has an account. "new":
        signed out, and it has none.
        """
        if self.request.user.is_authenticated:
            may_accept = not self.accounts or self.request.user in self.active_accounts
            return "me" if may_accept else "other"
        return "known" if self.accounts else "new"

    def refuse(self, why: str, status: int = 410):
        """Show why the link cannot be used.

        `why` is an InvitationStatus, "unknown" or "inactive".
        """
        return self.response_class(
            request=self.request,
            template=["networks/invitation_refused.html"],
            context={"why": str(why)},
            status=status,
        )

    def post(self, request, *args, **kwargs):
        match self.who:
            case "me":
                return self.accept(lambda: request.user)
            case "new":
                return super().post(request, *args, **kwargs)
        # The visitor has signed in or out, or got an account, since the page was displayed.
        return self.get(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            response = self.accept(form.create_account)
        except IntegrityError:
            # Another invitation of this address, accepted meanwhile, has made its account.
            del self.accounts
            return self.render_to_response(self.get_context_data(is_too_late=True), status=409)
        account = authenticate(
            self.request,
            username=self.invitation.email,
            password=form.cleaned_data["password1"],
        )
        if account:
            login(self.request, account)
        return response

    def accept(self, get_user):
        try:
            accept(self.invitation, get_user)
        except ClosedError as error:
            return self.refuse(error.status)
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
