"""The demonstration accounts, and what refuses their public passwords in production."""

from dataclasses import dataclass

from django.contrib.auth.backends import BaseBackend
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Account:
    """An account of the demonstration site."""

    username: str
    password: str
    role: str


ACCOUNTS = (
    Account("admin", "demo-admin-2020", "superutilisateur"),
    Account("redaction", "demo-redaction-2020", "rédaction"),
    Account("traduction", "demo-traduction-2020", "traduction"),
    Account("coordination-1", "demo-coordination-1-2020", "coordination"),
    Account("coordination-2", "demo-coordination-2-2020", "coordination"),
)
PASSWORDS = frozenset(account.password for account in ACCOUNTS)


class RefuseDemonstrationAccounts(BaseBackend):
    """The first authentication backend in production: refuse the demonstration passwords."""

    def authenticate(self, request, username=None, password=None, **credentials):
        if password in PASSWORDS:
            raise PermissionDenied
        return


class DemonstrationPasswordValidator:
    """Reject the demonstration passwords as new passwords."""

    def validate(self, password, user=None):
        if password in PASSWORDS:
            raise ValidationError(
                _("Ce mot de passe est celui d'un compte de démonstration : il est public.")
            )

    def get_help_text(self):
        return _("Le mot de passe ne peut pas être celui d'un compte de démonstration.")
