"""The images and documents of a programme file."""

from pathlib import Path
from typing import Annotated, Any, ClassVar, Self

from django.utils.translation import gettext as _
from pydantic import ValidationInfo, field_validator, model_validator

from core.models import CustomDocument, CustomImage

from .context import context_of
from .entries import FileEntry
from .uploads import Media, find, upload
from .values import Filled, Flag, Slug, fits, refusal, run


class MediaEntry(FileEntry):
    row_type: ClassVar[type[Media]]

    key: Slug
    file: Path
    title: Annotated[str, fits(CustomDocument, "title"), Filled]

    @field_validator("file", mode="plain")
    @classmethod
    def can_be_uploaded(cls, name: Any, info: ValidationInfo) -> Path:
        if not isinstance(name, str):
            raise refusal(_("on attend ici un texte."))
        if not name.strip():
            raise refusal(_("ce champ ne peut pas être vide."))
        context = context_of(info)
        path = run(lambda: find(context.folder, name.strip()))
        file_hash = run(lambda: upload(cls.row_type, path)).file_hash
        key = info.data.get("key", name)
        first = context.keys_by_hash.setdefault((cls.row_type, file_hash), key)
        if first != key:
            raise refusal(_("c'est le même fichier que « %s » : une seule entrée suffit.") % first)
        return path


class ImageEntry(MediaEntry):
    row_type = CustomImage

    description: Annotated[str, fits(CustomImage, "description")] = ""
    credit: Annotated[str, fits(CustomImage, "credit")] = ""
    decorative: Flag = False

    @model_validator(mode="after")
    def is_noted_if_it_says_nothing(self, info: ValidationInfo) -> Self:
        """Let the texts, which are validated later, refuse an image without a description."""
        if not (self.description or self.decorative):
            context_of(info).undescribed.add(self.key)
        return self


class DocumentEntry(MediaEntry):
    row_type = CustomDocument
