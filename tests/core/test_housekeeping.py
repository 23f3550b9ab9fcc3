"""What a site that runs for years forgets, and what it never does."""

import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.models import Comment, PageLogEntry, Revision, UploadedFile, Workflow

from background.chores import AGAIN
from core import housekeeping
from core.models import CustomRendition
from home.models import HomePage
from tests.core.test_blocks import make_image
from tests.factories import day, make_event

pytestmark = pytest.mark.django_db
NOW = timezone.now()
LONG_AGO = NOW.replace(year=NOW.year - 3, month=5, day=10, hour=12)


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def make_version(page, at, **options) -> Revision:
    revision = page.save_revision(**options)
    Revision.objects.filter(pk=revision.pk).update(created_at=at)
    return revision


def remain(*revisions: Revision) -> list[bool]:
    housekeeping.delete_old_versions(NOW)
    return [Revision.objects.filter(pk=revision.pk).exists() for revision in revisions]


@pytest.fixture
def event(home):
    return make_event(None, day(2020, 10, 8), title="Rencontre")


def test_of_versions_older_than_a_year_the_last_of_each_month_is_kept(event):
    hours = [make_version(event, LONG_AGO + timedelta(hours=hour)) for hour in range(3)]
    next_month = make_version(event, LONG_AGO + timedelta(days=31))
    make_version(event, NOW)
    assert remain(*hours, next_month) == [False, False, True, True]


def test_the_month_is_that_of_paris(event):
    last = LONG_AGO.replace(month=5, day=31, hour=21)  # 23:00 in Paris
    first = make_version(event, last)
    second = make_version(event, last + timedelta(hours=2))  # the first of June
    make_version(event, NOW)
    assert remain(first, second) == [True, True]


def test_all_versions_of_the_last_twelve_months_are_kept(event):
    recent = NOW - timedelta(days=364)
    versions = [make_version(event, recent + timedelta(minutes=minute)) for minute in range(3)]
    make_version(event, NOW)
    assert remain(*versions) == [True] * 3


def test_another_page_keeps_its_own_last_version_of_the_month(event, home):
    other = make_event(None, day(2020, 10, 9), title="Autre")
    mine = make_version(event, LONG_AGO)
    make_version(other, LONG_AGO + timedelta(hours=1))
    make_version(event, NOW)
    assert remain(mine) == [True]


def followed(event, **options) -> Revision:
    """A version that another of the same month follows: nothing but its name keeps it."""
    version = make_version(event, LONG_AGO, **options)
    make_version(event, LONG_AGO + timedelta(hours=1))
    make_version(event, NOW)
    return version


def test_a_version_that_nothing_names_is_deleted(event):
    assert remain(followed(event)) == [False]


def test_a_scheduled_version_is_kept(event):
    version = followed(event, approved_go_live_at=NOW + timedelta(days=9))
    assert remain(version) == [True]


def test_the_published_version_is_kept_and_those_that_were(event):
    first = make_version(event, LONG_AGO)
    first.publish()
    second = make_version(event, LONG_AGO + timedelta(hours=1))
    second.publish()
    make_version(event, LONG_AGO + timedelta(hours=2))
    make_version(event, NOW)
    PageLogEntry.objects.filter(revision=first).exclude(action="wagtail.publish").delete()
    assert remain(first, second) == [True, True]


def test_a_version_that_was_reviewed_is_kept(event):
    version = make_version(event, LONG_AGO)
    event.refresh_from_db()
    workflow = Workflow.objects.first()
    user = User.objects.create_superuser("moderation")
    workflow.start(event, user).cancel(user=user)
    make_version(event, LONG_AGO + timedelta(hours=1))
    make_version(event, NOW)
    assert remain(version) == [True]


def test_a_version_with_a_comment_is_kept_with_its_comment(event):
    version = followed(event)
    comment = Comment.objects.create(
        page=event, user=User.objects.create_user("a"), text="?", revision_created=version
    )
    assert remain(version) == [True]
    assert Comment.objects.filter(pk=comment.pk).exists()


def test_every_foreign_key_to_a_version_keeps_it():
    named = {field.name for field in housekeeping._keys_to_versions()}
    assert named == {"latest_revision", "live_revision", "revision", "revision_created"}


def test_a_page_that_was_not_touched_for_years_keeps_its_version(event):
    version = make_version(event, LONG_AGO)
    assert remain(version) == [True]


def test_many_versions_are_deleted_in_several_looks(event, monkeypatch):
    monkeypatch.setattr(housekeeping, "CHUNK", 2)
    for hour in range(6):
        make_version(event, LONG_AGO + timedelta(hours=hour))
    make_version(event, NOW)
    assert housekeeping.delete_old_versions(NOW) is AGAIN
    assert housekeeping.delete_old_versions(NOW) is AGAIN
    assert housekeeping.delete_old_versions(NOW) is None
    assert Revision.objects.for_instance(event).count() == 2


def test_a_size_that_no_template_asks_for_is_deleted_with_its_file(
    home, django_capture_on_commit_callbacks
):
    image = make_image()
    used = image.get_rendition("format-webp|width-480")
    unused = image.get_rendition("width-33")
    with django_capture_on_commit_callbacks(execute=True):
        housekeeping.delete_unused_renditions(NOW)
    assert [row.pk for row in CustomRendition.objects.all()] == [used.pk]
    assert default_storage.exists(used.file.name)
    assert not default_storage.exists(unused.file.name)


def test_the_sizes_that_pages_and_the_admin_show_are_all_asked_for(superuser, home):
    image = make_image()
    body = [("image", {"image": image, "decorative": True})]
    page = HomePage.objects.get()
    page.body = body
    page.save()
    for address in ("/", "/admin/images/", f"/admin/images/{image.pk}/", "/admin/images/chooser/"):
        assert superuser.get(address).status_code == 200
    made = set(CustomRendition.objects.values_list("filter_spec", flat=True))
    assert len(made) > 5
    assert made <= housekeeping.specs_asked()


def make_older(media: Path, name: str) -> None:
    long_ago = LONG_AGO.timestamp()
    os.utime(media / name, (long_ago, long_ago))


def test_files_of_sizes_that_no_row_names_are_deleted_after_a_day(home, media):
    rendition = make_image().get_rendition("width-480")
    old, new = (default_storage.save(f"images/{name}.png", ContentFile(b"x")) for name in "ab")
    original = default_storage.save("original_images/c.png", ContentFile(b"x"))
    for name in (rendition.file.name, old, original):
        make_older(media, name)
    housekeeping.delete_lost_files(NOW)
    present = [default_storage.exists(n) for n in (rendition.file.name, old, new, original)]
    assert present == [True, False, True, True]


def test_a_site_without_images_has_no_lost_files(home):
    assert housekeeping.delete_lost_files(NOW) is None


def test_uploads_that_were_left_half_way_and_old_presences_are_deleted(home, media):
    user = User.objects.create_user("a")
    for name in ("old", "new"):
        UploadedFile.objects.create(
            for_content_type_id=1, file=ContentFile(b"x", name=name), uploaded_by_user=user
        )
    make_older(media, UploadedFile.objects.first().file.name)
    EditingSession.objects.create(
        user=user, content_object=home, last_seen_at=NOW - timedelta(hours=2)
    )
    housekeeping.delete_abandoned(NOW)
    assert [Path(row.file.name).stem for row in UploadedFile.objects.all()] == ["new"]
    assert not EditingSession.objects.exists()
    assert [path.name for path in (media / "wagtail_uploads").iterdir()] == ["new"]
