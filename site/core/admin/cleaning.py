"""Clean the images and photographs that were uploaded before uploads were written again."""

from collections.abc import Iterator
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files import File
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.db.models.fields.files import FieldFile
from PIL import Image
from wagtail.images import get_image_model
from wagtail.images.models import AbstractImage
from wagtail.users.models import UserProfile

from core.admin.uploads import written_again

# What Pillow says of how the pixels are written; anything else may be about people.
TECHNICAL = {
    *("icc_profile", "transparency", "gamma", "srgb", "chromaticity", "interlace"),
    *("jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "adobe", "adobe_transform"),
    *("progressive", "progression", "aspect"),
    *("version", "background", "duration", "extension", "loop", "timestamp", "default_image"),
}
FOCAL_POINT = ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height")
UNREADABLE = (
    *(OSError, SyntaxError, EOFError, ValueError),
    *(ValidationError, Image.DecompressionBombError),
)

type Holder = AbstractImage | UserProfile


def has_metadata(file: File) -> bool:
    """Whether an image says more than it shows, or has a second picture."""
    file.seek(0)
    with Image.open(file) as image:
        if image.format == "PNG":  # whose words may follow its pixels
            image.load()
        return image.format == "MPO" or bool(image.info.keys() - TECHNICAL)


def clean_all() -> Iterator[tuple[Holder, Exception | None]]:
    """Clean what is to be; yield each object, with the error if its file stays as it was.

    What is clean is left alone, so that this can be stopped and begun again.
    """
    for rows, name in (
        (get_image_model()._default_manager.all(), "file"),
        (UserProfile.objects.exclude(avatar="").select_related("user"), "avatar"),
    ):
        for pk in list(rows.order_by("pk").values_list("pk", flat=True)):
            if holder := rows.filter(pk=pk).first():
                try:
                    if clean := _cleaned(getattr(holder, name)):
                        _replace(holder, name, clean)
                        yield holder, None
                except UNREADABLE as error:
                    yield holder, error


def _cleaned(field: FieldFile) -> SimpleUploadedFile | None:
    with field.open() as file:
        if not has_metadata(file):
            return None
        clean = written_again(file)
    clean.name = PurePath(field.name or "").name
    return clean


def _replace(holder: Holder, name: str, clean: SimpleUploadedFile) -> None:
    """Store a file under another name, as caches have the old one, then delete the old one."""
    former = getattr(holder, name)
    with transaction.atomic():
        if isinstance(holder, AbstractImage):
            side = max(holder.width, holder.height)
            holder.file = clean
            # It was placed on the upright image, as it is now, perhaps at another size.
            scale = max(holder.width, holder.height) / side
            for part in FOCAL_POINT:
                if value := getattr(holder, part):
                    setattr(holder, part, round(value * scale))
            holder._set_image_file_metadata()
            holder.save()
            holder.renditions.all().delete()
        else:
            holder.avatar = clean
            holder.save(update_fields=["avatar"])
        transaction.on_commit(lambda: former.storage.delete(former.name))
