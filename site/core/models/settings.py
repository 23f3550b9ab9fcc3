"""The settings of the organisation and its menus, all edited in the admin."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel, PageChooserPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import Orderable, Site, TranslatableMixin
from wagtail_localize.fields import SynchronizedField

from core.blocks import LinkBlock, SupporterBlock
from core.fields import DepartementsField, StreamField
from core.languages import language_choices
from core.models.translated_fields import TranslatedFieldsMixin
from core.querysets import public_q


def site_name() -> str:
    """The name of a site whose network has not said its own."""
    return str(settings.WAGTAIL_SITE_NAME)


@register_setting(icon="site", order=0)
class OrganisationSettings(TranslatedFieldsMixin, BaseSiteSetting, ClusterableModel):
    """The organisation that publishes the site. `translations` has its other languages."""

    name = models.CharField(_("nom du réseau"), max_length=100, default=site_name)
    tagline = models.TextField(
        _("présentation en une phrase"),
        blank=True,
        help_text=_("Pour les moteurs de recherche et les partages."),
    )
    logo = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        verbose_name=_("logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Sans logo, le nom est écrit en toutes lettres."),
    )
    contact = models.ForeignKey(
        "core.Contact",
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Celui des pages qui n'en ont pas d'autre."),
    )
    social_links = StreamField(
        [("link", LinkBlock())], verbose_name=_("réseaux sociaux"), blank=True
    )
    supporters = StreamField(
        [("supporter", SupporterBlock())],
        verbose_name=_("soutiens"),
        blank=True,
        help_text=_("Ceux du réseau ; un programme peut en avoir d'autres."),
    )
    departements = DepartementsField(
        _("départements desservis"),
        blank=True,
        help_text=_("Ils restent proposés dans l'agenda même sans rendez-vous."),
    )

    panels = [
        "name",
        "tagline",
        "logo",
        "contact",
        "departements",
        "social_links",
        "supporters",
        InlinePanel("translations", heading=_("Autres langues"), label=_("Langue")),
    ]
    select_related = ["logo", "contact"]
    translated_fields = {"tagline": "tagline"}

    class Meta:
        verbose_name = _("identité du réseau")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        # The admin displays the site's name, or its host if it has none.
        Site.objects.filter(pk=self.site_id).update(site_name=self.name)

    @property
    def local_tagline(self) -> str:
        """The tagline in the active language, or in the source language if not translated."""
        return self.translated("tagline")


class OrganisationSettingsTranslation(models.Model):
    """The texts of the settings in another language."""

    organisation = ParentalKey(OrganisationSettings, related_name="translations")
    language_code = models.CharField(_("langue"), max_length=10, choices=language_choices)
    tagline = models.TextField(_("présentation en une phrase"), blank=True)

    panels = ["language_code", "tagline"]

    class Meta:
        verbose_name = _("texte dans une autre langue")
        verbose_name_plural = _("textes dans une autre langue")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "language_code"], name="one_settings_per_language"
            )
        ]

    def __str__(self) -> str:
        return self.get_language_code_display()


class Menu(TranslatableMixin, ClusterableModel):
    """A list of links, displayed in the part of the pages given by `place`."""

    class Place(models.TextChoices):
        MAIN = "main", _("menu principal")
        FOOTER = "footer", _("pied de page")

    place = models.CharField(_("emplacement"), max_length=10, choices=Place)

    override_translatable_fields = [SynchronizedField("place", overridable=False)]

    panels = ["place", InlinePanel("items", heading=_("Entrées"), label=_("Entrée"))]

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("menu")
        verbose_name_plural = _("menus")
        constraints = [
            models.UniqueConstraint(fields=["place", "locale"], name="one_menu_per_place")
        ]

    def __str__(self) -> str:
        return self.get_place_display()


class MenuItemQuerySet(models.QuerySet["MenuItem"]):
    def shown_in(self, language: str) -> list["MenuItem"]:
        """Return the items of all menus, without those of non-public pages, in one query.

        A menu that is not translated into `language` has its source-language items.
        """
        items = list(
            self.filter(menu__locale__language_code__in={language, settings.LANGUAGE_CODE})
            .filter(models.Q(page=None) | public_q("page__"))
            .select_related("menu__locale", "page__locale")
            .order_by("menu", "sort_order")
        )
        translated = {
            item.menu.place for item in items if item.menu.locale.language_code == language
        }
        return [
            item
            for item in items
            if item.menu.locale.language_code == language or item.menu.place not in translated
        ]


class MenuItem(TranslatableMixin, Orderable):
    """A link to a page, or to a URL such as /agenda/."""

    menu = ParentalKey(Menu, related_name="items")
    label = models.CharField(_("libellé"), max_length=60)
    page = models.ForeignKey(
        "wagtailcore.Page",
        verbose_name=_("page"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    address = models.CharField(
        _("ou adresse"),
        max_length=500,
        blank=True,
        help_text=_("Une adresse du site (/agenda/) ou d'un autre (https://…)."),
    )

    panels = ["label", PageChooserPanel("page"), FieldPanel("address")]
    override_translatable_fields = [
        SynchronizedField("page", overridable=False),
        SynchronizedField("address", overridable=False),
    ]

    objects = MenuItemQuerySet.as_manager()

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("entrée de menu")
        verbose_name_plural = _("entrées de menu")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(page=None, address__gt="")
                | models.Q(page__isnull=False, address=""),
                name="menu_item_one_target",
            )
        ]

    def __str__(self) -> str:
        return self.label

    def clean(self) -> None:
        super().clean()
        if bool(self.page_id) == bool(self.address):
            raise ValidationError(_("Choisissez une page ou écrivez une adresse, l'une des deux."))
        if self.address and not self.address.startswith(("/", "https://", "http://")):
            raise ValidationError({"address": _("L'adresse commence par / ou par https://.")})
