"""The files beside a programme file, checked and stored as uploads in the admin are."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from io import BytesIO
from pathlib import Path, PurePath

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.documents.forms import get_document_form
from wagtail.images.forms import get_image_form
from wagtail.models import Collection

from core.models import CustomDocument, CustomImage
from core.querysets import in_public_collections

type Media = CustomImage | CustomDocument

_undoing: ContextVar[ExitStack] = ContextVar("undoing")


@contextmanager
def atomic() -> Iterator[None]:
    """Open a transaction; if it is rolled back, the files that `stored` wrote are removed."""
    outer = _undoing.get(None)
    with ExitStack() as undoing:
        token = _undoing.set(undoing)
        try:
            with transaction.atomic():
                yield
        finally:
            _undoing.reset(token)
        kept = undoing.pop_all()
    if outer:
        outer.push(kept)


def find(folder: Path, name: str) -> Path:
    """Return the path of a file in this folder. Raise ValidationError if it is not one."""
    pure = PurePath(name)
    outside = _("« %s » n'est pas un chemin qui part du dossier du programme et y reste.") % name
    if pure.is_absolute() or ".." in pure.parts:
        raise ValidationError(outside)
    try:
        target = (folder / pure).resolve(strict=True)
        is_inside = target.is_relative_to(folder.resolve())
    except (FileNotFoundError, NotADirectoryError) as error:
        message = _("« %s » est introuvable dans le dossier du programme.")
        raise ValidationError(message % name) from error
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links, an impossible name
        raise _unreadable(name) from error
    if not is_inside:
        raise ValidationError(outside)
    if not target.is_file():  # reading a pipe would wait for ever
        raise _unreadable(name)
    return folder / pure


def upload(model: type[Media], path: Path) -> Media:
    """Return a new row for this file, unsaved, with its hash.

    Raise ValidationError if the form of the admin would refuse the upload.
    """
    make_form = get_image_form if model is CustomImage else get_document_form
    collection = Collection.get_first_root_node().pk
    form = make_form(model, ["file"])({"collection": collection}, {"file": _read(path)})
    if not form.is_valid():
        # The first message alone: without a valid file, the model adds that it has no extension.
        raise ValidationError(next(iter(form.errors.values()))[0])
    return form.save(commit=False)


def stored(row: Media) -> Media:
    """Return the row that has the file of this new one already, else this one, its file stored.

    Must be called in `atomic`. Rows in private collections are left to who may see them.
    """
    same = type(row).objects.filter(file_hash=row.file_hash)
    found = in_public_collections(same) | same.filter(collection=row.collection)
    return found.order_by("pk").first() or _store(row)


def _store(row: Media) -> Media:
    file, storage, undoing = row.file, row.file.storage, _undoing.get()
    wanted = file.field.generate_filename(row, str(file.name))
    free = storage.get_available_name(wanted, max_length=file.field.max_length)
    try:
        file.save(PurePath(free).name, file.file, save=False)
    except BaseException:
        storage.delete(free)  # a full disk keeps the beginning of a file
        raise
    undoing.callback(storage.delete, str(file.name))
    return row


def _read(path: Path) -> UploadedFile:
    """Read a file into memory, but no more of it than shows that it is too large."""
    most = max(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE, settings.WAGTAILDOCS_MAX_UPLOAD_SIZE)
    try:
        with path.open("rb") as file:
            content = file.read(most + 1)
            size = file.seek(0, 2)
    except OSError as error:
        raise _unreadable(path.name) from error
    return UploadedFile(BytesIO(content), path.name, size=size)


def _unreadable(name: str) -> ValidationError:
    return ValidationError(_("« %s » ne peut pas être lu.") % name)
