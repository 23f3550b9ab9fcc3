"""The screens that delete say what holds a row, with links, before they ask to confirm."""

from urllib.parse import urlencode

import pytest
from django.db.models import ProtectedError
from django.http import HttpResponse
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, Locale, Page

from core.admin import deletion
from core.models import Contact, EventType
from home.models import HomePage, StandardPage
from networks.roles import coordinators
from programme.models import EventPage, ProgrammeIndexPage, Series
from tests.factories import day, make_event, make_network, make_programme

pytestmark = pytest.mark.django_db


def make_contact() -> Contact:
    return Contact.objects.create(name="Ancien", email="a@example.org", locale=Locale.get_default())


def make_image(**fields):
    return get_image_model().objects.create(title="Vue", file=get_test_image_file(), **fields)


def make_series() -> Series:
    return Series.objects.create(name="Une série", locale=Locale.get_default())


def make_type() -> EventType:
    return EventType.objects.create(name="Webinaire", slug="webinaire")


def named_in_a_draft(row, field: str) -> EventPage:
    event = make_event(None, day(2020, 10, 8), title="Rencontre")
    event.save_revision().publish()
    setattr(event, field, row)
    event.save_revision()
    return event


def snippet_address(row) -> str:
    return reverse(row.snippet_viewset.get_url_name("delete"), args=[row.pk])


def bulk_address(model, *rows) -> str:
    arguments = [model._meta.app_label, model._meta.model_name, "delete"]
    address = reverse("wagtail_bulk_action", args=arguments)
    return f"{address}?{urlencode({'id': [row.pk for row in rows], 'next': '/admin/'}, True)}"


def refuses(client, address: str, *pages) -> None:
    """Both the screen and its confirmation say what holds the row, and delete nothing."""
    before = Page.objects.count()
    for answer, status in ((client.get(address), 200), (client.post(address), 409)):
        assert answer.status_code == status
        assert "Rien n’est supprimé" in answer.text
        assert 'class="button serious"' not in answer.text
        for page in pages:
            assert f'href="{reverse("wagtailadmin_pages:edit", args=[page.pk])}"' in answer.text
            assert page.title in answer.text
    assert Page.objects.count() == before


MAKERS = {"contact": make_contact, "series": make_series, "event_type": make_type}


@pytest.mark.parametrize("field", MAKERS)
@pytest.mark.parametrize("in_bulk", [False, True])
def test_a_snippet_that_a_draft_names_is_not_deleted(someone, field, in_bulk):
    row = MAKERS[field]()
    event = named_in_a_draft(row, field)
    address = bulk_address(type(row), row) if in_bulk else snippet_address(row)
    refuses(someone, address, event)
    assert type(row).objects.filter(pk=row.pk).exists()
    setattr(event, field, None)
    event.save_revision()
    assert someone.get(address).status_code == 200
    assert someone.post(address).status_code == 302
    assert not type(row).objects.filter(pk=row.pk).exists()


@pytest.mark.parametrize("in_bulk", [False, True])
def test_an_image_that_a_draft_names_is_not_deleted(someone, home, in_bulk):
    image = make_image()
    page = StandardPage(title="Une page", slug="une-page", live=False)
    home.add_child(instance=page)
    page.body = [("image", {"image": image})]
    page.save_revision()
    single = reverse("wagtailimages:delete", args=[image.pk])
    refuses(someone, bulk_address(type(image), image) if in_bulk else single, page)
    page.body = []
    page.save_revision()
    assert someone.post(single).status_code == 302
    assert not get_image_model().objects.exists()


@pytest.mark.parametrize("model", [ProgrammeIndexPage, HomePage])
@pytest.mark.parametrize("in_bulk", [False, True])
def test_a_page_above_the_programmes_is_held_by_their_events(superuser, model, in_bulk):
    make_programme(2020)
    events = [
        make_event(make_network("Habitat"), day(2020, 10, 8), title="Ailleurs"),
        make_event(None, day(2020, 10, 8), title="Dessous"),
    ]
    page = model.objects.get()
    single = reverse("wagtailadmin_pages:delete", args=[page.pk])
    refuses(superuser, bulk_address(Page, page) if in_bulk else single, *events)


def test_a_programme_without_events_is_deleted(someone):
    programme = make_programme(2020)
    address = reverse("wagtailadmin_pages:delete", args=[programme.pk])
    assert someone.get(address).status_code == 200
    assert someone.post(address).status_code == 302
    assert not Page.objects.filter(pk=programme.pk).exists()


def test_unpublishing_above_the_programmes_keeps_all_pages(superuser):
    event = make_event(None, day(2020, 10, 8))
    page = ProgrammeIndexPage.objects.get()
    address = reverse("wagtailadmin_pages:unpublish", args=[page.pk])
    assert superuser.post(address, {"include_descendants": "on"}).status_code == 302
    assert not EventPage.objects.get(pk=event.pk).live


def test_a_draft_of_another_network_is_counted_and_not_named(client, home, django_user_model):
    user = django_user_model.objects.create_user("coordination", password="x")
    group = coordinators(make_network("Habitat"))
    user.groups.add(group)
    client.force_login(user)
    collection = Collection.objects.get(name="Habitat")
    image = make_image(uploaded_by_user=user, collection=collection)
    secret = make_event(make_network("Emploi"), day(2020, 10, 8), title="Secret", live=False)
    secret.body = [("image", {"image": image})]
    secret.save_revision()
    answer = client.get(reverse("wagtailimages:delete", args=[image.pk]))
    assert "Secret" not in answer.text
    assert "C’est nommé dans une page qui ne vous est pas ouverte" in answer.text
    assert client.post(reverse("wagtailimages:delete", args=[image.pk])).status_code == 409


def test_who_may_not_delete_is_not_told_what_holds(client, home, django_user_model):
    user = django_user_model.objects.create_user("coordination", password="x")
    user.groups.add(coordinators(make_network("Habitat")))
    client.force_login(user)
    contact = make_contact()
    named_in_a_draft(contact, "contact")
    for method in (client.get, client.post):
        assert method(snippet_address(contact)).url == reverse("wagtailadmin_home")


def saved_meanwhile(monkeypatch, save) -> None:
    """Have another process save a version once the first check has been made."""
    check, calls = deletion.holders_of, []

    def checked_first(rows):
        found = check(rows)
        if not calls:
            calls.append(save())
        return found

    monkeypatch.setattr(deletion, "holders_of", checked_first)


@pytest.mark.parametrize("in_bulk", [False, True])
def test_a_version_saved_while_the_deletion_is_confirmed_counts(editor, monkeypatch, in_bulk):
    contact = make_contact()
    event = make_event(None, day(2020, 10, 8), title="Rencontre")
    event.save_revision().publish()
    event.contact = contact
    saved_meanwhile(monkeypatch, event.save_revision)
    address = bulk_address(Contact, contact) if in_bulk else snippet_address(contact)
    answer = editor.post(address)
    assert answer.status_code == 409
    assert "Rencontre" in answer.text
    assert Contact.objects.exists()


def test_a_deletion_that_the_database_refuses_is_said_too(superuser, home):
    event = make_event(None, day(2020, 10, 8), title="Rencontre")
    request = superuser.get("/admin/").wsgi_request
    with pytest.raises(ProtectedError) as raised:
        event.programme.delete()
    middleware = deletion.HeldRowsMiddleware(lambda request: HttpResponse())
    answer = middleware.process_exception(request, raised.value)
    assert "Rencontre" in answer.text
    assert middleware.process_exception(request, ValueError()) is None
