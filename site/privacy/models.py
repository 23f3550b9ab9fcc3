"""The requests of people to know or erase what the site says of them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class PersonRequest(models.Model):
    """What was looked for, where it was found, and what is left of it after an erasure.

    The words looked for are emptied once they are erased.
    """

    class State(models.TextChoices):
        SEARCHING = "searching", _("recherche en cours")
        FOUND = "found", _("recherche faite")
        ERASING = "erasing", _("effacement en cours")
        ERASED = "erased", _("effacé")

    words = models.JSONField(_("noms et adresses"), default=list)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("compte"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    replacement = models.CharField(_("à la place"), max_length=60, blank=True)
    state = models.CharField(_("état"), max_length=10, choices=State, default=State.SEARCHING)
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("faite par"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    requested_at = models.DateTimeField(_("faite le"), auto_now_add=True)
    places = models.JSONField(_("trouvé"), default=list)
    remains = models.JSONField(_("ce qui reste"), default=list)

    class Meta:
        verbose_name = _("demande d'une personne")
        verbose_name_plural = _("demandes de personnes")
        default_permissions = ()
        ordering = ["-requested_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.pk}"
