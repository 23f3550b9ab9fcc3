"""The screens that answer a person: who may open them, what they ask, what they refuse."""

import json

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Contact
from privacy.models import PersonRequest
from tests.factories import make_network

pytestmark = pytest.mark.django_db
NAME = "Hervé Guéry"


def search(client, **values):
    return client.post(reverse("privacy:people"), {"words": NAME, "account": ""} | values)


def page_of(client) -> str:
    row = PersonRequest.objects.get()
    return client.get(reverse("privacy:request", args=[row.pk])).content.decode()


def test_an_editor_is_refused(editor):
    row = PersonRequest.objects.create(words=[NAME])
    for name, args in (("people", []), ("request", [row.pk]), ("export", [row.pk])):
        address = reverse(f"privacy:{name}", args=args)
        assert NAME not in editor.get(address, follow=True).content.decode()
        assert editor.post(address).status_code == 302
    row.refresh_from_db()
    assert row.state == PersonRequest.State.SEARCHING


def test_the_way_is_search_read_erase_and_read_what_is_left(superuser):
    make_network(f"Réseau de {NAME}")
    Contact.objects.create(name=NAME, email="a@example.org")
    search(superuser)
    html = page_of(superuser)
    assert f"Réseau de {NAME}" in html
    assert "Les pages publiées qui la nomment" in html
    row = PersonRequest.objects.get()
    address = reverse("privacy:request", args=[row.pk])
    superuser.post(address, {"replacement": "une personne", "sure": "on"})
    html = page_of(superuser)
    assert NAME not in html
    assert "Réseau de une personne" in html
    assert "changez-le à la main" in html  # the address of the page
    assert not Contact.objects.filter(name=NAME).exists()


def test_erasing_asks_to_have_read_and_refuses_words_that_are_no_words(superuser):
    make_network(f"Réseau de {NAME}")
    search(superuser)
    address = reverse("privacy:request", args=[PersonRequest.objects.get().pk])
    html = superuser.post(address, {"replacement": "<b>x</b>", "sure": "on"}).content.decode()
    assert "Des lettres et des espaces seulement." in html
    answer = superuser.post(address, {"replacement": "x"})
    assert list(answer.context["form"].errors) == ["sure"]
    assert PersonRequest.objects.get().state == PersonRequest.State.FOUND


def test_an_erasure_is_not_done_a_second_time(superuser):
    search(superuser)
    address = reverse("privacy:request", args=[PersonRequest.objects.get().pk])
    data = {"replacement": "une personne", "sure": "on"}
    superuser.post(address, data)
    html = superuser.post(address, data, follow=True).content.decode()
    assert "Cette demande n&#x27;attend pas d&#x27;être effacée." in html


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("", "Écrivez un nom ou une adresse"),
        ("Léa", "est trop court"),
        ("2026", "quatre lettres au moins"),
        ("\n".join(f"Personne {n}" for n in range(11)), "Dix lignes au plus"),
    ],
)
def test_whom_to_look_for_is_said_clearly(superuser, words, error):
    assert error in search(superuser, words=words).content.decode()
    assert not PersonRequest.objects.exists()


def test_ones_own_account_is_not_erased(superuser):
    own = User.objects.get(username="admin")
    html = search(superuser, account=own.pk).content.decode()
    assert "C&#x27;est votre propre compte" in html


def test_the_name_and_address_of_an_account_are_looked_for_too(superuser):
    user = User.objects.create_user("hg", "hg@example.org", first_name="Hervé", last_name="Guéry")
    search(superuser, words="", account=user.pk)
    assert PersonRequest.objects.get().words == [NAME, "hg@example.org"]


def test_a_name_too_short_to_be_looked_for_is_left_out_of_an_account(superuser):
    user = User.objects.create_user("li", "li@example.org", first_name="Li")
    search(superuser, words="", account=user.pk)
    assert PersonRequest.objects.get().words == ["li@example.org"]


def test_whoever_erases_reads_how_much_there_is(superuser, monkeypatch):
    monkeypatch.setattr("privacy.admin_views.MAX_SHOWN", 1)
    for number in (1, 2):
        make_network(f"Réseau {number} de {NAME}")
    Contact.objects.create(name=NAME, email="a@example.org")
    search(superuser)
    places = len(PersonRequest.objects.get().places)
    html = page_of(superuser)
    assert f"Lignes trouvées : {places} ; pages : 2, dont publiées : 2." in html
    published = html[html.index('id="pages"') : html.index('id="found"')]
    assert published.count("<li>") == 1


def test_the_list_of_requests_does_not_read_what_was_found(superuser):
    PersonRequest.objects.create(words=[NAME], places=[{}], remains=[{}])
    with CaptureQueriesContext(connection) as queries:
        assert NAME in superuser.get(reverse("privacy:people")).content.decode()
    asked = [query["sql"] for query in queries if "privacy_personrequest" in query["sql"]]
    assert asked
    assert not any("places" in sql or "remains" in sql for sql in asked)


@pytest.mark.parametrize("state", ["searching", "erasing", "erased"])
def test_there_is_no_file_before_the_search_nor_after_the_erasure(superuser, state):
    row = PersonRequest.objects.create(words=[NAME], state=state)
    assert superuser.get(reverse("privacy:export", args=[row.pk])).status_code == 404


def test_the_file_for_the_person_is_kept_nowhere(superuser):
    Contact.objects.create(name=NAME, email="a@example.org")
    search(superuser)
    answer = superuser.get(reverse("privacy:export", args=[PersonRequest.objects.get().pk]))
    assert answer["Content-Disposition"].startswith("attachment")
    assert "no-store" in answer["Cache-Control"]
    assert json.loads(answer.content)["found"][0]["excerpts"] == {"personne ou service": [NAME]}


def test_nobody_erases_their_own_account_by_the_request_of_another(superuser, home):
    own = User.objects.get(username="admin")
    row = PersonRequest.objects.create(words=[NAME], account=own, state="found")
    address = reverse("privacy:request", args=[row.pk])
    html = superuser.post(address, {"replacement": "une personne", "sure": "on"}).content.decode()
    assert "C&#x27;est votre propre compte" in html
    own.refresh_from_db()
    row.refresh_from_db()
    assert (own.is_active, row.state) == (True, PersonRequest.State.FOUND)
