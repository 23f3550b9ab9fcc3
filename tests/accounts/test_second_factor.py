"""A second factor is set up, asked for, recovered from and reset."""

import re
from base64 import b32decode
from datetime import timedelta
from html import unescape

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django_otp.oath import totp
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp_webauthn.models import WebAuthnCredential
from wagtail.models import PageViewRestriction

from accounts.models import AccountRecord, Session
from core.roles import admin_access, editors
from home.models import StandardPage

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
PASSWORD = "trois-petits-chats"
HOME = "/admin/"
FACTOR, APP = "/admin/account/deux-etapes/", "/admin/account/deux-etapes/application/"
CODES, CONFIRM = "/admin/account/deux-etapes/secours/", "/admin/account/confirmer/"


@pytest.fixture
def ada(home):
    user = PEOPLE.create_user("ada", "ada@example.org", PASSWORD)
    user.groups.add(editors(home))
    return user


@pytest.fixture
def required(settings):
    settings.SECOND_FACTOR = True


def sign_in(name="ada", client=None, **data) -> Client:
    client = client or Client()
    client.post(reverse("wagtailadmin_login"), {"username": name, "password": PASSWORD} | data)
    return client


def where(client: Client, address: str = HOME) -> str:
    """The address to which one is sent, without its question; or the one asked for."""
    response = client.get(address)
    return response.headers.get("Location", address).partition("?")[0]


def code_of(user, later: int = 0) -> str:
    """What the app shows, in `later` half minutes."""
    device = TOTPDevice.objects.get(user=user)
    return f"{totp(device.bin_key, t0=-30 * later):06d}"


def secret_in(client: Client) -> str:
    """What the page says to type into an app."""
    return re.search(r"<code>([A-Z2-7 ]+)</code>", client.get(APP).text)[1].replace(" ", "")


def first_code(client: Client) -> str:
    """What an app shows that has just read the page."""
    return f"{totp(b32decode(secret_in(client))):06d}"


def set_up(user, client: Client) -> list[str]:
    """Add an app, and return the recovery codes."""
    assert client.post(APP, {"code": first_code(client)}).headers["Location"] == CODES
    return re.findall(r"<code>([\w-]+)</code>", client.post(CODES).text)


def forget_last_code(user) -> None:
    TOTPDevice.objects.filter(user=user).update(last_t=-1, throttling_failure_count=0)


def test_an_editor_sets_one_up_before_anything_else_where_it_is_required(ada, required):
    client = sign_in()
    for address in (HOME, "/admin/pages/", "/admin/account/", "/admin/users/"):
        assert where(client, address) == FACTOR
    assert "avant toute autre chose" in client.get(FACTOR).text
    assert client.post(APP, {"code": first_code(client)}).status_code == 302
    assert where(client) == HOME


def test_a_superuser_must_have_one_and_a_coordinator_may(required, home):
    PEOPLE.create_superuser("admin", password=PASSWORD)
    assert where(sign_in("admin")) == FACTOR
    coordinator = PEOPLE.create_user("coordination", password=PASSWORD)
    coordinator.user_permissions.add(admin_access())
    client = sign_in("coordination")
    assert where(client) == HOME
    assert "deux étapes" in client.get("/admin/account/").text
    set_up(coordinator, client)
    assert where(sign_in("coordination")) == CONFIRM


def test_nobody_must_have_one_in_the_demonstration(ada):
    assert where(sign_in()) == HOME


def test_the_secret_is_that_of_the_picture_and_a_wrong_code_sets_up_nothing(ada):
    client = sign_in()
    page = client.get(APP)
    assert 'src="data:image/svg+xml' in page.text
    assert "fill%3D%27%23fff%27" in page.text  # a scanner reads nothing on the dark of the admin
    assert len(secret_in(client)) == 32
    for code in ("000000", "", "abc", "é", "-1", "9" * 20):
        assert client.post(APP, {"code": code}).status_code == 200
    assert "ne convient pas" in client.post(APP, {"code": "000000"}).text
    assert not TOTPDevice.objects.filter(user=ada).exists()


def test_the_secret_is_of_one_session_and_nobody_is_shown_it_again(ada):
    thief, owner = sign_in(), sign_in()
    seen = secret_in(thief)
    assert secret_in(thief) == seen  # a page that is opened again is that of the app that has it
    assert secret_in(owner) != seen
    set_up(ada, owner)
    assert b32decode(seen) != TOTPDevice.objects.get(user=ada).bin_key
    client = owner
    client.post(FACTOR, {"facteur": TOTPDevice.objects.get(user=ada).persistent_id})
    assert secret_in(client) != seen


def test_the_code_that_sets_an_app_up_has_served(ada):
    client = sign_in()
    code = first_code(client)
    client.post(APP, {"code": f" {code[:3]} {code[3:]}"})
    assert sign_in().post(CONFIRM, {"code": code}).status_code == 200


def test_the_password_alone_opens_nothing(ada, home):
    set_up(ada, sign_in())
    page = StandardPage(title="Réservé aux identifiés", slug="reserve")
    home.add_child(instance=page)
    PageViewRestriction.objects.create(page=page, restriction_type="login")
    client = sign_in()
    for address in (HOME, "/admin/pages/", FACTOR, APP, "/admin/account/appareils/"):
        assert where(client, address) == CONFIRM
    asked = client.get("/reserve/", follow=True)
    assert "Réservé" not in asked.text
    assert asked.context["next"] == "/reserve/"
    for address in (reverse("passkey_register_begin"), reverse("passkey_register_complete")):
        assert client.post(address).headers["Location"].startswith(CONFIRM)
    forget_last_code(ada)
    client.post(CONFIRM, {"code": code_of(ada), "next": "/admin/pages/"})
    assert where(client) == HOME
    assert "Réservé" in client.get("/reserve/").text


def test_a_script_is_refused_before_the_second_factor(ada, settings):
    token, headers = reverse("csrf_token"), {"x-requested-with": "XMLHttpRequest"}
    client = sign_in()
    settings.SECOND_FACTOR = True
    assert client.get(token, headers=headers).status_code == 403
    set_up(ada, client)
    assert client.get(token, headers=headers).json()["csrf_token"]
    assert sign_in().get(token, headers=headers).status_code == 403


def test_the_code_brings_one_where_one_was_going_on_this_site_alone(ada):
    set_up(ada, sign_in())
    for asked, brought in (("/admin/pages/", "/admin/pages/"), ("https://evil.example/", HOME)):
        forget_last_code(ada)
        client = sign_in()
        answer = client.post(CONFIRM, {"code": code_of(ada), "next": asked})
        assert answer.headers["Location"] == brought


def test_the_key_of_the_session_is_another_after_the_code(ada):
    set_up(ada, sign_in())
    client = sign_in()
    key = client.cookies["sessionid"].value
    forget_last_code(ada)
    client.post(CONFIRM, {"code": code_of(ada)})
    assert client.cookies["sessionid"].value != key
    assert not Session.objects.filter(pk=key).exists()


def test_a_code_serves_once(ada):
    set_up(ada, sign_in())
    forget_last_code(ada)
    code = code_of(ada)
    assert sign_in().post(CONFIRM, {"code": code}).status_code == 302
    assert sign_in().post(CONFIRM, {"code": code}).status_code == 200


def test_codes_that_are_tried_are_slowed_down_in_the_database_and_logged(ada):
    set_up(ada, sign_in())
    forget_last_code(ada)
    client = sign_in()
    for _time in range(3):
        assert "ne convient pas" in client.post(CONFIRM, {"code": "000000"}).text
    assert AccountRecord.objects.filter(action="second_factor_refused").count() == 3
    # The right one has to wait now, whichever process it meets: here, for 512 seconds.
    assert TOTPDevice.objects.get(user=ada).throttling_failure_count > 0
    TOTPDevice.objects.filter(user=ada).update(throttling_failure_count=10)
    assert sign_in().post(CONFIRM, {"code": code_of(ada)}).status_code == 200
    device = TOTPDevice.objects.get(user=ada)
    device.throttling_failure_timestamp -= timedelta(minutes=10)
    device.save()
    assert sign_in().post(CONFIRM, {"code": code_of(ada)}).status_code == 302


def test_a_recovery_code_serves_once_as_it_is_written(ada):
    codes = set_up(ada, sign_in())
    assert len(set(codes)) == 10
    client = sign_in()
    assert client.post(CONFIRM, {"code": f" {codes[0].upper()} "}).status_code == 302
    assert where(client) == HOME
    assert sign_in().post(CONFIRM, {"code": codes[0]}).status_code == 200
    assert StaticToken.objects.filter(device__user=ada).count() == 9


def test_new_recovery_codes_replace_the_former_ones_and_are_shown_once(ada):
    client = sign_in()
    former = set_up(ada, client)
    text = client.post(CODES).text
    assert not any(code in text for code in former)
    assert not re.findall(r"<code>", client.get(CODES).text)
    assert StaticToken.objects.count() == 10


def test_recovery_codes_are_made_for_who_has_a_factor_and_go_with_the_last_one(ada):
    client = sign_in()
    client.post(CODES)
    assert not StaticToken.objects.exists()
    set_up(ada, client)
    device = TOTPDevice.objects.get(user=ada)
    client.post(FACTOR, {"facteur": device.persistent_id})
    assert not StaticToken.objects.exists()
    assert where(sign_in()) == HOME


def test_the_last_factor_of_who_must_have_one_is_kept(ada, required):
    client = sign_in()
    set_up(ada, client)
    device = TOTPDevice.objects.get(user=ada)
    client.post(FACTOR, {"facteur": device.persistent_id})
    assert TOTPDevice.objects.filter(user=ada).exists()


@pytest.mark.parametrize("named", ["", "otp_totp.totpdevice/999", "x" * 3000, "auth.user/1"])
def test_a_factor_that_is_not_one_s_own_is_not_found(ada, named):
    assert sign_in().post(FACTOR, {"facteur": named}).status_code == 404


def test_adding_a_factor_signs_out_elsewhere_and_is_logged(ada):
    elsewhere, here = sign_in(), sign_in()
    set_up(ada, here)
    assert where(here) == HOME
    assert where(elsewhere) == reverse("wagtailadmin_login")
    assert AccountRecord.objects.filter(action="second_factor_added", account=ada).exists()


def add_passkey(user) -> WebAuthnCredential:
    return WebAuthnCredential.objects.create(user=user, credential_id=b"k", public_key=b"p")


def test_removing_a_factor_signs_out_elsewhere(ada):
    here = sign_in()
    set_up(ada, here)
    add_passkey(ada)
    forget_last_code(ada)
    elsewhere = sign_in()
    elsewhere.post(CONFIRM, {"code": code_of(ada)})
    assert where(elsewhere) == HOME
    here.post(FACTOR, {"facteur": TOTPDevice.objects.get(user=ada).persistent_id})
    assert where(elsewhere) == reverse("wagtailadmin_login")
    assert where(here) == HOME


def test_a_first_passkey_leads_to_recovery_codes_as_an_app_does(ada):
    client = sign_in()
    assert f'data-next="{CODES}"' in client.get(FACTOR).text
    set_up(ada, client)
    assert f'data-next="{FACTOR}"' in client.get(FACTOR).text


def test_who_must_have_one_and_removes_the_one_shown_is_asked_for_the_other(ada, required):
    client = sign_in()
    set_up(ada, client)
    add_passkey(ada)
    client.post(FACTOR, {"facteur": TOTPDevice.objects.get(user=ada).persistent_id})
    assert where(client) == CONFIRM
    assert client.get(CONFIRM).context["has_passkey"]


def test_who_has_lost_the_factor_that_is_asked_for_goes_on_with_the_password(ada):
    set_up(ada, sign_in())
    client = sign_in()
    TOTPDevice.objects.all().delete()
    assert client.post(CONFIRM, {"password": PASSWORD}).headers["Location"] == HOME
    assert where(client) == HOME


def test_a_secret_or_a_code_is_not_in_the_log(ada):
    codes = set_up(ada, sign_in())
    text = str([list(row.values()) for row in AccountRecord.objects.values()])
    assert TOTPDevice.objects.get(user=ada).key not in text
    assert not any(code in text for code in codes)


def test_an_administrator_resets_the_factor_of_who_has_lost_it(ada, superuser, required, settings):
    settings.SECOND_FACTOR = False
    client = sign_in()
    set_up(ada, client)
    address = reverse("second_factor_reset", args=[ada.pk])
    assert address in superuser.get(reverse("wagtailusers_users:index")).text
    assert "de vive voix" in superuser.get(address).text
    superuser.post(address)
    assert where(client) == reverse("wagtailadmin_login")
    assert where(sign_in()) == HOME
    row = AccountRecord.objects.get(action="second_factor_removed")
    assert (row.account_name, row.by_name) == ("ada", "admin")


def test_who_may_not_change_accounts_resets_no_factor(ada):
    grace = PEOPLE.create_superuser("grace", password=PASSWORD)
    client = sign_in("grace")
    set_up(grace, client)
    answer = sign_in().post(reverse("second_factor_reset", args=[grace.pk]))
    assert answer.headers["Location"] == HOME
    assert TOTPDevice.objects.filter(user=grace).exists()


def test_passkeys_refuse_what_no_browser_has_signed(ada):
    for client in (Client(), sign_in()):
        begun = client.post(reverse("passkey_begin"))
        assert begun.json()["rpId"] == "localhost"
        for body in ("{}", "[]", "x", '{"id": 1}', '{"id": "AAAA", "rawId": "AAAA"}'):
            client.post(reverse("passkey_begin"))
            answer = client.post(reverse("passkey_complete"), body, "application/json")
            assert 400 <= answer.status_code < 500
    assert where(Client()) == reverse("wagtailadmin_login")


def test_the_door_has_the_name_of_the_network(client, home):
    assert "S'identifier : Réseau d'essai" in unescape(
        client.get(reverse("wagtailadmin_login")).text
    )
