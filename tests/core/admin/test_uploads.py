"""What is kept of an uploaded file, and what is refused in words."""

import errno
import os
import zlib
from html import unescape
from io import BytesIO

import pytest
from django.core.files.storage import FileSystemStorage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image, ImageCms, ImageSequence, PngImagePlugin
from wagtail.models import Collection, CollectionViewRestriction

from core.models import CustomDocument, CustomImage

pytestmark = pytest.mark.django_db

ORIENTATION, MAKE, GPS, LATITUDE = 0x0112, 0x010F, 0x8825, 2
RED, BLUE = (200, 0, 0), (0, 0, 200)
PLACE = (47.0, 23.0, 37.0)
INVALID = "incomplète ou abîmée"
LIE = "n'est pas ce que dit la fin de son nom"


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def photograph(kind: str = "JPEG", size: tuple[int, int] = (60, 40), **options) -> bytes:
    """Red at the left, blue at the right; taken with the camera upright on its right side."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[ORIENTATION], exif[MAKE] = 6, "Appareil de Marie"
    exif.get_ifd(GPS)[LATITUDE] = PLACE
    content = BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image.save(content, kind, exif=exif, icc_profile=profile, **options)
    return content.getvalue()


def send(client, name: str, content: bytes, kind: str = "images"):
    view = {"images": "wagtailimages:add", "documents": "wagtaildocs:add"}[kind]
    file = SimpleUploadedFile(name, content)
    return client.post(reverse(view), {"title": "Envoi", "file": file, "collection": 1})


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_photograph_keeps_its_colours_and_neither_place_nor_camera(editor, kind):
    extension = kind.lower()
    sent = photograph(kind)
    assert Image.open(BytesIO(sent)).getexif()[MAKE]
    assert send(editor, f"vue.{extension}", sent).status_code == 302
    image = CustomImage.objects.get()
    rendition = image.get_rendition("width-20")
    for stored in (image.file, rendition.file):
        with stored.open() as file, Image.open(file) as kept:
            assert dict(kept.getexif()) == {}
            assert kept.info["icc_profile"]
            assert not {"exif", "xmp", "comment"} & kept.info.keys()
            file.seek(0)
            assert b"Marie" not in file.read()
    # Upright: what was at the left is on top.
    assert (image.width, image.height) == (40, 60)
    with image.file.open() as file, Image.open(file) as kept:
        red, _green, blue = kept.convert("RGB").getpixel((20, 5))
    assert red > 150 > 80 > blue


def test_a_moving_image_still_moves(editor):
    frames = [Image.new("RGB", (8, 8), colour) for colour in (RED, BLUE)]
    content = BytesIO()
    frames[0].save(content, "GIF", save_all=True, append_images=frames[1:], comment=b"Marie")
    send(editor, "mouvement.gif", content.getvalue())
    with CustomImage.objects.get().file.open() as file:
        assert b"Marie" not in file.read()
        file.seek(0)
        assert Image.open(file).n_frames == 2


def test_the_pictures_of_an_animation_last_as_long_as_they_did(editor):
    frames = [Image.new("RGB", (64, 64), colour) for colour in (RED, BLUE, RED)]
    content = BytesIO()
    frames[0].save(
        content, "WEBP", save_all=True, append_images=frames[1:], duration=[500, 2000, 100], loop=2
    )
    send(editor, "mouvement.webp", content.getvalue())
    with CustomImage.objects.get().file.open() as file, Image.open(file) as kept:
        lasts = []
        for frame in ImageSequence.Iterator(kept):
            frame.load()
            lasts.append(frame.info["duration"])
        assert lasts == [500, 2000, 100]


def test_a_photograph_with_its_depth_is_a_photograph(editor):
    first, second = Image.open(BytesIO(photograph())), Image.new("L", (60, 40))
    content = BytesIO()
    first.save(content, "MPO", save_all=True, append_images=[second], exif=first.info["exif"])
    assert Image.open(BytesIO(content.getvalue())).format == "MPO"
    send(editor, "telephone.jpg", content.getvalue())
    with CustomImage.objects.get().file.open() as file, Image.open(file) as kept:
        assert (kept.format, kept.size, getattr(kept, "n_frames", 1)) == ("JPEG", (40, 60), 1)


def test_words_that_fill_the_memory_are_refused_in_words(editor):
    chunk = b"zTXt" + b"k\0\0" + zlib.compress(b"a" * (PngImagePlugin.MAX_TEXT_CHUNK + 1))
    content = BytesIO()
    Image.new("RGB", (8, 8)).save(content, "PNG")
    whole = content.getvalue()
    end = whole.index(b"IEND") - 4
    packed = (len(chunk) - 4).to_bytes(4) + chunk + zlib.crc32(chunk).to_bytes(4)
    answer = send(editor, "mots.png", whole[:end] + packed + whole[end:])
    assert INVALID in unescape(answer.text)


def test_the_words_in_an_image_go(editor):
    words, content = PngImagePlugin.PngInfo(), BytesIO()
    words.add_text("Author", "Marie")
    Image.new("RGB", (8, 8)).save(content, "PNG", pnginfo=words)
    send(editor, "mots.png", content.getvalue())
    with CustomImage.objects.get().file.open() as file:
        assert b"Marie" not in file.read()


def test_what_follows_an_image_in_its_file_goes(editor):
    send(editor, "double.jpg", photograph() + b"PK\x03\x04<script>alert(1)</script>")
    with CustomImage.objects.get().file.open() as file:
        assert b"script" not in file.read()


def test_a_photograph_of_49_megapixels_is_stored_at_a_size_that_screens_show(editor):
    send(editor, "grande.jpg", photograph(size=(7_000, 7_000)))
    image = CustomImage.objects.get()
    assert max(image.width, image.height) == 4_096


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("coupee.jpg", photograph(size=(400, 400))[:-2_000], INVALID),
        ("grande.png", photograph("PNG", (6_000, 5_000)), "au plus 25"),
        ("dessin.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
        ("page.jpg", b"<html><script>alert(1)</script>", "image valide"),
        ("vue.png", photograph(), "ne correspond pas au format"),
    ],
)
def test_what_is_no_image_is_refused_in_words(editor, media, name, content, said):
    answer = send(editor, name, content)
    assert answer.status_code == 200
    assert said in answer.text.replace("&#x27;", "'")
    assert not CustomImage.objects.exists()
    assert [path for path in media.rglob("*") if path.is_file()] == []


def test_a_bomb_is_refused_before_it_is_decoded(editor, monkeypatch):
    content = BytesIO()
    Image.new("1", (30_000, 30_000)).save(content, "PNG")
    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", lambda image: pytest.fail("decoded"))
    answer = send(editor, "bombe.png", content.getvalue())
    assert "trop grand nombre de pixels" in answer.text
    assert not CustomImage.objects.exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("note.pdf", b"<html><script>alert(1)</script>"),
        ("note.docx", b"%PDF-1.7"),
        ("note.txt", b"%PDF-1.7"),
        ("liste.csv", b"PK\x03\x04"),
        ("liste.txt", b"a\0b"),
    ],
)
def test_a_document_that_is_not_what_its_name_says_is_refused(editor, name, content):
    answer = send(editor, name, content, "documents")
    assert LIE in answer.text.replace("&#x27;", "'")
    assert not CustomDocument.objects.exists()


@pytest.mark.parametrize(("name", "content"), [("a.pdf", b"\n%PDF-1.4"), ("a.txt", b"Bonjour")])
def test_a_document_that_is_what_its_name_says_is_kept(editor, name, content):
    send(editor, name, content, "documents")
    assert CustomDocument.objects.exists()


def private_collection() -> Collection:
    collection = Collection.get_first_root_node().add_child(name="Interne")
    CollectionViewRestriction.objects.create(collection=collection, restriction_type="login")
    return collection.add_child(name="Dessous")


def test_an_image_is_not_put_where_it_would_seem_to_be_private(editor):
    collection = private_collection()
    file = SimpleUploadedFile("vue.jpg", photograph())
    data = {"title": "Vue", "file": file, "collection": collection.pk}
    answer = editor.post(reverse("wagtailimages:add"), data)
    assert "Cette collection est privée" in answer.text
    assert not CustomImage.objects.exists()
    send(editor, "vue.jpg", photograph())
    image = CustomImage.objects.get()
    action = reverse("wagtail_bulk_action", args=["core", "customimage", "add_to_collection"])
    editor.post(f"{action}?id={image.pk}&next=/admin/", {"collection": collection.pk})
    image.refresh_from_db()
    assert image.collection_id == Collection.get_first_root_node().pk


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS], ids=os.strerror)
@pytest.mark.parametrize("kind", ["images", "documents"])
def test_a_file_that_cannot_be_stored_is_said_and_leaves_nothing(
    editor, media, monkeypatch, kind, number
):
    def write_a_part(storage, name, content):
        path = media / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"un morceau")
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(FileSystemStorage, "_save", write_a_part)
    content = {"images": photograph(), "documents": b"%PDF-1.7"}[kind]
    answer = send(editor, {"images": "a.jpg", "documents": "a.pdf"}[kind], content, kind)
    assert answer.status_code == 507
    assert "pas pu garder ce fichier" in answer.text
    assert [path for path in media.rglob("*") if path.is_file()] == []
    assert not CustomImage.objects.exists()
    assert not CustomDocument.objects.exists()


def test_a_page_is_displayed_without_an_image_that_cannot_be_cut(editor, monkeypatch):
    send(editor, "vue.jpg", photograph())

    def refuse(storage, name, content):
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(FileSystemStorage, "_save", refuse)
    assert editor.get(reverse("wagtailimages:index")).status_code == 200


def test_a_page_that_lacks_an_image_for_a_while_is_not_kept_so(editor, home, monkeypatch):
    send(editor, "vue.jpg", photograph())
    image = CustomImage.objects.get()
    home.body = [("image", {"image": image, "alternative": "La vue", "decorative": False})]
    home.save_revision().publish()

    def refuse(storage, name, content):
        raise OSError(errno.ENOSPC, "full")

    visitor = Client()
    with monkeypatch.context() as patch:
        patch.setattr(FileSystemStorage, "_save", refuse)
        assert "not-found" in visitor.get("/").text
    assert "not-found" not in visitor.get("/").text
