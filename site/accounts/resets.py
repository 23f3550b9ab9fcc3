"""Send the link with which somebody who has forgotten a password chooses another one."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.forms import PasswordResetForm as DjangoPasswordResetForm
from django.contrib.auth.models import User
from django.http import HttpRequest
from django.template import loader
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _
from wagtail.admin.views.account import PasswordResetView

from accounts.limits import may_ask_for_reset
from accounts.log import record
from accounts.models import AccountAction, AccountRecord
from background.tasks import Chunk, background_task, start
from core.emails import send_email


def ask_for_reset(request: HttpRequest, email: str) -> None:
    """Have the message sent after this answer, if the limits and the address allow it."""
    if may_ask_for_reset(request, email):
        row = record(AccountAction.RESET_ASKED, typed=email, request=request)
        # Not the address: nobody may have it, and it may be a password in the wrong place.
        known = User.objects.filter(email__iexact=email).values_list("pk", flat=True).first()
        start(send_reset, row, 1, account=known, language=get_language())


def _describe(row: AccountRecord, done: int, total: int, **named: Any) -> str:
    return _("Envoi d'un lien pour choisir un mot de passe")


@background_task(_describe)
def send_reset(
    row: AccountRecord, after: int, *, account: int | None, language: str
) -> Chunk | None:
    """Send the link to each active account of this one's address that has a password."""
    emails = User.objects.filter(pk__in=[account]).values_list("email", flat=True)
    form = _Messages({"email": emails.first()})
    site = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    if form.is_valid():
        with override(language):
            form.save(
                domain_override=site.netloc,
                use_https=site.scheme == "https",
                subject_template_name=PasswordResetView.subject_template_name,
                email_template_name=PasswordResetView.email_template_name,
            )
    return None


class _Messages(DjangoPasswordResetForm):
    """Django's, which lets a failure be seen: the task is tried again later."""

    def send_mail(
        self,
        subject_template_name: str,
        email_template_name: str,
        context: dict[str, Any],
        from_email: str | None,
        to_email: str,
        html_email_template_name: str | None = None,
    ) -> None:
        subject = loader.render_to_string(subject_template_name, context)
        send_email(to_email, subject, email_template_name, context)
