"""What accounts leave of people."""

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from accounts.models import AccountRecord
from accounts.sessions import SessionStore
from privacy.registry import Basis, Erasure, PersonalData, Retention, declare


def forget_records(before: datetime) -> int:
    return AccountRecord.objects.filter(at__lt=before).delete()[0]


def forget_ended_sessions(before: datetime) -> int:
    SessionStore.clear_expired()
    return 0  # Django does not say how many


declare(
    PersonalData(
        {"accounts.Session": ("*",), "sessions.Session": ("*",)},
        what=_("Les sessions de l'administration : compte, appareil, adresse IP, dates"),
        why=_("Rester connecté d'une page à l'autre ; aucune pour qui lit le site sans compte"),
        basis=Basis.PUBLIC_TASK,
        kept=_("jusqu'à leur fin, puis un jour au plus"),
        readers=_("la personne, qui peut fermer les siennes"),
        erasure=Erasure.DELETE,
        retention=Retention(0, forget_ended_sessions),
    ),
    PersonalData(
        {
            "otp_static.StaticDevice": ("*",),
            "otp_totp.TOTPDevice": ("*",),
            "django_otp_webauthn.WebAuthnCredential": ("*",),
            "django_otp_webauthn.WebAuthnUserHandle": ("*",),
        },
        what=_("Les seconds facteurs d'un compte : application, clés d'accès, codes de secours"),
        why=_("Vérifier que c'est bien la personne qui se connecte"),
        basis=Basis.PUBLIC_TASK,
        kept=_("jusqu'à ce que la personne ou un superutilisateur les retire"),
        readers=_("personne"),
        erasure=Erasure.DELETE,
    ),
    PersonalData(
        {"accounts.ProviderIdentity": ("*",)},
        what=_("Le numéro que donne à la personne le fournisseur d'identité, s'il y en a un"),
        why=_("Reconnaître la personne qui se connecte par lui"),
        basis=Basis.PUBLIC_TASK,
        kept=_("autant que le compte"),
        readers=_("personne"),
        erasure=Erasure.DELETE,
    ),
    PersonalData(
        {
            "accounts.AccountRecord": (
                "account",
                "account_name",
                "by",
                "by_name",
                "address",
                "detail",
            )
        },
        what=_("Le journal des comptes : connexions, refus, droits, invitations, adresse IP"),
        why=_("Voir une attaque, et savoir qui a donné quel droit"),
        basis=Basis.LEGITIMATE_INTEREST,
        kept=_("six mois"),
        readers=_("qui a le droit de lire ce journal"),
        retention=Retention(AccountRecord.RETENTION.days, forget_records),
    ),
)
