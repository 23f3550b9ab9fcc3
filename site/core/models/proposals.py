"""Proposed themes, in their own table so that they are not displayed until accepted."""

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models.vocabularies import Theme


class ThemeProposal(models.Model):
    """A theme proposed by a user, and the editors' decision."""

    class State(models.TextChoices):
        WAITING = "waiting", _("en attente")
        ACCEPTED = "accepted", _("accepté")
        MERGED = "merged", _("déjà connu sous un autre nom")
        REFUSED = "refused", _("refusé")

    name = models.CharField(_("nom du thème"), max_length=100)
    reason = models.TextField(
        _("pourquoi"),
        blank=True,
        max_length=1000,
        help_text=_("Ce qu'il réunirait, et qu'aucun autre thème ne dit."),
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("proposé par"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    proposed_at = models.DateTimeField(_("proposé le"), default=timezone.now)
    state = models.CharField(_("état"), max_length=10, choices=State, default=State.WAITING)
    theme = models.ForeignKey(
        Theme,
        verbose_name=_("thème"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="proposals",
    )
    answer = models.CharField(_("réponse"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("thème proposé")
        verbose_name_plural = _("thèmes proposés")
        ordering = ["-proposed_at", "-pk"]
        default_permissions = ()

    def __str__(self) -> str:
        return self.name

    @transaction.atomic
    def accept(self, name: str, answer: str = "") -> None:
        """Create the theme, named `name`."""
        self._settle(self.State.ACCEPTED, Theme.objects.create(name=name), answer)

    @transaction.atomic
    def merge(self, theme: Theme, answer: str = "") -> None:
        """Add its name to the synonyms of `theme`."""
        if not theme.is_called(self.name):
            theme.synonyms = "\n".join([*theme.synonyms.splitlines(), self.name])
            theme.save()
        self._settle(self.State.MERGED, theme, answer)

    def refuse(self, answer: str) -> None:
        self._settle(self.State.REFUSED, None, answer)

    def _settle(self, state: State, theme: Theme | None, answer: str) -> None:
        self.state, self.theme, self.answer = state, theme, answer
        self.save()
