"""Words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class RichTextBlock(blocks.RichTextBlock):
    """Paragraphs, lists and links; headings have a block of their own."""

    def __init__(self, **kwargs):
        kwargs.setdefault("features", ["bold", "italic", "ol", "ul", "link", "document-link"])
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Texte")
        description = _("Des paragraphes, des listes, des liens.")
        template = "blocks/rich_text.html"
        preview_value = (
            "<p>Villes au Carré accompagne les <b>élu-es</b> et leurs services, les acteurs "
            "publics et privés, les habitant-es.</p>"
        )


class HeadingBlock(blocks.StructBlock):
    """A heading inside the body: the page's own title is the first level."""

    text = blocks.CharBlock(label=_("Intertitre"), max_length=200)
    level = blocks.ChoiceBlock(
        label=_("Niveau"), choices=[("2", _("Partie")), ("3", _("Sous-partie"))], default="2"
    )

    class Meta:
        icon = "title"
        label = _("Intertitre")
        description = _("Le titre d'une partie de la page.")
        template = "blocks/heading.html"
        preview_value = {"text": "Les rencontres des réseaux", "level": "2"}


class QuoteBlock(blocks.StructBlock):
    """What somebody said, and who."""

    text = blocks.TextBlock(label=_("Citation"), rows=3)
    author = blocks.CharBlock(label=_("Autrice ou auteur"), max_length=200, required=False)
    role = blocks.CharBlock(label=_("Fonction"), max_length=200, required=False)

    class Meta:
        icon = "openquote"
        label = _("Citation")
        description = _("Une parole, et la personne qui l'a dite.")
        template = "blocks/quote.html"
        preview_value = {
            "text": "Y'a pas de printemps M'sieurs Dames",
            "author": "Riposte créative Centre",
            "role": "site collaboratif",
        }
