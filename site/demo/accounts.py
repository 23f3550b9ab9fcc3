"""The demonstration's accounts: their passwords are public, so production refuses them."""

from dataclasses import dataclass

from django.contrib.auth.backends import BaseBackend
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Account:
    """Who can sign in to the demonstration."""

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
    """First of production's authentication backends: a demonstration password opens nothing."""

    def authenticate(self, request, username=None, password=None, **credentials):
        if password in PASSWORDS:
            raise PermissionDenied
        return


class DemonstrationPasswordValidator:
    """Nobody can choose a demonstration password on a public site."""

    def validate(self, password, user=None):
        if password in PASSWORDS:
            raise ValidationError(
                _("Ce mot de passe est celui d'un compte de démonstration : il est public.")
            )

    def get_help_text(self):
        return _("Le mot de passe ne peut pas être celui d'un compte de démonstration.")
