"""Accounts, roles and lists of people are for who has just proven who she is."""

from datetime import timedelta
from html import unescape

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from django_otp.plugins.otp_totp.models import TOTPDevice
from accounts.models import AccountRecord
from accounts.sessions import SessionStore
from tests.accounts.test_second_factor import CONFIRM, HOME, code_of, forget_last_code, set_up
from tests.factories import make_network

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
PASSWORD = "trois-petits-chats"
USERS = "/admin/users/"


@pytest.fixture
def ada(home):
    return PEOPLE.create_superuser("ada", "ada@example.org", PASSWORD)


@pytest.fixture
def browser(ada):
    client = Client(REMOTE_ADDR="192.0.2.1")
    client.post(reverse("wagtailadmin_login"), {"username": "ada", "password": PASSWORD})
    return client


def let_pass(client, **delay) -> None:
    session = SessionStore(client.cookies["sessionid"].value)
    session["confirmed_at"] -= timedelta(**delay).total_seconds()
    session.save()


def is_asked(response) -> bool:
    return response.headers.get("Location", "").startswith(CONFIRM)


def test_what_is_sensitive_is_asked_for_again_after_a_quarter_of_an_hour(browser, ada, home):
    network = make_network("Habitat")
    addresses = [
        USERS,
        reverse("wagtailusers_users:edit", args=[ada.pk]),
        reverse("wagtailusers_users:add"),
        reverse("wagtailusers_groups:index"),
        reverse("networks_coordination:people", args=[network.pk]),
        reverse("privacy:people"),
        reverse("second_factor_app"),
        reverse("wagtailadmin_reports:site_history") + "?export=csv",
        reverse("wagtail_bulk_action", args=["auth", "user", "delete"]) + f"?id={ada.pk}",
    ]
    let_pass(browser, minutes=14)
    assert [address for address in addresses if is_asked(browser.get(address))] == []
    let_pass(browser, minutes=2)
    assert [address for address in addresses if not is_asked(browser.get(address))] == []
    assert not is_asked(browser.get(HOME))
    assert not is_asked(browser.get(reverse("wagtailadmin_reports:site_history")))


def test_a_form_that_was_opened_in_time_is_not_lost(browser):
    let_pass(browser, minutes=29)
    data = {"username": "grace", "first_name": "G", "last_name": "H", "email": "g@example.org"}
    data |= {"password1": PASSWORD, "password2": PASSWORD, "is_active": "on"}
    browser.post(reverse("wagtailusers_users:add"), data)
    assert PEOPLE.filter(username="grace").exists()
    let_pass(browser, minutes=2)
    data["username"] = "zoe"
    assert is_asked(browser.post(reverse("wagtailusers_users:add"), data))
    assert not PEOPLE.filter(username="zoe").exists()


def test_the_password_of_who_has_no_second_factor_confirms(browser):
    let_pass(browser, hours=1)
    page = browser.get(browser.get(USERS).headers["Location"])
    assert "données personnelles" in page.text
    data = {"password": "non", "next": USERS}
    assert "pas votre mot de passe" in browser.post(CONFIRM, data).text.replace("&#x27;", "'")
    assert browser.post(CONFIRM, data | {"password": PASSWORD}).headers["Location"] == USERS
    assert not is_asked(browser.get(USERS))


def test_guessing_here_is_slowed_down_and_logged_as_at_the_door(browser):
    for _time in range(5):
        browser.post(CONFIRM, {"password": "non"})
    assert "attendez 15 minutes" in browser.post(CONFIRM, {"password": PASSWORD}).text
    assert AccountRecord.objects.filter(action="refused").count() == 5


def test_who_has_a_second_factor_confirms_with_it(browser, ada):
    set_up(ada, browser)
    let_pass(browser, hours=1)
    assert "password" not in browser.get(CONFIRM).context["form"].fields
    assert browser.post(CONFIRM, {"password": PASSWORD}).status_code == 200
    forget_last_code(ada)
    assert browser.post(CONFIRM, {"code": code_of(ada), "next": USERS}).status_code == 302
    assert not is_asked(browser.get(USERS))


def test_signing_in_is_a_confirmation(browser):
    assert not is_asked(browser.get(USERS))
    assert timezone.now().timestamp() - browser.session["confirmed_at"] < 60
def test_who_has_neither_password_nor_factor_confirms_with_the_provider(browser, ada, settings):
    settings.SINGLE_SIGN_ON = {"name": "ProConnect"}
    let_pass(browser, hours=1)
    asked = browser.get(USERS).headers["Location"]
    assert "mot de passe" in browser.get(asked).text.lower()
    ada.set_unusable_password()
    PEOPLE.filter(pk=ada.pk).update(password=ada.password)
    browser.force_login(ada)
    let_pass(browser, hours=1)
    page = browser.get(asked)
    assert f'action="{reverse("single_sign_on")}"' in page.text
    assert f'name="next" value="{USERS}"' in page.text
    assert "S'identifier avec ProConnect" in unescape(page.text)


