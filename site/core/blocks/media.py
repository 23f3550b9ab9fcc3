"""Media blocks: images, documents, links to video and audio."""

from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError
from wagtail.documents import get_document_model
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock

from .base import (
    MAX_TITLE_LENGTH,
    MEDIA,
    BodyBlock,
    OptionalCharBlock,
    prefetch_renditions,
    safe_address,
)
from .text import RichTextBlock


class IllustrationBlock(blocks.StructBlock):
    """An image with alternative text, or marked as decorative (RGAA 1.1 and 1.2)."""

    image = ImageChooserBlock(label=_("Image"))
    alternative = OptionalCharBlock(
        label=_("Texte de remplacement"),
        max_length=255,
        help_text=_("Ce que l'image dit, pour qui ne la voit pas. À défaut, sa description."),
    )
    decorative = blocks.BooleanBlock(
        label=_("Image décorative : elle n'apprend rien"), required=False
    )

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if is_undescribed(value):
            if self.is_deferred_validation:
                return value
            error = ValidationError(_("Décrivez l'image, ou déclarez-la décorative."))
            raise StructBlockValidationError({"alternative": error})
        return value


def is_undescribed(value: Any) -> bool:
    """Whether the image has no alternative text and is not marked as decorative."""
    return bool(value["image"]) and not (alternative_of(value) or value["decorative"])


def alternative_of(value: Any) -> str:
    """Return the alternative text of an `IllustrationBlock` value, "" if it is decorative."""
    if value["decorative"] or not value["image"]:
        return ""
    return value["alternative"] or value["image"].translated("description")


class ImageBlock(BodyBlock, IllustrationBlock):
    """An image with its caption and credit."""

    caption = OptionalCharBlock(label=_("Légende"), max_length=255)

    class Meta:
        icon = "image"
        label = _("Image")
        group = MEDIA
        description = _("Une image, sa légende et son crédit.")
        template = "blocks/image.html"
        label_format = "{caption}"

    def get_preview_value(self) -> Any:
        return self.normalize(
            {
                "image": get_image_model().objects.order_by("-created_at").first(),
                "alternative": "",
                "decorative": True,
                "caption": "Rencontre des réseaux",
            }
        )

    def is_shown(self, value: Any) -> bool:
        return bool(value["image"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        context["alternative"] = alternative_of(value)
        context["is_undescribed"] = is_undescribed(value)
        return context


class DocumentListBlock(BodyBlock, blocks.StructBlock):
    """Documents to download, each with its type and size."""

    title = OptionalCharBlock(label=_("Titre"), max_length=MAX_TITLE_LENGTH)
    documents = blocks.ListBlock(DocumentChooserBlock(label=_("Document")), label=_("Documents"))

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        group = MEDIA
        description = _("Des documents à télécharger, avec leur format et leur poids.")
        template = "blocks/document_list.html"
        label_format = "{title}"

    def get_preview_value(self) -> Any:
        document = get_document_model()(
            pk=0, title="Programme 2020", file="programme-2020.pdf", file_size=1_240_000
        )
        return self.normalize({"title": "À télécharger", "documents": [document]})

    def is_shown(self, value: Any) -> bool:
        return any(value["documents"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        # Deleted documents are None.
        documents = [_with_size(document) for document in value["documents"] if document]
        shown = {"title": value["title"], "documents": documents}
        return context | {"value": shown, "self": shown}


def _with_size(document: Any) -> dict[str, Any]:
    """Return the document, its size read from the file if it is not in the database."""
    if document.file_size is None:
        with suppress(OSError):
            document.file_size = document.file.size
    return document


class MediaKind(models.TextChoices):
    VIDEO = "video", _("Vidéo")
    AUDIO = "audio", _("Son")


HOSTS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "vimeo.com": "Vimeo",
    "dailymotion.com": "Dailymotion",
    "dai.ly": "Dailymotion",
    "soundcloud.com": "SoundCloud",
    "podcasts.apple.com": "Apple Podcasts",
    "open.spotify.com": "Spotify",
}
"""Display names of hosts; other hosts are displayed as they are."""


class MediaLinkBlock(BodyBlock, blocks.StructBlock):
    """A link to a video or audio on another host, which gets no request before a click.

    The transcript is on the page (RGAA 4.1).
    """

    kind = blocks.ChoiceBlock(label=_("Genre"), choices=MediaKind.choices, default=MediaKind.VIDEO)
    title = blocks.CharBlock(label=_("Titre"), max_length=MAX_TITLE_LENGTH)
    link = blocks.URLBlock(label=_("Adresse"), help_text=_("La page où on la regarde ou l'écoute."))
    duration = OptionalCharBlock(
        label=_("Durée"), max_length=40, help_text=_("Par exemple « 12 min ».")
    )
    poster = ImageChooserBlock(
        label=_("Image d'attente"),
        required=False,
        help_text=_("Elle reste sur ce site. Sans elle, un signe est dessiné."),
    )
    transcript = RichTextBlock(
        label=_("Transcription"),
        help_text=_("Ce qui est dit, et ce qu'il faut avoir vu, pour qui n'entend ou ne voit pas."),
    )

    class Meta:
        icon = "media"
        label = _("Vidéo ou son")
        group = MEDIA
        description = _(
            "Un lien vers une vidéo ou un enregistrement, avec sa transcription. "
            "Rien n'est demandé à l'autre site avant le clic."
        )
        template = "blocks/media_link.html"
        label_format = "{title}"
        form_layout = BlockGroup(
            ["kind", "title", "link", "transcript"], settings=["duration", "poster"]
        )
        preview_value = {
            "kind": MediaKind.VIDEO,
            "title": "Revoir la matinale de l'habitat",
            "link": "https://video.example.org/matinale",
            "duration": "12 min",
            "poster": None,
            "transcript": "<p>Bonjour à toutes et à tous…</p>",
        }

    def is_shown(self, value: Any) -> bool:
        return bool(value["title"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        context["address"] = address = safe_address(value["link"])
        context["host"] = host_of(address)
        context["kind"] = dict(MediaKind.choices).get(value["kind"], MediaKind.VIDEO.label)
        context["is_audio"] = value["kind"] == MediaKind.AUDIO
        prefetch_renditions([value["poster"]])
        return context


def host_of(address: str) -> str:
    """Return the name of the host of a URL: « YouTube », « video.example.org »."""
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return ""
    return HOSTS.get(host, host)
