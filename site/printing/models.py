"""Editions: the programme as it was printed, and what the public could read from then on."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.clock import paris_day
from core.roles import Account
from printing.kept_documents import KeptDocument
from printing.words import full_day
from programme.models import ProgrammePage

__all__ = ["Edition", "KeptDocument", "Observation"]

WITHDRAWAL_FIELDS = frozenset({"withdrawn_at", "withdrawn_by", "withdrawal"})


class FrozenError(Exception):
    """An edition is as it was printed: nothing of it changes, but that it may be withdrawn."""


class EditionQuerySet(models.QuerySet["Edition"]):
    def standing(self) -> "EditionQuerySet":
        """Filter on editions that were not withdrawn."""
        return self.filter(withdrawn_at=None)

    def without_pdf(self) -> "EditionQuerySet":
        """Leave out the bytes of the PDF, a megabyte or two each."""
        return self.defer("pdf")

    def alone(self) -> "EditionQuerySet":
        """Leave out the facts too, of which there are as many as sessions."""
        return self.defer("pdf", "facts").select_related("programme", "made_by", "withdrawn_by")

    def latest_of(self, programme_pk: int, language: str) -> "Edition | None":
        """Return the last edition that stands, in a language or else in any.

        The programme is that in the source language.
        """
        found = self.standing().filter(programme=programme_pk)
        own = models.Case(models.When(language=language, then=0), default=1)
        return found.order_by(own, "-made_at", "-pk").first()

    def update(self, **values: Any) -> int:
        if values.keys() <= WITHDRAWAL_FIELDS:
            return super().update(**values)
        raise FrozenError

    def bulk_update(self, *args: Any, **options: Any) -> NoReturn:
        raise FrozenError


class Edition(models.Model):
    """A programme as it was printed: its PDF, and the facts that were in it."""

    programme = models.ForeignKey(
        ProgrammePage,
        verbose_name=_("programme"),
        on_delete=models.PROTECT,
        related_name="editions",
        help_text="The source-language page.",
    )
    language = models.CharField(_("langue"), max_length=10)
    label = models.CharField(
        _("nom"),
        max_length=100,
        blank=True,
        help_text=_("Si l’année en a plusieurs : « deuxième tirage ». Tout le monde le lira."),
    )
    reason = models.CharField(
        _("pourquoi"),
        max_length=300,
        help_text=_("Par exemple « envoyée à l’imprimeur ». La rédaction seule le lira."),
    )
    made_at = models.DateTimeField(_("figée le"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("figée par"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    choices = models.JSONField(_("choix"), help_text="As `Choices.as_json` wrote them.")
    facts = models.JSONField(_("faits"), help_text="As `facts_of` read them.")
    # In the database, with the facts: one is never there without the other, on any host and in
    # any backup, and no folder that the web server reads has what was withdrawn.
    pdf = models.BinaryField(_("PDF"))
    size = models.PositiveIntegerField(_("taille"), help_text="Of the PDF, in bytes.")
    withdrawn_at = models.DateTimeField(_("retirée le"), null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("retirée par"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    withdrawal = models.CharField(
        _("raison du retrait"),
        max_length=300,
        blank=True,
        help_text=_("Ce que lira qui cherche cette édition."),
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("édition")
        verbose_name_plural = _("éditions")
        default_permissions = ()  # printing.permissions says who may
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_at=None, withdrawal="")
                | Q(withdrawn_at__isnull=False) & ~Q(withdrawal=""),
                name="edition_withdrawn_with_a_word",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.programme} – {self.name}"

    def save(self, *args: Any, **options: Any) -> None:
        if not self._state.adding and not set(options.get("update_fields") or "*") <= (
            WITHDRAWAL_FIELDS
        ):
            raise FrozenError
        super().save(*args, **options)

    @property
    def name(self) -> str:
        """« Édition imprimée du 12 septembre 2020 », with the editors' own words if there are."""
        name = gettext("Édition imprimée du %s") % full_day(self.made_at)
        return f"{name} ({self.label})" if self.label else name

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None

    @property
    def filename(self) -> str:
        return f"programme-{self.programme.year}-{paris_day(self.made_at):%Y-%m-%d}.pdf"

    def withdraw(self, at: Any, word: str, user: Account | None = None) -> None:
        """Withdraw it, with a word that everybody may read: only the first withdrawal counts."""
        standing = Edition.objects.standing().filter(pk=self.pk)
        standing.update(withdrawn_at=at, withdrawn_by=user, withdrawal=word)
        self.refresh_from_db(fields=list(WITHDRAWAL_FIELDS))


class Observation(models.Model):
    """The facts of a session from an instant on, where they are no longer those before."""

    programme = models.ForeignKey(
        ProgrammePage, on_delete=models.CASCADE, related_name="observations"
    )
    uid = models.UUIDField(help_text="The session's `translation_key`.")
    since = models.DateTimeField()
    facts = models.JSONField(null=True, help_text="None while the public cannot read it.")

    class Meta:
        verbose_name = _("fait observé")
        verbose_name_plural = _("faits observés")
        default_permissions = ()
        ordering = ["since", "pk"]
        indexes = [models.Index(fields=["programme", "since"])]

    def __str__(self) -> str:
        return f"{self.uid}: {self.since}"
