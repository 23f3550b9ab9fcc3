"""The photograph of an account is kept as the images of the site are."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image, PngImagePlugin
from wagtail.users.models import UserProfile

from tests.core.admin.test_uploads import INVALID, MAKE, photograph

pytestmark = pytest.mark.django_db

ACCOUNT = "wagtailadmin_account"
SETTINGS = {
    "name_email-first_name": "Ada",
    "name_email-last_name": "Lovelace",
    "name_email-email": "ada@example.org",
    "theme-theme": "system",
    "theme-density": "default",
    "theme-contrast": "system",
    "locale-preferred_language": "fr",
}


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def send(client, name: str, content: bytes):
    return client.post(
        reverse(ACCOUNT), SETTINGS | {"avatar-avatar": SimpleUploadedFile(name, content)}
    )


@pytest.mark.parametrize("size", [(60, 40), (1_200, 800)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photograph_of_an_account_keeps_neither_place_nor_camera(editor, kind, size):
    sent = photograph(kind, size)
    assert Image.open(BytesIO(sent)).getexif()[MAKE]
    assert send(editor, f"ada.{kind.lower()}", sent).status_code == 302
    with UserProfile.objects.get().avatar.open() as file:
        assert b"Marie" not in file.read()
        file.seek(0)
        kept = Image.open(file)
        assert dict(kept.getexif()) == {}
        assert kept.height > kept.width  # upright
        assert kept.height <= 400


def bomb() -> bytes:
    content = BytesIO()
    Image.new("1", (30_000, 30_000)).save(content, "PNG")
    return content.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("coupee.jpg", photograph(size=(400, 400))[:-2_000], INVALID),
        ("grande.jpg", photograph() + b"\0" * 10 * 1024 * 1024, "trop gros"),
        ("dessin.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
        ("page.jpg", b"<html><script>alert(1)</script>", "image valide"),
        ("vue.png", photograph(), "ne correspond pas au format"),
        ("bombe.png", bomb(), "trop grand nombre de pixels"),
    ],
    ids=["cut", "heavy", "drawing", "page", "lie", "bomb"],
)
def test_what_is_no_photograph_is_refused_in_words_and_loses_nothing(
    editor, media, monkeypatch, name, content, said
):
    load = PngImagePlugin.PngImageFile.load
    monkeypatch.setattr(
        PngImagePlugin.PngImageFile,
        "load",
        lambda image: pytest.fail("decoded") if image.width > 20_000 else load(image),
    )
    answer = send(editor, name, content)
    assert answer.status_code == 200
    text = answer.text.replace("&#x27;", "'")
    assert said in text
    assert 'value="Lovelace"' in text
    assert not UserProfile.objects.get().avatar
    assert [path for path in media.rglob("*") if path.is_file()] == []


def test_the_account_is_only_for_those_who_are_signed_in(client, home):
    assert client.get(reverse(ACCOUNT)).status_code == 302
