"""The log of what happens to accounts, their sessions, and who they are elsewhere."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.sessions import SessionStore


class AccountAction(models.TextChoices):
    """What the log tells."""

    SIGNED_IN = "signed_in", _("connexion")
    REFUSED = "refused", _("connexion refusée")
    NOT_INVITED = "not_invited", _("connexion sans compte ni invitation")
    SLOWED_DOWN = "slowed_down", _("trop d'essais")
    RESET_ASKED = "reset_asked", _("mot de passe oublié")
    PASSWORD_CHANGED = "password_changed", _("mot de passe choisi")
    SIGNED_OUT = "signed_out", _("déconnexion")
    ACCOUNT_ADDED = "account_added", _("compte créé")
    ACCOUNT_CHANGED = "account_changed", _("compte modifié")
    ACCOUNT_DELETED = "account_deleted", _("compte supprimé")
    GROUPS_CHANGED = "groups_changed", _("groupes d'un compte")
    RIGHTS_CHANGED = "rights_changed", _("droits")
    INVITED = "invited", _("invitation envoyée")
    INVITATION_ACCEPTED = "invitation_accepted", _("invitation acceptée")
    INVITATION_WITHDRAWN = "invitation_withdrawn", _("invitation retirée")
    EXPORTED = "exported", _("export")
    SESSION_ENDED = "session_ended", _("appareil déconnecté")
    SECOND_FACTOR_ADDED = "second_factor_added", _("second facteur ajouté")
    SECOND_FACTOR_REMOVED = "second_factor_removed", _("second facteur retiré")
    SECOND_FACTOR_REFUSED = "second_factor_refused", _("second facteur refusé")


class AccountRecordQuerySet(models.QuerySet):
    def since(self, at: datetime) -> Self:
        return self.filter(at__gt=at)


class AccountRecord(models.Model):
    """One line of the log. It holds no password, code, token, nor a name that nobody has."""

    RETENTION = timedelta(days=180)  # as long as the CNIL advises

    at = models.DateTimeField(_("date"), db_index=True)
    action = models.CharField(_("action"), max_length=30, choices=AccountAction)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("compte"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    account_name = models.CharField(_("nom du compte"), max_length=150, blank=True)
    # Of the name as it was typed, which may be a password typed in the wrong place.
    account_key = models.CharField(_("empreinte du nom"), max_length=64, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("par"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_name = models.CharField(_("par"), max_length=150, blank=True)
    address = models.GenericIPAddressField(_("adresse IP"), null=True)
    detail = models.CharField(_("précision"), max_length=300, blank=True)

    objects = AccountRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("trace d'un compte")
        verbose_name_plural = _("journal des comptes")
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["account_key", "at"], name="records_of_an_account"),
            models.Index(fields=["address", "at"], name="records_of_an_address"),
        ]

    def __str__(self) -> str:
        return f"{self.get_action_display()} : {self.account_name}"


class Session(AbstractBaseSession):
    """A session of somebody who has signed in, or of a visitor who has begun to."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("compte"),
        null=True,
        on_delete=models.CASCADE,
        related_name="+",
    )

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        default_permissions = ()

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        return SessionStore


class ProviderIdentity(models.Model):
    """The subject that an account is for the provider of single sign-on: it changes no hands."""

    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("compte"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    issuer = models.URLField(_("fournisseur"))
    subject = models.CharField(_("identifiant chez le fournisseur"), max_length=255)

    class Meta:
        verbose_name = _("identité chez un fournisseur")
        verbose_name_plural = _("identités chez un fournisseur")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["issuer", "subject"], name="one_account_per_subject")
        ]

    def __str__(self) -> str:
        return self.subject
