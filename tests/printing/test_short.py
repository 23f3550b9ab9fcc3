"""Short addresses, which printed QR codes lead to."""

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from printing.short import short_address
from tests.factories import day, make_event, make_network, make_programme
from tests.translation.translating import translate

pytestmark = pytest.mark.django_db


@pytest.fixture
def event(home):
    make_programme()
    return make_event(make_network("Habitat"), day(2020, 11, 17), title="Rencontre secrète")


def unpublish(event):
    event.unpublish()


def expire(event):
    event.expire_at = timezone.now()
    event.save()


def make_private(event):
    event.view_restrictions.create(restriction_type=PageViewRestriction.LOGIN)


def make_its_network_private(event):
    event.get_parent().view_restrictions.create(restriction_type=PageViewRestriction.LOGIN)


def remove(event):
    event.delete()


def test_it_leads_to_the_page(client, event):
    assert short_address(event) == f"/p/{event.pk}/"
    answer = client.get(short_address(event))
    assert (answer.status_code, answer["Location"]) == (302, event.get_url())
    assert answer["Cache-Control"] == "public, max-age=60"


def test_it_still_leads_there_after_a_rename_and_a_move(client, event):
    printed = short_address(event)
    event.slug = "autre-nom"
    event.save_revision().publish()
    event.move(make_network("Culture"), pos="last-child")
    assert client.get(printed)["Location"] == "/reseaux/culture/autre-nom/"


def test_it_leads_to_the_language_that_was_printed_where_there_is_one(client, event, home):
    printed, alone = short_address(event), make_event(None, day(2020, 12, 1))
    for page in (*event.get_ancestors()[1:], event):
        english = translate(page.specific)
    assert short_address(english) == f"/en{printed}"
    assert client.get(printed)["Location"] == event.get_url()
    assert client.get(f"/en{printed}")["Location"] == english.get_url()
    assert client.get(f"/en/p/{alone.pk}/")["Location"] == alone.get_url()


@pytest.mark.parametrize(
    "change", [unpublish, expire, make_private, make_its_network_private, remove]
)
def test_what_is_no_longer_public_is_said_to_be_out_of_the_programme(client, event, change):
    pk = event.pk
    change(event)
    answer = client.get(f"/p/{pk}/")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert "n’est plus au programme" in page
    assert "secrète" not in page
    assert event.slug not in page
    assert 'href="/agenda/"' in page
    assert 'href="/programme/2020/"' in page
    never = client.get("/p/999999/").content.decode().replace("/p/999999/", "")
    assert page.replace(f"/p/{pk}/", "") == never


@pytest.mark.parametrize("number", [0, 1, 10**18, 10**40])
def test_no_number_is_an_error_of_the_site(client, home, number):
    assert client.get(f"/p/{number}/").status_code == 404


def test_nothing_is_written_there(client, event):
    assert client.post(short_address(event)).status_code == 405
