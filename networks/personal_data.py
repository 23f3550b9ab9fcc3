"""What networks keep of people."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from networks.invitations import RETENTION
from networks.models import Invitation
from privacy.registry import Basis, Erasure, PersonalData, Retention, declare


def forget_invitations(before: datetime) -> int:
    return Invitation.objects.filter(sent_at__lt=before).delete()[0]


declare(
    PersonalData(
        {"networks.Invitation": ("email", "replaces")},
        what=_("Les invitations à coordonner un réseau : adresse électronique, dates"),
        why=_("Inviter une personne, et savoir si elle a répondu"),
        basis=Basis.PUBLIC_TASK,
        kept=_("un an après l'envoi ; le lien, sept jours"),
        readers=_("la rédaction"),
        erasure=Erasure.DELETE,
        named_by=("email",),
        retention=Retention(RETENTION.days, forget_invitations),
        of_visitors=True,
    ),
    PersonalData(
        {"networks.NetworkPage": ("partners",)},
        what=_("Les partenaires d'un réseau, quand c'est une personne : nom, rôle, site"),
        why=_("Dire avec qui le réseau travaille"),
        basis=Basis.PUBLIC_TASK,
        kept=_("autant que la page ; la rédaction les retire à leur demande"),
        readers=_("tout le monde, quand la page est publiée"),
        of_visitors=True,
    ),
)
