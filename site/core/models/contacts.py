"""Contacts, which pages, blocks and settings share."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import TranslatableMixin
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.ordering import NameKey

phone_validator = RegexValidator(
    r"^\+?[\d .()-]{3,24}$",
    _("Écrivez un numéro de téléphone, par exemple 02 47 61 11 85 ou +33 2 47 61 11 85."),
)


class Contact(TranslatableMixin, index.Indexed, models.Model):
    """A person or a service, with an email address or a phone number."""

    name = models.CharField(_("personne ou service"), max_length=200)
    role = models.CharField(_("fonction"), max_length=200, blank=True)
    email = models.EmailField(_("adresse électronique"), blank=True)
    phone = models.CharField(
        _("téléphone"), max_length=25, blank=True, validators=[phone_validator]
    )

    panels = ["name", "role", "email", "phone"]
    override_translatable_fields = [
        SynchronizedField("name", overridable=False),
        SynchronizedField("email", overridable=False),
        SynchronizedField("phone", overridable=False),
    ]
    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.SearchField("role"),
        index.FilterField("locale"),
    ]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = [NameKey("name")]

    def __str__(self) -> str:
        return f"{self.name} ({self.role})" if self.role else self.name

    def clean(self) -> None:
        super().clean()
        if not (self.email or self.phone):
            raise ValidationError(
                _("Donnez une adresse électronique ou un téléphone : c'est par là qu'on écrit.")
            )

    @property
    def language(self) -> str:
        """The language code of `role`."""
        return self.locale.language_code if self.locale_id else settings.LANGUAGE_CODE

    @property
    def phone_link(self) -> str:
        """The number for a `tel:` URL (RFC 3966); French numbers are made international."""
        digits = "".join(c for c in self.phone if c.isdecimal() or c == "+")
        if len(digits) == 10 and digits.startswith("0"):
            return f"+33{digits[1:]}"
        return digits
