"""What accounts leave of people."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from accounts.models import AccountRecord
from privacy.registry import Basis, Erasure, PersonalData, Retention, declare


def forget_records(before: datetime) -> int:
    return AccountRecord.objects.filter(at__lt=before).delete()[0]


declare(
    PersonalData(
        {"accounts.AccountRecord": ("*",)},
        what=_("Le journal des comptes : connexions, refus, droits, invitations, adresse IP"),
        why=_("Voir une attaque, et savoir qui a donné quel droit"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("six mois"),
        readers=_("qui a le droit de lire ce journal"),
        erasure=Erasure.KEEP,
        retention=Retention(AccountRecord.RETENTION.days, forget_records),
    ),
)
