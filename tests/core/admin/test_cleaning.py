"""What was uploaded before uploads were written again becomes as they are, once."""

from io import BytesIO, StringIO

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from PIL import Image
from wagtail.users.models import UserProfile

from core.admin.cleaning import has_metadata
from core.models import CustomImage
from tests.core.admin.test_uploads import photograph, send

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("home")]


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def add_image(content: bytes, title: str = "Vue", **fields) -> CustomImage:
    """An image as it was kept before."""
    file = ContentFile(content, f"{title}.jpg")
    return CustomImage.objects.create(title=title, file=file, **fields)


@pytest.fixture
def clean(django_capture_on_commit_callbacks):
    """Run the command and what follows its transactions; return what it said."""

    def clean() -> str:
        said = StringIO()
        with django_capture_on_commit_callbacks(execute=True):
            call_command("clean_images", stdout=said)
        return said.getvalue().strip()

    return clean


def test_an_image_of_before_and_what_is_cut_from_it_lose_place_and_camera(media, clean):
    image = add_image(photograph(size=(600, 400)))
    former, cut = image.file.path, image.get_rendition("width-100").file.path
    assert clean() == "1 image récrite."
    image = CustomImage.objects.get()
    assert image.file.path != former
    assert (image.width, image.height) == (400, 600)
    with image.file.open() as file:
        content = file.read()
        assert b"Marie" not in content
        assert image.file_size == len(content)
        assert not has_metadata(file)
    assert image.get_rendition("width-100").file.path != cut
    kept = {str(path) for path in media.rglob("*") if path.is_file()}
    assert kept == {image.file.path, image.get_rendition("width-100").file.path}


def test_a_photograph_of_an_account_of_before_is_cleaned(clean):
    user = User.objects.create_user("ada")
    profile = UserProfile.get_for_user(user)
    profile.avatar.save("ada.jpg", ContentFile(photograph()))
    former = profile.avatar.path
    assert clean() == "1 image récrite."
    profile.refresh_from_db()
    assert profile.avatar.path != former
    with profile.avatar.open() as file:
        assert b"Marie" not in file.read()


def test_a_second_time_and_what_is_uploaded_now_change_nothing(editor, clean):
    image = add_image(photograph())
    for kind in ("JPEG", "PNG", "WEBP", "AVIF"):
        send(editor, f"vue.{kind.lower()}", photograph(kind))
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    for kind in ("GIF", "WEBP"):
        content = BytesIO()
        frames[0].save(content, kind, save_all=True, append_images=frames[1:], duration=[500, 90])
        send(editor, f"mouvement.{kind.lower()}", content.getvalue())
    assert CustomImage.objects.count() == 7
    assert clean() == "1 image récrite."
    names = set(CustomImage.objects.values_list("file", flat=True))
    assert image.file.name not in names
    assert clean().startswith("0 ")
    assert set(CustomImage.objects.values_list("file", flat=True)) == names


def test_the_place_that_an_image_focuses_on_stays_the_same(clean):
    focus = {"focal_point_x": 2_000, "focal_point_y": 4_000}
    focus |= {"focal_point_width": 400, "focal_point_height": 200}
    add_image(photograph(size=(8_192, 4_000)), **focus)
    clean()
    image = CustomImage.objects.get()
    assert (image.width, image.height) == (2_000, 4_096)
    assert image.get_focal_point().centroid == (1_000, 2_000)
    assert image.get_focal_point().size == (200, 100)


def test_one_that_cannot_be_read_is_named_and_stops_no_other(media, clean):
    broken, gone = add_image(photograph(), "Coupée"), add_image(photograph(), "Partie")
    content = photograph(size=(400, 400))
    (media / broken.file.name).write_bytes(content[:-2_000])
    (media / gone.file.name).unlink()
    add_image(photograph(), "Vue")
    with pytest.raises(CommandError, match=r"Coupée \(.*Partie \("):
        clean()
    assert (media / broken.file.name).read_bytes() == content[:-2_000]
    with CustomImage.objects.get(title="Vue").file.open() as file:
        assert not has_metadata(file)


def test_what_fails_midway_leaves_the_image_as_it_was(monkeypatch, media, clean):
    image = add_image(photograph())
    monkeypatch.setattr(CustomImage, "_set_image_file_metadata", lambda image: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        clean()
    assert CustomImage.objects.get().file.name == image.file.name
    assert (media / image.file.name).exists()
