"""A session ends with age, idleness and suspension, and is renewed when rights change."""

from datetime import timedelta

import pytest
from django.contrib.auth import SESSION_KEY, get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts import middleware
from accounts.models import AccountRecord, Session
from accounts.sessions import SessionStore, renew
from core.roles import editors
from privacy.retention import delete_what_is_too_old

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
PASSWORD = "trois-petits-chats"
HOME, DEVICES = "/admin/", "/admin/account/appareils/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605 Safari/604.1"


@pytest.fixture
def ada(home):
    user = PEOPLE.create_user("ada", "ada@example.org", PASSWORD)
    user.groups.add(editors(home))
    return user


@pytest.fixture
def later(monkeypatch):
    """later(hours=3): lets time pass, for sessions."""
    start, passed = timezone.now(), [timedelta()]
    monkeypatch.setattr("accounts.middleware.timezone.now", lambda: start + passed[0])

    def later(**delay):
        passed[0] += timedelta(**delay)

    return later


def browser(agent=FIREFOX, address="192.0.2.1") -> Client:
    client = Client(headers={"user-agent": agent}, REMOTE_ADDR=address)
    client.post(reverse("wagtailadmin_login"), {"username": "ada", "password": PASSWORD})
    assert is_in(client)
    return client


def is_in(client: Client) -> bool:
    return client.get(HOME).status_code == 200


def key_of(client: Client) -> str:
    return client.cookies["sessionid"].value


def test_a_session_ends_after_two_idle_hours(ada, later):
    client = browser()
    for _time in range(3):
        later(hours=1, minutes=59)
        assert is_in(client)
    later(hours=2, minutes=1)
    assert not is_in(client)
    # Nobody has asked to leave.
    assert not AccountRecord.objects.filter(action="signed_out").exists()


def test_who_leaves_leaves_nothing_in_the_browser(ada, home):
    client = browser()
    assert "no-store" in client.get(reverse("wagtailadmin_home"))["Cache-Control"]
    assert client.post(reverse("wagtailadmin_logout"))["Clear-Site-Data"] == '"cache", "storage"'
    assert "Clear-Site-Data" not in client.get("/").headers


def test_a_session_ends_after_twelve_hours_whatever_was_done(ada, later):
    client = browser()
    for _time in range(11):
        later(hours=1)
        assert is_in(client)
    later(hours=1, minutes=1)
    assert not is_in(client)


def test_a_form_left_open_does_not_keep_a_session(ada, later, home):
    client = browser()
    ping = reverse("wagtailadmin_editing_sessions:ping", args=["home", "homepage", home.pk, 1])
    later(hours=1)
    client.post(ping)
    later(hours=1, minutes=1)
    assert not is_in(client)


def test_signing_in_makes_another_key(ada):
    client = Client()
    client.get(reverse("wagtailadmin_password_reset_confirm", args=["MQ", "x-y"]))
    session = SessionStore()
    session["planted"] = 1
    session.create()
    client.cookies["sessionid"] = session.session_key
    client.post(reverse("wagtailadmin_login"), {"username": "ada", "password": PASSWORD})
    assert key_of(client) != session.session_key
    assert not Session.objects.filter(pk=session.session_key).exists()


@pytest.mark.parametrize("change", ["group", "right", "right of the group", "superuser"])
def test_a_change_of_rights_renews_the_key_at_the_next_page(ada, change):
    client = browser()
    key = key_of(client)
    right = Permission.objects.get(codename="view_accountrecord")
    match change:
        case "group":
            ada.groups.add(Group.objects.create(name="Essai"))
        case "right":
            ada.user_permissions.add(right)
        case "right of the group":
            ada.groups.get().permissions.add(right)
        case "superuser":
            ada.is_superuser = True
            ada.save()
    client.get(HOME, headers={"sec-fetch-dest": "empty"})
    assert key_of(client) == key
    assert is_in(client)
    assert key_of(client) != key
    assert not Session.objects.filter(pk=key, account=ada).exists()
    again = key_of(client)
    assert is_in(client)
    assert key_of(client) == again


def test_two_tabs_reload_after_a_change_of_rights_and_neither_is_out(ada, later):
    client = browser()
    key = key_of(client)
    ada.groups.add(Group.objects.create(name="Essai"))
    assert is_in(client)
    renewed = key_of(client)
    tab = Client()
    tab.cookies["sessionid"] = key
    assert is_in(tab)
    assert key_of(tab) in {key, renewed}  # nothing of the former is put back
    assert is_in(client)
    assert Session.objects.filter(account=ada).count() == 1
    client.post(reverse("wagtailadmin_logout"))
    tab.cookies["sessionid"] = key
    assert not is_in(tab)


def test_the_former_key_opens_nothing_after_a_minute(ada, later):
    client = browser()
    key = key_of(client)
    ada.groups.add(Group.objects.create(name="Essai"))
    assert is_in(client)
    later(seconds=61)
    tab = Client()
    tab.cookies["sessionid"] = key
    assert not is_in(tab)
    assert is_in(client)


def test_a_change_of_rights_brings_no_session_back(ada, monkeypatch):
    browser()
    Session.objects.update(expire_date=timezone.now() - timedelta(minutes=1))
    ada.groups.add(Group.objects.create(name="Essai"))
    assert Session.objects.get().expire_date < timezone.now()
    Session.objects.update(expire_date=timezone.now() + timedelta(hours=1))
    decode = SessionStore.decode

    def decode_late(self, data):
        """The session ends after it was read."""
        Session.objects.all().delete()
        return decode(self, data)

    monkeypatch.setattr(SessionStore, "decode", decode_late)
    ada.groups.add(Group.objects.create(name="Autre"))
    assert not Session.objects.exists()


def being_renewed(rf, key: str):
    """A request whose session was read, and is to be renewed."""
    request = rf.get(HOME)
    request.session = SessionStore(key)
    assert request.session["must_rotate"]
    return request


def test_of_two_tabs_that_ask_at_once_one_makes_the_session_of_both(ada, rf):
    key = key_of(browser())
    ada.groups.add(Group.objects.create(name="Essai"))
    tabs = [being_renewed(rf, key) for _n in range(2)]
    for tab in tabs:
        renew(tab)
    first, second = (tab.session for tab in tabs)
    assert first.session_key == second.session_key != key
    assert first[SESSION_KEY] == second[SESSION_KEY] == str(ada.pk)
    assert Session.objects.filter(account=ada).count() == 1


def test_a_session_that_ends_while_it_is_renewed_is_over(ada, rf):
    key = key_of(browser())
    ada.groups.add(Group.objects.create(name="Essai"))
    tab = being_renewed(rf, key)
    Session.objects.all().delete()
    renew(tab)
    assert SESSION_KEY not in tab.session
    assert not Session.objects.exists()


def test_a_suspended_person_is_out_at_the_next_request(ada):
    client = browser()
    ada.is_active = False
    ada.save()
    assert not is_in(client)
    assert not Session.objects.filter(account=ada).exists()


def test_a_removed_person_is_out_at_the_next_request(ada):
    client = browser()
    ada.delete()
    assert not is_in(client)


def test_who_loses_a_group_loses_its_rights_at_the_next_request(ada):
    client = browser()
    ada.groups.clear()
    assert not is_in(client)


def test_one_sees_one_s_devices_and_signs_out_there(ada):
    here, phone = browser(), browser(PHONE, "198.51.100.7")
    text = here.get(DEVICES).text
    assert "Firefox, Windows" in text
    assert "Safari, iOS" in text
    assert "198.51.100.7" in text
    assert key_of(phone) not in text
    (device,) = [d for d in here.get(DEVICES).context["devices"] if not d.is_this_one]
    here.post(DEVICES, {"appareil": device.reference})
    assert not is_in(phone)
    assert is_in(here)
    assert AccountRecord.objects.filter(action="session_ended", detail="Safari, iOS").exists()


@pytest.mark.parametrize("end", ["idle", "old", "expired"])
def test_a_session_that_is_over_is_not_a_device(ada, later, end):
    browser(PHONE)
    match end:
        case "idle":
            later(hours=2, minutes=1)
        case "old":
            session = SessionStore(Session.objects.get().pk)
            session["started_at"] -= timedelta(hours=13).total_seconds()
            session.save()
        case "expired":
            Session.objects.update(expire_date=timezone.now() - timedelta(minutes=1))
    (device,) = browser().get(DEVICES).context["devices"]
    assert device.is_this_one


def test_one_signs_out_everywhere_else(ada):
    here, others = browser(), [browser(), browser()]
    here.post(DEVICES, {"appareil": "autres"})
    assert [is_in(client) for client in (here, *others)] == [True, False, False]


def test_the_device_of_somebody_else_is_not_found(ada, client):
    grace = PEOPLE.create_superuser("grace")
    client.force_login(grace)
    (device,) = client.get(DEVICES).context["devices"]
    here = browser()
    assert device.reference not in here.get(DEVICES).text
    for reference in (device.reference, "", "x" * 3000, "\x00"):
        assert here.post(DEVICES, {"appareil": reference}).status_code == 404
    assert is_in(client)


def test_choosing_another_password_ends_the_other_sessions_and_keeps_this_one(ada):
    here, phone = browser(), browser(PHONE)
    data = {"password-old_password": PASSWORD}
    for name in ("new_password1", "new_password2"):
        data[f"password-{name}"] = "quatre-grands-chiens"
    profile = {"name_email-first_name": "Ada", "name_email-last_name": "L"}
    profile |= {"name_email-email": "ada@example.org", "theme-theme": "system"}
    profile |= {"theme-density": "default", "theme-contrast": "system"}
    profile |= {"theme-keyboard_shortcuts": "on", "locale-preferred_language": "fr"}
    assert here.post(reverse("wagtailadmin_account"), profile | data).status_code == 302
    ada.refresh_from_db()
    assert ada.check_password("quatre-grands-chiens")
    assert is_in(here)
    assert not is_in(phone)


def test_a_visitor_has_no_session(client, home):
    answer = client.get("/")
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_ended_sessions_are_forgotten_by_the_worker(ada):
    browser()
    Session.objects.update(expire_date=timezone.now() - timedelta(minutes=1))
    delete_what_is_too_old(timezone.now())
    assert not Session.objects.exists()


def test_seeing_somebody_is_not_written_at_each_request(ada, later):
    client = browser()
    seen = SessionStore(key_of(client))["seen_at"]
    later(seconds=middleware.SessionLimitsMiddleware.PERIOD - 1)
    client.get(HOME)
    assert SessionStore(key_of(client))["seen_at"] == seen
