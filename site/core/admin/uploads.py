"""Check the images and documents that are uploaded, and keep of an image only what it shows."""

from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.utils.formats import number_format
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps, ImageSequence
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm
from wagtail.images.views.bulk_actions.add_to_collection import (
    AddToCollectionBulkAction,
    CollectionForm,
)
from wagtail.models import Collection

from core.admin.collections import is_private

MAX_SIDE = 4_096  # pixels of a stored image, twice what the largest screens show
# A JPEG takes less room: of the 50 megapixels that are allowed, 340 MB, or 480 if progressive.
MAX_DECODED_PIXELS = 25_000_000
KEPT = ("transparency",)  # of what describes an image: neither place, nor camera, nor words
QUALITY = 90
BEGINNING = 1_024  # bytes of a document that tell its kind
ARCHIVES = {"docx": "word/", "pptx": "ppt/", "xlsx": "xl/", "zip": ""}  # and what is in them
OPEN_DOCUMENTS = {"odp": b"presentation", "ods": b"spreadsheet", "odt": b"text"}
OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument."  # the first file in one, as it is
TEXTS = {"csv", "txt"}
ARCHIVE_SIGNATURES = (b"PK\x03\x04", b"PK\x05\x06")


class UploadedImageField(WagtailImageField):
    """Write an uploaded image again: upright, with its colours, without its metadata."""

    def to_python(self, data: Any) -> Any:
        try:
            file = super().to_python(data)
            return written_again(file) if isinstance(file, UploadedFile) else file
        except ValidationError:
            raise
        except (OSError, SyntaxError, EOFError, ValueError) as error:
            raise ValidationError(
                _("Cette image est incomplète ou abîmée : elle n'est pas lisible jusqu'au bout.")
            ) from error


class ImageForm(BaseImageForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = UploadedImageField(label=field.label, widget=field.widget)

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        # Wagtail asks for no collection where there is only one.
        only = self.collections[0] if len(self.collections) == 1 else None
        try:
            refuse_private(only or self.cleaned_data.get("collection"))
        except ValidationError as error:
            self.add_error("collection" if "collection" in self.fields else None, error)
        return cleaned


class PublicCollectionForm(CollectionForm):
    def clean_collection(self) -> Collection:
        collection = self.cleaned_data["collection"]
        refuse_private(collection)
        return collection


class AddImagesToCollectionAction(AddToCollectionBulkAction):
    form_class = PublicCollectionForm


def refuse_private(collection: Collection | None) -> None:
    """Raise ValidationError if the files of this collection are not for everybody.

    Documents pass through Wagtail, which asks who may read them; images are read from the disk.
    """
    if collection and is_private(collection):
        raise ValidationError(
            _("Cette collection est privée ; une image ne l'est jamais : choisissez-en une autre.")
        )


class DocumentForm(BaseDocumentForm):
    """Refuse a document that is not what its name says."""

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile) and not is_what_it_says(file):
            raise ValidationError(
                _("Ce fichier n'est pas ce que dit la fin de son nom : enregistrez-le de nouveau.")
            )
        return file


def written_again(file: File) -> SimpleUploadedFile:
    """Return an image without metadata, upright. Raise OSError if it cannot be read."""
    file.seek(0)
    content = BytesIO()
    with Image.open(file) as image:
        # A telephone's photograph may have a second picture, of the depth: the first is shown.
        kind = "JPEG" if image.format == "MPO" else image.format or ""
        _check_memory(image, kind)
        options = {"icc_profile": image.info.get("icc_profile"), "quality": QUALITY}
        if kind != "JPEG" and getattr(image, "is_animated", False):
            if kind == "WEBP":  # of which Pillow forgets the times
                options |= _times(image)
            image.save(content, kind, save_all=True, exif=b"", xmp=b"", comment=b"", **options)
        else:
            _still(image).save(content, kind, **options)
    return SimpleUploadedFile(file.name or "", content.getvalue(), Image.MIME[kind])


def _times(image: Image.Image) -> dict[str, Any]:
    """Return how long the pictures of an animation last, in milliseconds, and how often it runs."""
    durations = []
    for frame in ImageSequence.Iterator(image):
        frame.load()
        durations.append(frame.info.get("duration", 0))
    image.seek(0)
    return {"duration": durations, "loop": image.info.get("loop", 0)}


def _check_memory(image: Image.Image, kind: str) -> None:
    pixels = image.width * image.height
    if kind != "JPEG" and pixels > MAX_DECODED_PIXELS:
        words = {
            "pixels": number_format(pixels / 1_000_000, 0),
            "most": MAX_DECODED_PIXELS // 1_000_000,
        }
        message = _("Cette image a %(pixels)s millions de pixels : au plus %(most)s, ou en JPEG.")
        raise ValidationError(message, params=words)


def _still(image: Image.Image) -> Image.Image:
    image.thumbnail((MAX_SIDE, MAX_SIDE))
    upright = ImageOps.exif_transpose(image)
    # Where Pillow would find what is to go.
    upright.info = {name: image.info[name] for name in KEPT if name in image.info}
    return upright


def is_what_it_says(file: UploadedFile) -> bool:
    """Whether the beginning of a document is that of its kind."""
    file.seek(0)
    start = file.read(BEGINNING)
    file.seek(0)
    extension = (file.name or "").rpartition(".")[2].lower()
    if extension == "pdf":
        return b"%PDF-" in start
    if kind := OPEN_DOCUMENTS.get(extension):
        return start.startswith(ARCHIVE_SIGNATURES) and OPEN_DOCUMENT + kind in start
    if extension in ARCHIVES:
        return start.startswith(ARCHIVE_SIGNATURES) and _has_part(file, ARCHIVES[extension])
    is_text = b"\0" not in start and not start.startswith((b"%PDF-", *ARCHIVE_SIGNATURES))
    return is_text or extension not in TEXTS


def _has_part(file: UploadedFile, folder: str) -> bool:
    """Whether a file is an archive with something in this folder; nothing in it is unpacked."""
    try:
        with ZipFile(file) as archive:
            names = archive.namelist()
    except (BadZipFile, ValueError, NotImplementedError):
        return False
    finally:
        file.seek(0)
    return not folder or any(name.startswith(folder) for name in names)
