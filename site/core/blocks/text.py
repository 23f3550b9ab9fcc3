"""Text blocks, and the button."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from .base import (
    LAYOUT,
    MAX_TITLE_LENGTH,
    TEXT,
    BodyBlock,
    OptionalCharBlock,
    TargetBlock,
    addresses_of,
)


class RichTextBlock(BodyBlock, blocks.RichTextBlock):
    """Rich text without headings, which are separate blocks."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("features", ["bold", "italic", "ol", "ul", "link", "document-link"])
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Texte")
        group = TEXT
        description = _("Des paragraphes, des listes, des liens.")
        template = "blocks/rich_text.html"
        preview_value = (
            "<p>Villes au Carré accompagne les <b>élu-es</b> et leurs services, les acteurs "
            "publics et privés, les habitant-es.</p><ul><li>des rencontres</li>"
            "<li>des réseaux</li></ul>"
        )


class HeadingBlock(BodyBlock, blocks.StructBlock):
    """A heading of level 2 or 3; the title of the page is level 1."""

    text = blocks.CharBlock(label=_("Intertitre"), max_length=MAX_TITLE_LENGTH)
    level = blocks.ChoiceBlock(
        label=_("Niveau"), choices=[("2", _("Partie")), ("3", _("Sous-partie"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Intertitre")
        group = TEXT
        description = _("Le titre d'une partie de la page.")
        template = "blocks/heading.html"
        form_layout = BlockGroup(["text"], settings=["level"])
        preview_value = {"text": "Les rencontres des réseaux", "level": "2"}

    def is_shown(self, value: Any) -> bool:
        return bool(value["text"])


class QuoteBlock(BodyBlock, blocks.StructBlock):
    """A quote with its author."""

    text = blocks.TextBlock(label=_("Citation"), rows=3)
    author = OptionalCharBlock(label=_("Autrice ou auteur"), max_length=200)
    role = OptionalCharBlock(label=_("Fonction"), max_length=200)

    class Meta:
        icon = "openquote"
        label = _("Citation")
        group = TEXT
        description = _("Une parole, et la personne qui l'a dite.")
        template = "blocks/quote.html"
        preview_value = {
            "text": "Y'a pas de printemps M'sieurs Dames",
            "author": "Riposte créative Centre",
            "role": "site collaboratif",
        }

    def is_shown(self, value: Any) -> bool:
        return bool(value["text"])


class CallOutKind(models.TextChoices):
    """The importance of a call-out; the label is its default title."""

    NOTE = "note", _("À noter")
    TIP = "tip", _("Bon à savoir")
    IMPORTANT = "important", _("Important")


class CallOutBlock(BodyBlock, blocks.StructBlock):
    """A highlighted text."""

    kind = blocks.ChoiceBlock(
        label=_("Genre"), choices=CallOutKind.choices, default=CallOutKind.NOTE
    )
    title = OptionalCharBlock(
        label=_("Titre"),
        max_length=MAX_TITLE_LENGTH,
        help_text=_("À défaut, le genre : « À noter »."),
    )
    text = RichTextBlock(label=_("Texte"))

    class Meta:
        icon = "warning"
        label = _("Encadré")
        group = TEXT
        description = _("Ce qu'il ne faut pas manquer, dans un cadre.")
        template = "blocks/call_out.html"
        label_format = "{title} {text}"
        form_layout = BlockGroup(["title", "text"], settings=["kind"])
        preview_value = {
            "kind": CallOutKind.IMPORTANT,
            "title": "",
            "text": "<p>Certaines rencontres pourront être reportées ou se tenir à distance.</p>",
        }

    def is_shown(self, value: Any) -> bool:
        return bool(value["title"] or value["text"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        kinds = dict(CallOutKind.choices)
        context["title"] = value["title"] or kinds.get(value["kind"], CallOutKind.NOTE.label)
        return context


class FoldBlock(blocks.StructBlock):
    """A panel of an accordion: a title or question, and its text."""

    title = blocks.CharBlock(label=_("Titre ou question"), max_length=MAX_TITLE_LENGTH)
    text = RichTextBlock(label=_("Texte"))

    class Meta:
        icon = "collapse-down"
        label = _("Volet")
        label_format = "{title}"


class AccordionBlock(BodyBlock, blocks.StructBlock):
    """Collapsed texts under their titles. Printing and the browser's search open them."""

    title = OptionalCharBlock(label=_("Titre"), max_length=MAX_TITLE_LENGTH)
    folds = blocks.ListBlock(FoldBlock(), label=_("Volets"), min_num=1, collapsed=True)

    class Meta:
        icon = "collapse-down"
        label = _("Accordéon")
        group = TEXT
        description = _("Des questions et leurs réponses, à ouvrir une à une.")
        template = "blocks/accordion.html"
        label_format = "{title}"
        preview_value = {
            "title": "Questions fréquentes",
            "folds": [
                {
                    "title": "Qui peut participer ?",
                    "text": "<p>Les élu-es, les agents, les adultes-relais, les habitant-es.</p>",
                },
                {"title": "Comment s'inscrire ?", "text": "<p>Par courriel, sans formulaire.</p>"},
            ],
        }

    def is_shown(self, value: Any) -> bool:
        return any(fold["title"] for fold in value["folds"])


class ButtonBlock(BodyBlock, TargetBlock):
    """A link styled as a button."""

    text = blocks.CharBlock(
        label=_("Libellé"),
        max_length=80,
        help_text=_("Ce que l'on fait en cliquant : « Télécharger le programme »."),
    )

    class Meta:
        icon = "link"
        label = _("Bouton")
        group = LAYOUT
        description = _("Un lien mis en valeur, vers une page ou une adresse.")
        template = "blocks/button.html"
        label_format = "{text}"
        form_layout = ["text", "page", "address"]
        preview_value = {"text": "Voir tout l'agenda", "page": None, "address": "/agenda/"}

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if not (value["page"] or value["address"] or self.is_deferred_validation):
            error = ValidationError(_("Choisissez une page ou écrivez une adresse."))
            raise StructBlockValidationError({"page": error})
        return value

    def is_shown(self, value: Any) -> bool:
        return bool(value["text"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        (context["address"],) = addresses_of([value], context)
        return context
