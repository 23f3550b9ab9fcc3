"""Coordinators come by invitation, hand over and leave; the editors alone decide."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_otp.oath import totp
from django_otp.plugins.otp_totp.models import TOTPDevice

from core.roles import editors
from networks.invitations import accept, token_of
from networks.models import Invitation, NetworkPage
from networks.roles import coordinators, open_section
from privacy.retention import delete_what_is_too_old
from tests.factories import make_network

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
ADDRESS = "ada@example.org"
PASSWORD = "trois-petits-chats"
ACCOUNT = {
    "first_name": "Ada",
    "last_name": "Lovelace",
    "password1": PASSWORD,
    "password2": PASSWORD,
}


@pytest.fixture
def network(home) -> NetworkPage:
    return make_network("Habitat")


@pytest.fixture
def editor(home, client):
    """An editor, signed in."""
    user = PEOPLE.create_user("editor", "editor@example.org", password="x")
    user.groups.add(editors(home))
    client.force_login(user)
    return user


@pytest.fixture
def guest():
    """The browser of whoever opens the link."""
    return Client()


def coordinator(network, name="sortante", **fields):
    user = PEOPLE.create_user(name, f"{name}@example.org", password="x", **fields)
    user.groups.add(coordinators(network))
    return user


def people_url(network) -> str:
    return reverse("networks_coordination:people", args=[network.pk])


def invite(client, network, email=ADDRESS, **fields):
    data = {"email": email, "language_code": "fr", "replaces": ""} | fields
    return client.post(people_url(network), data)


def link() -> str:
    """The address in the newest message."""
    return re.search(r"http://\S+", mail.outbox[-1].body)[0].removeprefix("http://localhost:8000")


@pytest.fixture
def invited(editor, client, network) -> str:
    """The link of an invitation that has just been sent."""
    assert invite(client, network).status_code == 302
    return link()


def test_the_message_is_in_french_and_names_the_network(invited, network):
    (message,) = mail.outbox
    assert message.to == [ADDRESS]
    assert message.subject == "Votre invitation à coordonner « Habitat »"
    assert "Elle sert une fois" in message.body


def test_the_message_and_its_page_are_in_the_language_that_was_chosen(editor, client, network):
    invite(client, network, language_code="en")
    assert link().startswith("/en/invitation/")


def test_a_title_on_two_lines_makes_one_subject(editor, client, network):
    NetworkPage.objects.filter(pk=network.pk).update(title="Habitat\r\nBcc: x@example.org")
    invite(client, network)
    assert "\n" not in mail.outbox[-1].subject


def test_somebody_new_makes_an_account_and_is_in_her_section(invited, guest, network):
    answer = guest.post(invited, ACCOUNT)
    assert answer.headers["Location"] == reverse("wagtailadmin_home")
    user = PEOPLE.get(email=ADDRESS)
    assert (user.username, user.first_name, user.is_staff) == (ADDRESS, "Ada", False)
    assert network.permissions_for_user(user).can_edit()
    assert not user.has_perm("auth.change_user")
    assert guest.get(reverse("wagtailadmin_home")).status_code == 200


def test_a_link_is_good_once(invited, guest):
    guest.post(invited, ACCOUNT)
    guest.logout()
    answer = guest.post(invited, ACCOUNT)
    assert answer.status_code == 410
    assert "déjà servi" in answer.text
    assert PEOPLE.filter(email=ADDRESS).count() == 1


def test_a_link_expires_after_a_week(invited, guest):
    sent = timezone.now() - timedelta(days=7, seconds=-60)
    Invitation.objects.update(sent_at=sent)
    assert guest.get(invited).status_code == 404  # another instant is another secret
    row = Invitation.objects.get()
    address = reverse("invitation", args=[row.pk, token_of(row)])
    assert guest.get(address, follow=True).status_code == 200
    Invitation.objects.update(sent_at=sent - timedelta(seconds=60))
    row.refresh_from_db()
    answer = guest.get(reverse("invitation", args=[row.pk, token_of(row)]))
    assert answer.status_code == 410
    assert "a expiré" in answer.text
    assert "Demandez à la rédaction" in answer.text


def test_a_withdrawn_link_says_so_and_lets_nobody_in(invited, client, guest, network):
    row = Invitation.objects.get()
    client.post(reverse("networks_coordination:invitation", args=[network.pk, row.pk, "retirer"]))
    assert "a été retirée" in guest.get(invited).text
    assert guest.post(invited, ACCOUNT).status_code == 410
    assert not PEOPLE.filter(email=ADDRESS).exists()
    client.get(people_url(network))  # says what was done
    assert ADDRESS not in client.get(people_url(network)).text


@pytest.mark.parametrize("token", ["jeton", "0" * 32, "é" * 3, "x" * 1900])
def test_a_tampered_link_is_not_found_and_says_what_to_do(invited, guest, token):
    pk = Invitation.objects.get().pk
    for number in (pk, 10**30):
        answer = guest.get(f"/invitation/{number}/{token}/")
        assert answer.status_code == 404
    if token.isascii():
        assert "n'ouvre rien" in unescape(guest.get(f"/invitation/{pk}/{token}/").text)


def test_sending_again_makes_a_new_link_and_the_former_is_good_for_nothing(
    invited, client, guest, network
):
    row = Invitation.objects.get()
    client.post(reverse("networks_coordination:invitation", args=[network.pk, row.pk, "renvoyer"]))
    assert Invitation.objects.count() == 1
    assert guest.get(invited).status_code == 404
    assert guest.get(link(), follow=True).status_code == 200


def test_inviting_an_address_twice_keeps_one_invitation(invited, client, network):
    invite(client, network, email=ADDRESS.upper())
    assert Invitation.objects.count() == 1


def test_a_link_of_a_network_that_was_deleted_is_not_found(invited, guest, network):
    network.delete()
    assert guest.get(invited).status_code == 404


def test_a_link_of_an_archived_network_says_so(invited, guest, network):
    NetworkPage.objects.filter(pk=network.pk).update(archived=True)
    answer = guest.get(invited)
    assert answer.status_code == 410
    assert "archivé" in answer.text


def test_a_network_archived_while_she_fills_the_form_makes_no_account(invited, guest, network):
    NetworkPage.objects.filter(pk=network.pk).update(archived=True)
    assert guest.post(invited, ACCOUNT).status_code == 410
    assert not PEOPLE.filter(email=ADDRESS).exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"password2": "autre-chose"}, "password2"),
        ({"password1": "123", "password2": "123"}, "password1"),
        ({"password1": "ada@example.org", "password2": "ada@example.org"}, "password1"),
        ({"first_name": ""}, "first_name"),
        ({"first_name": "x" * 151}, "first_name"),
        ({"last_name": "a\x00b"}, "last_name"),
    ],
)
def test_what_cannot_be_an_account_is_said_beside_its_cause(invited, guest, changes, field):
    answer = guest.post(invited, ACCOUNT | changes)
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == [field]
    assert not PEOPLE.filter(email=ADDRESS).exists()
    assert not Invitation.objects.get().accepted_at


def test_markup_in_a_name_is_shown_as_it_was_typed(invited, guest, client, network):
    guest.post(invited, ACCOUNT | {"first_name": "<b onclick=x>Ada"})
    text = client.get(people_url(network)).text
    assert "&lt;b onclick=x&gt;Ada" in text
    assert "<b onclick" not in text


def test_an_address_that_is_known_signs_in_and_accepts(invited, guest, network):
    known = PEOPLE.create_user("ada", ADDRESS.upper(), password="x")
    answer = guest.post(invited, ACCOUNT)
    assert "a déjà un compte" in answer.text
    assert not known.groups.exists()
    guest.force_login(known)
    page = guest.get(invited, follow=True)
    assert "Accepter avec le compte ada" in page.text
    assert ADDRESS in page.text
    guest.post(invited)
    assert network.permissions_for_user(PEOPLE.get(pk=known.pk)).can_edit()
    assert PEOPLE.filter(email__iexact=ADDRESS).count() == 1


def test_the_account_of_somebody_else_cannot_take_an_invitation(invited, guest):
    PEOPLE.create_user("ada", ADDRESS, password="x")
    other = PEOPLE.create_user("autre", "autre@example.org", password="x")
    guest.force_login(other)
    assert "Déconnectez-vous" in guest.get(invited, follow=True).text
    guest.post(invited)
    assert not other.groups.exists()


def test_an_account_of_another_address_accepts_where_nobody_has_this_one(invited, guest, network):
    other = PEOPLE.create_user("autre", "autre@example.org", password="x")
    guest.force_login(other)
    guest.post(invited)
    assert coordinators(network) in other.groups.all()


def test_a_closed_account_is_told_so(invited, guest):
    PEOPLE.create_user("ada", ADDRESS, password="x", is_active=False)
    assert "désactivé" in guest.get(invited).text


def test_whoever_hands_over_leaves_when_the_successor_accepts(editor, client, guest, network):
    leaving = coordinator(network)
    invite(client, network, replaces=leaving.pk)
    assert coordinators(network) in leaving.groups.all()
    guest.post(link(), ACCOUNT)
    assert [user.email for user in coordinators(network).user_set.all()] == [ADDRESS]


def test_sending_again_keeps_who_is_replaced(editor, client, guest, network):
    leaving = coordinator(network)
    invite(client, network, replaces=leaving.pk)
    row = Invitation.objects.get()
    client.post(reverse("networks_coordination:invitation", args=[network.pk, row.pk, "renvoyer"]))
    assert Invitation.objects.get().replaces == leaving


def test_a_coordinator_is_removed_and_keeps_her_account(editor, client, network):
    user = coordinator(network)
    address = reverse("networks_coordination:remove", args=[network.pk, user.pk])
    assert "son compte aussi" in client.get(address).text
    client.post(address)
    user = PEOPLE.get(pk=user.pk)
    assert not user.groups.exists()
    assert not network.permissions_for_user(user).can_edit()
    assert client.post(address).status_code == 404


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ("pas une adresse", "valide"),
        ("a@example.org\nBcc: b@example.org", "valide"),
        (f"{'a' * 200}@example.org", "150"),
        ("a\x00@example.org", "nul"),
        ("", "requis"),
        ("sortante@example.org", "coordonne déjà"),
        ("fermee@example.org", "désactivé"),
    ],
)
def test_an_address_that_cannot_be_invited_is_said_beside_its_field(
    editor, client, network, email, said
):
    coordinator(network)
    PEOPLE.create_user("fermee", "fermee@example.org", is_active=False)
    answer = invite(client, network, email=email)
    assert answer.status_code == 200
    assert said in str(answer.context["form"].errors["email"])
    assert mail.outbox == []


@pytest.mark.parametrize("key", ["999999", "x", "-1", "9" * 40])
def test_only_a_coordinator_of_the_network_hands_over(editor, client, network, key):
    stranger = coordinator(make_network("Emploi"), "etrangere")
    for value in (key, stranger.pk):
        answer = invite(client, network, replaces=value)
        assert answer.context["form"].errors.keys() == {"replaces"}


def test_a_message_that_cannot_leave_invites_nobody(editor, client, network, monkeypatch):
    def fail(self, **options):
        raise OSError("no route")

    monkeypatch.setattr("core.emails.EmailMessage.send", fail)
    answer = invite(client, network)
    assert "pu partir" in answer.text
    assert ADDRESS in answer.text
    assert not Invitation.objects.exists()


def test_nobody_is_invited_to_an_archived_network(editor, client, network):
    network.archived = True
    network.save()
    invite(client, network)
    assert mail.outbox == []


def test_a_coordinator_invites_and_removes_nobody(client, network):
    user = coordinator(network)
    row = Invitation.objects.create(
        section=open_section(network), email=ADDRESS, language_code="fr", sent_at=timezone.now()
    )
    client.force_login(user)
    home = reverse("wagtailadmin_home")
    addresses = [
        people_url(network),
        reverse("networks_coordination:remove", args=[network.pk, user.pk]),
        reverse("networks_coordination:invitation", args=[network.pk, row.pk, "retirer"]),
    ]
    for address in addresses:
        assert client.post(address, {"email": ADDRESS}).headers["Location"] == home
    assert Invitation.objects.waiting().exists()
    assert list(coordinators(network).user_set.all()) == [user]
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[network.pk])).text
    assert people_url(network) not in edit


def test_the_page_of_a_network_leads_editors_to_its_coordinators(editor, client, network):
    form = client.get(reverse("wagtailadmin_pages:edit", args=[network.pk]))
    assert people_url(network) in form.text
    listing = client.get(reverse("wagtailadmin_explore", args=[network.get_parent().pk]))
    assert people_url(network) in listing.text


def test_a_foreign_invitation_is_not_changed_at_another_networks_address(invited, client, network):
    other = make_network("Emploi")
    row = Invitation.objects.get()
    client.post(reverse("networks_coordination:invitation", args=[other.pk, row.pk, "retirer"]))
    assert Invitation.objects.waiting().exists()


def test_addresses_are_forgotten_by_the_worker_after_a_year(invited, client, network):
    Invitation.objects.update(sent_at=timezone.now() - timedelta(days=366))
    invite(client, network, email="autre@example.org")
    delete_what_is_too_old(timezone.now())
    assert [row.email for row in Invitation.objects.all()] == ["autre@example.org"]


def test_the_secret_of_a_link_is_in_no_other_address(invited, guest, network):
    token = invited.split("/")[-2]
    answer = guest.get(invited)
    assert answer.headers["Location"] == f"/invitation/{Invitation.objects.get().pk}/"
    page = guest.get(answer.headers["Location"])
    assert token not in page.text
    assert "?next=/invitation/" in page.text
    assert Client().get(answer.headers["Location"]).status_code == 404
    guest.post(answer.headers["Location"], ACCOUNT)
    assert PEOPLE.get(email=ADDRESS).groups.get() == coordinators(network)


def test_whoever_signs_in_comes_back_to_the_invitation(invited, guest, network):
    known = PEOPLE.create_user("ada", ADDRESS, PASSWORD)
    page = guest.get(invited, follow=True).redirect_chain[-1][0]
    login = {"username": "ada", "password": PASSWORD, "next": page}
    assert guest.post(reverse("wagtailadmin_login"), login).headers["Location"] == page
    assert "Accepter avec le compte ada" in guest.get(page).text
    guest.post(page)
    assert coordinators(network) in known.groups.all()


def test_whoever_has_a_second_factor_shows_it_before_the_invitation(invited, guest, network):
    known = PEOPLE.create_user("ada", ADDRESS, PASSWORD)
    TOTPDevice.objects.create(user=known)
    page = guest.get(invited, follow=True).redirect_chain[-1][0]
    login = {"username": "ada", "password": PASSWORD, "next": page}
    asked = guest.post(reverse("wagtailadmin_login"), login).headers["Location"]
    assert asked.startswith(reverse("confirm_identity"))
    data = {"next": guest.get(asked).context["next"]}
    data["code"] = f"{totp(TOTPDevice.objects.get().bin_key):06d}"
    assert guest.post(asked, data).headers["Location"] == page
    assert "Accepter avec le compte ada" in guest.get(page).text


def test_two_invitations_of_one_new_address_make_one_account(
    editor, client, guest, network, monkeypatch
):
    other = make_network("Emploi")
    links = []
    for row in (network, other):
        invite(client, row)
        links.append(link())
    first, overtakes = Client(), [links[0]]

    def accept_late(*args):
        """The other invitation is accepted after the form was checked."""
        if overtakes:
            assert first.post(overtakes.pop(), ACCOUNT).status_code == 302
        return accept(*args)

    monkeypatch.setattr("networks.views.accept", accept_late)
    answer = guest.post(links[1], ACCOUNT)
    assert answer.status_code == 409
    assert "vient d'être créé à cette adresse" in unescape(answer.text)
    user = PEOPLE.get(email=ADDRESS)
    assert list(user.groups.all()) == [coordinators(network)]
    first.post(links[1])
    assert set(user.groups.all()) == {coordinators(network), coordinators(other)}
