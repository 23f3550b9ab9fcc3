"""Series of separate events."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin
from wagtail.search import index

from core.ordering import NameKey
from core.text import fold


class Series(TranslatableMixin, index.Indexed, models.Model):
    """Separate events that follow one another under one name.

    The recurrence is free text: no date is computed from it.
    """

    name = models.CharField(_("nom"), max_length=200)
    recurrence = models.CharField(
        _("rythme, en toutes lettres"),
        max_length=100,
        blank=True,
        help_text=_("Par exemple « mensuelles ». Aucune date n'en est déduite."),
    )

    panels = ["name", "recurrence"]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("série")
        verbose_name_plural = _("séries")
        ordering = [NameKey("name")]

    def __str__(self) -> str:
        return self.name

    @property
    def language(self) -> str:
        """The language code of the text."""
        return self.locale.language_code

    @property
    def label(self) -> str:
        """The name, and the recurrence unless the name says it."""
        is_said = fold(self.recurrence) in fold(self.name)
        return self.name if is_said else f"{self.name}, {self.recurrence}"
