"""The files that a printed page may read: the fonts of the site, and its own images."""

import mimetypes
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from PIL import Image

from printing.qr import SCHEME, qr_png

FONT = "font:"
DRAWING = "data:image/svg+xml,"
IMAGES = "images/"
"""The folder of the renditions; originals, which may be huge, are never asked for."""


class RefusedAddressError(ValueError):
    """A page to print names a file that it may not read."""


class Files:
    """Read fonts, renditions, drawings and QR codes: neither the network nor the disk.

    With `is_grey`, images lose their colours.
    """

    def __init__(self, root_url: str, *, is_grey: bool = False) -> None:
        self.root_url = root_url
        self.media_url = f"{root_url}{settings.MEDIA_URL}"
        self.is_grey = is_grey

    def read(self, address: str) -> tuple[bytes, str]:
        """Return the content and the media type. Raises ValueError or OSError."""
        if address.startswith(FONT):
            return _font(address.removeprefix(FONT)), "font/woff2"
        if address.startswith(DRAWING):
            return unquote_to_bytes(address.removeprefix(DRAWING)), "image/svg+xml"
        if address.startswith(SCHEME):
            return qr_png(address.removeprefix(SCHEME)), "image/png"
        if address.startswith(self.media_url):
            return self._image(unquote(address.removeprefix(self.media_url)))
        raise RefusedAddressError(address)

    def _image(self, name: str) -> tuple[bytes, str]:
        kind = mimetypes.guess_type(name)[0] or ""
        is_rendition = name.startswith(IMAGES) and ".." not in PurePosixPath(name).parts
        if not (is_rendition and kind.startswith("image/")):
            raise RefusedAddressError(name)
        try:
            with default_storage.open(name) as file:
                content = file.read()
        except SuspiciousFileOperation as error:
            raise RefusedAddressError(name) from error
        if self.is_grey and kind != "image/svg+xml":
            return _in_grey(content), "image/png"
        return content, kind


def _font(name: str) -> bytes:
    path = finders.find(f"frontend/fonts/{PurePosixPath(name).name}")
    if not path:
        raise FileNotFoundError(name)
    with open(path, "rb") as file:
        return file.read()


def _in_grey(content: bytes) -> bytes:
    with Image.open(BytesIO(content)) as image:
        has_transparency = image.mode in ("LA", "RGBA", "PA") or "transparency" in image.info
        grey = image.convert("RGBA").convert("LA") if has_transparency else image.convert("L")
    target = BytesIO()
    grey.save(target, "PNG")
    return target.getvalue()
