"""The block of a programme page. Body blocks with data of the programme are in `agenda.blocks`."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from core.blocks import RichTextBlock


class HighlightBlock(blocks.StructBlock):
    """A section of events and networks, in the order chosen by the editors."""

    title = blocks.CharBlock(label=_("Titre"), max_length=200)
    introduction = RichTextBlock(label=_("Introduction"), required=False)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(
            label=_("Événement ou réseau"),
            page_type=["programme.EventPage", "networks.NetworkPage"],
        ),
        label=_("Événements et réseaux, dans l'ordre voulu"),
    )
    note = blocks.CharBlock(label=_("Note"), max_length=500, required=False)

    class Meta:
        icon = "pick"
        label = _("Section mise en avant")
        label_format = "{title}"
        description = _("Des événements et des réseaux dans l'ordre de la rédaction.")
