"""Accounts, roles and lists of people are for who has just proven who she is."""

from datetime import timedelta
from html import unescape
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.users.models import UserProfile

from accounts.models import AccountRecord
from accounts.sessions import SessionStore
from tests.accounts.test_second_factor import CONFIRM, HOME, code_of, forget_last_code, set_up
from tests.factories import make_network

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
PASSWORD = "trois-petits-chats"
USERS, ACCOUNT = "/admin/users/", "/admin/account/"


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
        reverse("account_devices"),
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


def test_a_form_that_comes_too_late_is_said_to_be_and_one_comes_back_to_it(browser):
    let_pass(browser, minutes=31)
    form = reverse("wagtailusers_users:add")
    asked = browser.post(form, {"username": "zoe"}, headers={"referer": f"http://testserver{form}"})
    page = browser.get(asked.headers["Location"])
    assert "Rien n'est enregistré" in unescape(page.text)
    data = {"password": PASSWORD, "next": page.context["next"]}
    assert urlsplit(browser.post(CONFIRM, data).headers["Location"]).path == form
    let_pass(browser, minutes=31)
    for referer in ({}, {"referer": "https://evil.example/"}):
        asked = browser.post(form, {"username": "zoe"}, headers=referer)
        page = browser.get(asked.headers["Location"])
        assert page.context["next"] in {"", HOME}


def test_a_script_is_refused_and_not_led_to_a_page(browser, settings):
    let_pass(browser, hours=1)
    for method in (browser.get, browser.post):
        assert method(USERS, headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403
    page = browser.get(USERS, follow=True)
    assert page.request["PATH_INFO"] == CONFIRM
    assert "Rien n'est" not in unescape(page.text)  # nobody has sent a form


def change_email(client, email: str):
    data = {"name_email-first_name": "Ada", "name_email-last_name": "L"}
    data |= {"name_email-email": email, "theme-theme": "system", "theme-density": "default"}
    data |= {"theme-contrast": "system", "theme-keyboard_shortcuts": "on"}
    return client.post(ACCOUNT, data | {"locale-preferred_language": "fr"})


def test_one_s_own_address_where_links_for_passwords_go_is_sensitive(browser, ada):
    let_pass(browser, minutes=31)
    assert not is_asked(browser.get(ACCOUNT))
    assert not is_asked(change_email(browser, "ada@example.org"))
    assert is_asked(change_email(browser, "thief@example.org"))
    ada.refresh_from_db()
    assert (ada.email, ada.first_name) == ("ada@example.org", "Ada")
    browser.post(CONFIRM, {"password": PASSWORD})
    assert not is_asked(change_email(browser, "lovelace@example.org"))
    ada.refresh_from_db()
    assert ada.email == "lovelace@example.org"


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


def test_the_page_speaks_the_language_of_the_account(browser, ada):
    profile = UserProfile.get_for_user(ada)
    profile.preferred_language = "en"
    profile.save()
    assert "Confirm that it is you" in browser.get(CONFIRM).text


def test_a_code_that_has_to_wait_is_told_how_long(browser, ada):
    set_up(ada, browser)
    forget_last_code(ada)
    TOTPDevice.objects.update(
        throttling_failure_count=10, throttling_failure_timestamp=timezone.now()
    )
    assert "attendez 9 minutes" in browser.post(CONFIRM, {"code": code_of(ada)}).text
    TOTPDevice.objects.update(throttling_failure_count=1)
    assert "quelques secondes" in browser.post(CONFIRM, {"code": code_of(ada)}).text


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


def test_signing_in_is_a_confirmation(browser):
    assert not is_asked(browser.get(USERS))
    assert timezone.now().timestamp() - browser.session["confirmed_at"] < 60
