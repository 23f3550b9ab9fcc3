"""What a printed page may read: no other host, no file of the disk."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image

from printing.files import Files, RefusedAddressError

ROOT = "https://exemple.fr"


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://169.254.169.254/latest/meta-data/",
        "https://exemple.fr/admin/",
        "https://exemple.fr/media/documents/secret.pdf",
        "https://exemple.fr/media/original_images/a.png",
        "https://exemple.fr/media/documents/plan.png",
        "https://exemple.fr/media/images/../documents/secret.pdf",
        "https://exemple.fr/media/images/%2e%2e/documents/secret.png",
        "https://exemple.fr.ailleurs.fr/media/images/a.png",
        "data:text/html,<script>",
        "ftp://exemple.fr/media/images/a.png",
    ],
)
def test_another_address_is_refused(address):
    with pytest.raises(RefusedAddressError):
        Files(ROOT).read(address)


def test_a_font_is_read_by_its_name_alone():
    content, _kind = Files(ROOT).read("font:archivo-latin.woff2")
    assert content[:4] == b"wOF2"
    with pytest.raises(FileNotFoundError):
        Files(ROOT).read("font:../../../etc/passwd")


def test_an_image_loses_its_colours_in_black(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    drawing = BytesIO()
    Image.new("RGB", (8, 8), "#ff0000").save(drawing, "PNG")
    name = default_storage.save("images/rouge.png", ContentFile(drawing.getvalue()))
    address = f"{ROOT}/media/{name}"
    content, _kind = Files(ROOT, is_grey=True).read(address)
    assert Image.open(BytesIO(content)).mode == "L"
    assert Files(ROOT).read(address)[0] == drawing.getvalue()
