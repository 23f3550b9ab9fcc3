"""Images and documents."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import (
    AbstractImage,
    AbstractRendition,
    Filter,
    Image,
    SourceImageIOError,
)

from core.models.translated_fields import TranslatedFieldsMixin
from core.storage import documents_storage, note_failure


@contextmanager
def _shown_as_missing() -> Iterator[None]:
    """Say of an image that cannot be read or cut what Wagtail says of one that is gone.

    A page is displayed without it, where it would be an error. It is not kept so.
    """
    try:
        yield
    except OSError as error:
        note_failure()
        raise SourceImageIOError(str(error)) from error


class CustomImage(TranslatedFieldsMixin, AbstractImage):
    """An image with its credit. Wagtail's `description` is its alternative text.

    `descriptions` maps language codes to translations, so that pages with images need no more
    queries.
    """

    translated_fields = {"description": "description"}

    credit = models.CharField(_("crédit"), max_length=200, blank=True)
    descriptions = models.JSONField(_("autres langues"), default=dict, editable=False)

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

    def create_rendition(self, filter: Filter) -> AbstractRendition:
        with _shown_as_missing():
            return super().create_rendition(filter)

    def create_renditions(self, *filters: Filter) -> dict[Filter, AbstractRendition]:
        with _shown_as_missing():
            return super().create_renditions(*filters)

    @property
    def default_alt_text(self) -> str:
        return self.translated("description")

    def get_translation(self, language: str) -> dict[str, str]:
        text = self.descriptions.get(language, "")
        return {"description": text} if text else {}

    def max_translation_length(self, field: str) -> int | None:
        return type(self)._meta.get_field(field).max_length

    def set_translation(self, language: str, words: dict[str, str]) -> bool:
        text = words.get("description", "")
        if self.descriptions.get(language, "") == text:
            return False
        self.descriptions[language] = text
        self.save(update_fields=["descriptions"])
        return True


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
    file = models.FileField(
        AbstractDocument._meta.get_field("file").verbose_name,
        upload_to="documents",
        storage=documents_storage,
    )

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        # The context avoids the translation of Wagtail's catalogue, which is capitalized.
        verbose_name = pgettext_lazy("modèle", "document")
        verbose_name_plural = pgettext_lazy("modèle", "documents")
