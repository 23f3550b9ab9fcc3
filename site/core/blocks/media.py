"""Images and documents."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock


class ImageBlock(blocks.StructBlock):
    """An image that is described, or declared decorative (RGAA 1.1 and 1.2)."""

    image = ImageChooserBlock(label=_("Image"))
    alternative = blocks.CharBlock(
        label=_("Texte de remplacement"),
        max_length=255,
        required=False,
        help_text=_("Ce que l'image dit, pour qui ne la voit pas. À défaut, sa description."),
    )
    decorative = blocks.BooleanBlock(
        label=_("Image décorative : elle n'apprend rien"), required=False
    )
    caption = blocks.CharBlock(label=_("Légende"), max_length=255, required=False)

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("Une image, sa légende et son crédit.")
        template = "blocks/image.html"

    def clean(self, value):
        value = super().clean(value)
        described = value["alternative"] or value["image"].description
        if not described and not value["decorative"]:
            raise StructBlockValidationError(
                {"alternative": ValidationError(_("Décrivez l'image, ou déclarez-la décorative."))}
            )
        return value

    def get_context(self, value, parent_context=None):
        context = super().get_context(value, parent_context)
        image = value.get("image")
        context["alternative"] = (
            ""
            if value.get("decorative") or not image
            else value["alternative"] or image.description
        )
        return context


class DocumentListBlock(blocks.StructBlock):
    """Documents to download, each with its type and size."""

    title = blocks.CharBlock(label=_("Titre"), max_length=200, required=False)
    documents = blocks.ListBlock(DocumentChooserBlock(label=_("Document")), label=_("Documents"))

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        description = _("Des documents à télécharger, avec leur format et leur poids.")
        template = "blocks/document_list.html"
