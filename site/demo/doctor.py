"""What `manage.py doctor` says of the demonstration."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from demo.accounts import ACCOUNTS
from operations.doctor.registry import Finding, good, probe, warning, wrong


@probe("demonstration", gettext_lazy("Démonstration"))
def demonstration() -> Finding:
    """Look for accounts whose password is public."""
    passwords = {account.username: account.password for account in ACCOUNTS}
    users = get_user_model().objects.filter(username__in=passwords, is_active=True)
    open_to_all = [u.username for u in users if u.check_password(passwords[u.username])]
    if not open_to_all:
        return good(_("aucun compte au mot de passe public"))
    words = _("des comptes ont un mot de passe public : %(names)s")
    say = warning if settings.DEBUG else wrong
    return say(words % {"names": ", ".join(open_to_all)}, "manage.py changepassword")
