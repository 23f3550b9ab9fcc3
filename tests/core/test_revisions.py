"""A version that names what has been deleted still opens, without it."""

import pytest
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Locale, Revision

from core.admin.contact_replacement import replace_contact
from core.models import Contact, EventType
from home.models import ContactLine, ContactPage, StandardPage
from programme.models import EventPage, Series
from tests.factories import day, make_event, make_network, make_programme

pytestmark = pytest.mark.django_db


def make_contact(name: str = "Ancien") -> Contact:
    return Contact.objects.create(name=name, email="a@example.org", locale=Locale.get_default())


def rows(home) -> dict:
    return {
        "contact": make_contact(),
        "event_type": EventType.objects.create(name="Webinaire", slug="webinaire"),
        "series": Series.objects.create(name="Une série", locale=Locale.get_default()),
        "programme": make_programme(2031),
    }


def opens(client, page, revision: Revision) -> None:
    """Ask for every screen that reads the version."""
    latest, old = page.get_latest_revision(), revision.pk
    asked = [
        ("revisions_revert", [page.pk, old]),
        ("revisions_view", [page.pk, old]),
        ("revisions_compare", [page.pk, old, latest.pk]),
        ("revisions_compare", [page.pk, "live", old]),
        ("history", [page.pk]),
        ("edit", [page.pk]),
        ("view_draft", [page.pk]),
    ]
    for name, arguments in asked:
        answer = client.get(reverse(f"wagtailadmin_pages:{name}", args=arguments))
        assert (name, answer.status_code) == (name, 200)


@pytest.fixture
def event(home) -> EventPage:
    event = make_event(None, day(2020, 10, 8), title="Rencontre")
    event.save_revision().publish()
    return EventPage.objects.get()


@pytest.mark.parametrize("is_latest", [True, False])
@pytest.mark.parametrize("name", ["contact", "event_type", "series", "programme"])
def test_a_version_opens_without_the_row_that_was_deleted(editor, home, event, name, is_latest):
    row, before = rows(home)[name], getattr(event, name)
    setattr(event, name, row)
    revision = event.save_revision()
    if not is_latest:
        setattr(event, name, before)
        event.save_revision()
    # As a database of before the rule may be: nothing deletes it now.
    type(row)._base_manager.filter(pk=row.pk)._raw_delete("default")
    opens(editor, event, revision)
    assert getattr(revision.as_object(), f"{name}_id") is None
    assert revision.as_object().sessions.count() == 1


def test_a_child_row_without_what_it_names_is_left_out(editor, home):
    gone, kept = make_contact("Partie"), make_contact("Restée")
    page = ContactPage(title="Nous joindre", slug="contact")
    home.add_child(instance=page)
    page.contacts = [ContactLine(contact=gone), ContactLine(contact=kept)]
    revision = page.save_revision()
    page.contacts = [ContactLine(contact=kept)]
    page.save_revision().publish()
    gone.delete()
    opens(editor, page, revision)
    assert [line.contact for line in revision.as_object().contacts.all()] == [kept]


def test_blocks_that_name_what_was_deleted_open_empty(editor, home):
    contact, network = make_contact(), make_network("Habitat")
    image = get_image_model().objects.create(title="Image", file=get_test_image_file())
    document = get_document_model().objects.create(title="Document", file="x.pdf")
    event = make_event(None, day(2020, 10, 8))
    link = f'<p><a linktype="page" id="{event.pk}">voir</a></p>'
    page = StandardPage(title="Une page", slug="une-page")
    home.add_child(instance=page)
    page.body = [
        ("contact", contact),
        ("image", {"image": image}),
        ("documents", {"title": "", "documents": [document]}),
        ("partner_logos", {"title": "", "partners": [{"name": "Région", "logo": image}]}),
        ("button", {"text": "Voir", "page": event, "address": ""}),
        ("networks", {"title": "", "networks": [network], "priority": None}),
        ("timeline", {"title": "", "event": event}),
        ("rich_text", link),
    ]
    revision = page.save_revision()
    page.body = []
    page.save_revision().publish()
    for row in (contact, image, document, event, network):
        row.delete()
    opens(editor, page, revision)
    address = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision.pk])
    answer = editor.get(address)
    assert len(answer.context["form"].instance.body) == 8


def test_a_contact_is_replaced_though_a_draft_names_what_is_gone(home, event, django_user_model):
    series = Series.objects.create(name="Une série", locale=Locale.get_default())
    event.series = series
    event.save_revision()
    Series.objects.filter(pk=series.pk)._raw_delete("default")
    old, new = make_contact("Ancien"), make_contact("Nouvelle")
    make_network("Habitat", contact=old)
    user = django_user_model.objects.create_superuser("admin")
    assert replace_contact(old, new, user=user) == 1
