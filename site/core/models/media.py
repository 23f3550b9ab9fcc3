"""Images and documents."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class CustomImage(AbstractImage):
    """An image with its credit. Wagtail's own `description` is its alternative text."""

    credit = models.CharField(_("crédit"), max_length=200, blank=True)

    admin_form_fields = (
        "title",
        "file",
        "description",
        "credit",
        *(name for name in Image.admin_form_fields if name not in {"title", "file", "description"}),
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")


class CustomRendition(AbstractRendition):
    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        verbose_name = _("déclinaison d'image")
        verbose_name_plural = _("déclinaisons d'image")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="unique_rendition"
            )
        ]


class CustomDocument(AbstractDocument):
    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        # With a context, or Wagtail's own catalogue would answer with a capital.
        verbose_name = pgettext_lazy("modèle", "document")
        verbose_name_plural = pgettext_lazy("modèle", "documents")
