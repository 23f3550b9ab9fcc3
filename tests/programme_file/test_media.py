"""A load puts the images and documents beside its file on the site, all of them or none."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.core.management import call_command
from wagtail.models import Collection, CollectionViewRestriction, Revision

from core.file_errors import LoadingError
from core.models import CustomDocument, CustomImage, OrganisationSettings, Theme
from home.models import HomePage, StandardPage
from networks.models import NetworkPage
from programme.models import EventPage, PriorityPage, ProgrammePage
from programme_file.loader import load
from tests.programme_file.loading import dump
from tests.programme_file.media import files_in, png

pytestmark = pytest.mark.django_db


def upload_by_hand(title: str, content: bytes, name: str = "a.pdf", **fields) -> CustomDocument:
    """A document as an editor's upload leaves it."""
    document = CustomDocument(title=title, file=ContentFile(content, name=name), **fields)
    document._set_document_file_metadata()
    document.save()
    return document


def test_a_text_shows_the_images_and_documents_that_it_names(home, write_with_media):
    load(write_with_media())
    event = EventPage.objects.get()
    types = ["rich_text", "image", "image", "rich_text", "documents"]
    assert [block.block_type for block in event.body] == types
    place, frieze, listed = (event.body[rank].value for rank in (1, 2, 4))
    assert (place["image"].title, place["image"].credit) == ("La place", "Ada Lovelace")
    assert place["image"].description == "Des bancs sous un tilleul."
    assert (place["caption"], place["decorative"]) == ("La place, vue du nord", False)
    assert frieze["image"].title == "Une frise"
    assert (frieze["caption"], frieze["decorative"]) == ("", True)
    assert listed["title"] == "À télécharger"
    titles = [document.title for document in listed["documents"]]
    assert titles == ["L'invitation", "Le plan d'accès"]


def test_a_sign_on_two_lines_is_text(home, write_with_media):
    load(
        write_with_media(
            ("      [image: frise]\n", "      [image: frise]\n      [image\n      : x]\n")
        )
    )
    assert str(EventPage.objects.get().body[3].value) == "<p>[image : x] Une autre.</p>"


def test_every_body_and_the_foreword_can_show_an_image(home, write_with_media):
    shown = '"[image: place]"'
    load(
        write_with_media(
            ("    title: Réseau logement\n", f"    title: Réseau logement\n    body: {shown}\n"),
            ("      title: Vivre\n", f"      title: Vivre\n      body: {shown}\n"),
            ("  title: Programme 2026\n", f"  title: Programme 2026\n  foreword: {shown}\n"),
            (
                "events:\n",
                f"site:\n  name: Réseau\n  home:\n    body: {shown}\n"
                f"pages:\n  - slug: page\n    title: Page\n    body: {shown}\nevents:\n",
            ),
        )
    )
    bodies = [model.objects.get().body for model in (HomePage, NetworkPage, PriorityPage)]
    bodies += [StandardPage.objects.get().body, ProgrammePage.objects.get().foreword]
    assert [body[0].value["image"].title for body in bodies] == ["La place"] * 5


def test_an_editor_can_save_the_blocks_that_a_load_made(home, write_with_media):
    load(write_with_media())
    event = EventPage.objects.get()
    event.body.stream_block.clean(event.body)


def test_a_stored_file_is_as_an_upload_leaves_it(home, write_with_media, folder):
    load(write_with_media())
    image = CustomImage.objects.get(title="La place")
    original = (folder / "images" / "place.png").read_bytes()
    assert (image.width, image.height, len(image.file_hash)) == (8, 6, 40)
    assert (Path(image.file.path).read_bytes(), image.file_size) == (original, len(original))
    document = CustomDocument.objects.get(title="Le plan d'accès")
    assert (document.file_size, document.filename) == (13, "plan.pdf")
    roots = {row.collection for row in (image, document)}
    assert roots == {Collection.get_first_root_node()}


def test_a_second_load_makes_no_second_image_and_no_second_document(home, write_with_media, media):
    load(write_with_media())
    rows, files = dump(), files_in(media)
    assert len(files) == 5
    assert load(write_with_media())["unchanged"] > 0
    assert (dump(), files_in(media)) == (rows, files)


def test_a_changed_file_is_a_new_image_and_the_old_one_stays_in_the_library(
    home, write_with_media, folder
):
    load(write_with_media())
    before = CustomImage.objects.get(title="La place")
    (folder / "images" / "place.png").write_bytes(png("red"))
    load(write_with_media())
    (block,) = EventPage.objects.get().body.blocks_by_name("image")[:1]
    assert block.value["image"].pk != before.pk
    assert block.value["image"].title == "La place"
    assert before.file.storage.exists(before.file.name)


def test_what_the_file_says_of_an_image_is_put_on_the_one_that_is_there(home, write_with_media):
    load(write_with_media())
    image = CustomImage.objects.get(title="La place")
    image.credit = "À la main"
    image.save()
    load(
        write_with_media(("title: La place", "title: La halle"), ("    credit: Ada Lovelace\n", ""))
    )
    (image,) = CustomImage.objects.filter(file_hash=image.file_hash)
    assert (image.title, image.credit) == ("La halle", "À la main")


def test_a_document_that_an_editor_uploaded_is_found(home, write_with_media, folder, media):
    uploaded = upload_by_hand("À la main", (folder / "plan.pdf").read_bytes())
    load(write_with_media())
    assert CustomDocument.objects.get(title="Le plan d'accès") == uploaded
    assert not CustomDocument.objects.filter(title="À la main").exists()


def test_a_document_of_a_private_collection_is_left_to_it(home, write_with_media, folder, media):
    private = Collection.get_first_root_node().add_child(instance=Collection(name="Bureau"))
    CollectionViewRestriction.objects.create(collection=private, restriction_type="login")
    kept = upload_by_hand("Pour le bureau", (folder / "plan.pdf").read_bytes(), collection=private)
    load(write_with_media())
    kept.refresh_from_db()
    assert (kept.title, kept.collection) == ("Pour le bureau", private)
    public = CustomDocument.objects.get(title="Le plan d'accès")
    assert public.collection == Collection.get_first_root_node()
    assert load(write_with_media())["created"] == 0


def test_an_image_is_refused_by_a_library_that_is_all_private(home, write_with_media):
    CollectionViewRestriction.objects.create(
        collection=Collection.get_first_root_node(), restriction_type="login"
    )
    with pytest.raises(LoadingError, match="Cette collection est privée"):
        load(write_with_media())
    assert not CustomImage.objects.exists()


def test_supporters_and_the_organisation_have_their_logos(home, write_with_media):
    site = "site:\n  name: Réseau\n  logo: region\n"
    site += "  supporters:\n    - name: État\n      logo: place\nprogramme:\n"
    load(write_with_media(("programme:\n", site)))
    (supporter,) = ProgrammePage.objects.get().supporters
    settings = OrganisationSettings.objects.get()
    assert supporter.value["logo"].title == settings.logo.title == "Logo de la Région"
    assert [(s.value["name"], s.value["logo"].title) for s in settings.supporters] == [
        ("État", "La place")
    ]
    load(write_with_media(("programme:\n", site.replace("logo: region", 'logo: ""'))))
    assert OrganisationSettings.objects.get().logo is None


def test_a_link_that_stays_in_the_folder_is_followed(home, write_with_media, folder):
    (folder / "link.pdf").symlink_to("plan.pdf")
    load(write_with_media(("file: plan.pdf", "file: link.pdf")))
    assert CustomDocument.objects.get(title="Le plan d'accès").filename == "link.pdf"


# All or nothing


@pytest.fixture
def before(home, media) -> tuple[dict, dict]:
    """The rows and the files of a site that has one whose name the load would take."""
    upload_by_hand("À la main", b"%PDF-1.4 autre", name="plan.pdf")
    return dump(), files_in(media)


def test_a_load_that_fails_midway_leaves_no_file(before, write_with_media, media, monkeypatch):
    def fail(*args, **kwargs):
        assert len(files_in(media)) == 6
        raise RuntimeError("the server stops")

    monkeypatch.setattr(Revision, "publish", fail)
    with pytest.raises(RuntimeError):
        load(write_with_media())
    assert (dump(), files_in(media)) == before


def test_a_load_that_the_site_refuses_leaves_no_file(home, write_with_media, media):
    Theme.objects.create(name="Habitat", slug="logement")
    before = dump()
    with pytest.raises(LoadingError):
        load(write_with_media())
    assert (dump(), files_in(media)) == (before, {})


def test_a_translation_that_is_refused_leaves_no_file(before, write_with_media, media):
    file = write_with_media()
    file.with_name("programme.en.po").write_text("msgid")
    with pytest.raises(SystemExit):
        call_command("load_programme", file, stderr=StringIO())
    assert (dump(), files_in(media)) == before


def test_a_full_disk_keeps_no_beginning_of_a_file(before, write_with_media, media, monkeypatch):
    def chunks(file, chunk_size=None):
        yield file.read(8)
        if file.name.startswith("plan"):
            assert len(files_in(media)) == 6
            raise OSError("the disk is full")
        yield file.read()

    monkeypatch.setattr(UploadedFile, "chunks", chunks)
    with pytest.raises(OSError, match="full"):
        load(write_with_media())
    assert (dump(), files_in(media)) == before


def test_a_file_that_is_refused_leaves_no_row(before, write_with_media, folder, media):
    (folder / "plan.pdf").unlink()
    with pytest.raises(LoadingError):
        load(write_with_media())
    assert (dump(), files_in(media)) == before


def test_an_event_says_how_to_come_in_easy_french_and_shows_its_photograph(home, write_with_media):
    added = (
        "    access: Parking de la gare\n    easy_french: C'est facile.\n    photograph: place\n"
    )
    load(write_with_media(("    body: |\n", f"{added}    body: |\n")))
    event = EventPage.objects.get()
    assert (event.access, event.easy_french) == ("Parking de la gare", "C'est facile.")
    assert event.photograph == CustomImage.objects.get(title="La place")
