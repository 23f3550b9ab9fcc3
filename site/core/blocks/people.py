"""Blocks for people and organisations: speakers, partners, supporters, contacts."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from .base import (
    MAX_TITLE_LENGTH,
    PEOPLE,
    BodyBlock,
    OptionalCharBlock,
    SameInAllLanguagesBlock,
    prefetch_renditions,
)


class SpeakerBlock(BodyBlock, blocks.StructBlock):
    """A speaker of a session."""

    name = SameInAllLanguagesBlock(label=_("Nom"), required=False, default="", max_length=200)
    role = OptionalCharBlock(label=_("Fonction"), max_length=200)
    organisation = OptionalCharBlock(label=_("Organisme"), max_length=200)

    class Meta:
        icon = "user"
        label = _("Intervenant-e")
        label_format = "{name}"
        description = _("La personne qui intervient.")
        template = "blocks/speaker.html"
        preview_value = {"name": "Hervé Guéry", "role": "directeur", "organisation": "Compas"}


class PartnerBlock(BodyBlock, blocks.StructBlock):
    """A partner organisation or person, and its role."""

    name = blocks.CharBlock(label=_("Nom"), max_length=200)
    role = OptionalCharBlock(label=_("Rôle"), max_length=200)
    link = blocks.URLBlock(label=_("Site web"), required=False)

    class Meta:
        icon = "group"
        label = _("Partenaire")
        label_format = "{name}"
        description = _("Un organisme ou une personne, et ce qu'elle apporte.")
        template = "blocks/partner.html"
        preview_value = {"name": "UNADEL", "role": "co-organisation", "link": ""}


class LinkBlock(BodyBlock, blocks.StructBlock):
    """A link with its text, or the text alone if it has no URL."""

    text = blocks.CharBlock(label=_("Texte"), max_length=200)
    link = blocks.URLBlock(label=_("Adresse"), required=False)

    class Meta:
        icon = "link"
        label = _("Lien")
        label_format = "{text}"
        description = _("Un site, un outil, un compte de réseau social.")
        template = "blocks/link.html"
        preview_value = {"text": "Riposte créative Centre", "link": ""}


class SupporterBlock(BodyBlock, blocks.StructBlock):
    """An organisation that supports the network or its programme."""

    name = blocks.CharBlock(label=_("Nom"), max_length=200)
    logo = ImageChooserBlock(label=_("Logo"), required=False)
    link = blocks.URLBlock(label=_("Site web"), required=False)

    class Meta:
        icon = "pick"
        label = _("Soutien")
        label_format = "{name}"
        description = _("Un organisme qui soutient le réseau.")
        template = "blocks/supporter.html"
        preview_value = {"name": "Région Centre-Val de Loire", "logo": None, "link": ""}


class ContactBlock(BodyBlock, SnippetChooserBlock):
    """A contact, with `mailto:` and `tel:` links."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("core.Contact", **kwargs)

    class Meta:
        icon = "mail"
        label = _("Contact")
        group = PEOPLE
        description = _("Une personne ou un service à joindre.")
        template = "blocks/contact.html"

    def get_preview_value(self) -> Any:
        return self.model_class(
            name="Villes au Carré",
            role="secrétariat",
            email="contact@example.org",
            phone="02 00 00 00 00",
        )


class PartnerLogosBlock(BodyBlock, blocks.StructBlock):
    """Partners' logos, or names for those without a logo."""

    title = OptionalCharBlock(label=_("Titre"), max_length=MAX_TITLE_LENGTH, default=_("Avec"))
    partners = blocks.ListBlock(
        SupporterBlock(label=_("Partenaire"), description=_("Un organisme et son logo.")),
        label=_("Partenaires"),
        min_num=1,
        collapsed=True,
    )

    class Meta:
        icon = "group"
        label = _("Logos de partenaires")
        group = PEOPLE
        description = _("Des logos, ou des noms, avec un lien vers le site de chacun.")
        template = "blocks/partner_logos.html"
        label_format = "{title}"
        preview_value = {
            "title": "Avec",
            "partners": [
                {"name": "Région Centre-Val de Loire", "logo": None, "link": ""},
                {"name": "UNADEL", "logo": None, "link": ""},
                {"name": "Compas", "logo": None, "link": ""},
            ],
        }

    def is_shown(self, value: Any) -> bool:
        return any(partner["name"] for partner in value["partners"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        prefetch_renditions(partner["logo"] for partner in value["partners"])
        return context
