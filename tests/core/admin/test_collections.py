"""A collection with images stays public, whichever way it would become private."""

from html import unescape

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction, GroupCollectionPermission

from core.admin.collections import images_that_seem_private
from core.models import CustomDocument, CustomImage
from operations.upgrading import catch_up
from tests.programme_file.media import png

pytestmark = pytest.mark.django_db

REFUSED = "que son adresse donne à tout le monde"
LOGIN = {"restriction_type": "login"}


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def add_collection(name: str, parent: Collection | None = None) -> Collection:
    parent = parent or Collection.get_first_root_node()
    parent.refresh_from_db()
    return parent.add_child(name=name)


def add_image(collection: Collection, title: str = "La place") -> CustomImage:
    file = ContentFile(png("teal"), "place.png")
    return CustomImage.objects.create(title=title, file=file, collection=collection)


def make_private(collection: Collection) -> None:
    CollectionViewRestriction.objects.create(collection=collection, **LOGIN)


def privacy(collection: Collection) -> str:
    return reverse("wagtailadmin_collections:set_privacy", args=[collection.pk])


def move(client, collection: Collection, parent: Collection):
    address = reverse("wagtailadmin_collections:edit", args=[collection.pk])
    return client.post(address, {"name": "Un autre nom", "parent": parent.pk})


@pytest.mark.parametrize("is_below", [False, True], ids=["in it", "below it"])
def test_a_collection_with_an_image_does_not_become_private(superuser, is_below):
    collection = add_collection("Photos")
    add_image(add_collection("Été", collection) if is_below else collection)
    for answer in (superuser.get(privacy(collection)), superuser.post(privacy(collection), LOGIN)):
        said = unescape(answer.json()["html"])
        assert REFUSED in said
        assert "« La place »" in said
        assert "<form" not in said
    assert not CollectionViewRestriction.objects.exists()


def test_a_collection_with_an_image_does_not_move_below_a_private_one(superuser):
    private, collection = add_collection("Interne"), add_collection("Photos")
    make_private(private)
    below = add_collection("Dessous", private)
    add_image(add_collection("Été", collection))
    for parent in (private, below):
        answer = move(superuser, collection, parent)
        field = answer.context["form"]["parent"]
        assert REFUSED in field.errors[0]
        assert "« La place »" in field.errors[0]
        assert "Un autre nom" in answer.text
        collection.refresh_from_db()
        assert (collection.name, collection.depth) == ("Photos", 2)


def test_a_collection_with_documents_alone_becomes_private_and_moves(superuser):
    private, collection = add_collection("Interne"), add_collection("Comptes rendus")
    file = ContentFile(b"%PDF-1", "note.pdf")
    CustomDocument.objects.create(title="Note", file=file, collection=collection)
    make_private(private)
    assert move(superuser, collection, private).status_code == 302
    other = add_collection("Notes")
    assert superuser.post(privacy(other), LOGIN).json()["step"] == "set_privacy_done"
    assert CollectionViewRestriction.objects.filter(collection=other).exists()


def test_a_collection_with_an_image_moves_where_all_may_read(superuser):
    collection, other = add_collection("Photos"), add_collection("Archives")
    add_image(collection)
    assert move(superuser, collection, other).status_code == 302
    collection.refresh_from_db()
    assert collection.depth == 3


def test_a_collection_that_was_private_before_becomes_public_again(superuser):
    collection = add_collection("Photos")
    add_image(collection)
    make_private(collection)
    assert "<form" in superuser.get(privacy(collection)).json()["html"]
    superuser.post(privacy(collection), {"restriction_type": "none"})
    assert not CollectionViewRestriction.objects.exists()


@pytest.mark.searches
def test_an_image_that_seemed_private_before_is_named_after_an_upgrade(home):
    collection = add_collection("Photos")
    add_image(add_collection("Été", collection))
    add_image(add_collection("Dehors"), "La rue")
    assert list(images_that_seem_private()) == []
    make_private(collection)
    assert [image.title for image in images_that_seem_private()] == ["La place"]
    said: list[str] = []
    catch_up(said.append)
    assert said[-1].endswith("restent lisibles par leur adresse : La place")


def test_an_image_is_named_to_those_alone_who_may_see_it(client):
    collection = add_collection("Photos")
    add_image(collection)
    group = Group.objects.create(name="Rangement")
    for name in ("access_admin", "change_collection"):
        permission = Permission.objects.get(codename=name)
        if name == "access_admin":
            group.permissions.add(permission)
        else:
            GroupCollectionPermission.objects.create(
                group=group, collection=Collection.get_first_root_node(), permission=permission
            )
    user = User.objects.create_user("rangement")
    client.force_login(user)
    assert client.get(privacy(collection)).status_code in {302, 403}
    user.groups.add(group)
    said = unescape(client.get(privacy(collection)).json()["html"])
    assert REFUSED in said
    assert "La place" not in said
