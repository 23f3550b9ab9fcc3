"""Uploaded images, served by the application where no front does."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from PIL import Image as Picture

from core.models import CustomDocument, CustomImage
from core.storage import DocumentsStorage

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path) -> Path:
    settings.DEBUG = False
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def png() -> bytes:
    content = BytesIO()
    Picture.new("RGB", (80, 60), "tan").save(content, "PNG")
    return content.getvalue()


@pytest.fixture
def image(folder) -> CustomImage:
    return CustomImage.objects.create(title="Salle", file=ContentFile(png(), "salle.png"))


def test_an_image_and_its_sizes_are_served_in_production(client, home, image):
    rendition = image.get_rendition("width-40")
    for address in (image.file.url, rendition.url):
        answer = client.get(address)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
        assert Picture.open(BytesIO(answer.getvalue())).format == "PNG"
        assert answer["Cache-Control"] == "public, max-age=3600"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert "Set-Cookie" not in answer
        head = client.head(address)
        head.close()
        assert head["Content-Length"] == answer["Content-Length"]
        assert client.post(address).status_code == 405


def test_an_image_that_a_reader_has_is_not_sent_again(client, home, image):
    seen = client.get(image.file.url)
    seen.close()
    since = {"if-modified-since": seen["Last-Modified"]}
    again = client.get(image.file.url, headers=since)
    assert (again.status_code, again.content) == (304, b"")


def test_no_document_is_among_the_images(client, home, folder):
    note = CustomDocument(title="Note")
    note.file.save("note.txt", ContentFile(b"Une note"))
    (folder / "images").mkdir()
    for name in ("images/page.html", "images/vector.svg", "images/sans-nom"):
        (folder / name).write_text("<script>")
    for address in (
        "/media/",
        f"/media/{note.file.name}",
        "/media/images/",
        f"/media/images/../{note.file.name}",
        f"/media/images/%2e%2e/{note.file.name}",
        "/media/images/page.html",
        "/media/images/vector.svg",
        "/media/images/sans-nom",
        "/media/images/rien.png",
        "/media/images/%00.png",
        "/media/images/../../../etc/passwd.png",
        f"/media/images/{'a' * 1500}.png",
    ):
        assert client.get(address).status_code in {400, 404}, address
    assert client.get(note.url).getvalue() == b"Une note"


def test_documents_have_a_folder_of_their_own_where_the_settings_say_so(
    client, home, settings, monkeypatch, tmp_path
):
    settings.DOCUMENTS_ROOT = tmp_path / "papers"
    monkeypatch.setattr(CustomDocument._meta.get_field("file"), "storage", DocumentsStorage())
    note = CustomDocument(title="Note")
    note.file.save("note.txt", ContentFile(b"Une note"))
    assert Path(note.file.path).is_relative_to(tmp_path / "papers")
    assert client.get(note.url).getvalue() == b"Une note"
