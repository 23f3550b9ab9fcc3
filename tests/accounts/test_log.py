"""The log tells who entered, who was refused and who changed what, to those who may read it."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import LogContext
from wagtail.models import Page

from accounts.log import record
from accounts.models import AccountAction, AccountRecord
from core.roles import admin_access, editors, grant_pages
from privacy.retention import delete_what_is_too_old
from tests.factories import make_network
from tests.networks.test_invitations import ACCOUNT, ADDRESS, invite, link

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
PASSWORD = "trois-petits-chats"
REPORT = "account_log"


@pytest.fixture
def ada(home):
    return PEOPLE.create_user("ada", "countess@example.org", PASSWORD)


@pytest.fixture
def log(ada):
    """What was written since the account was made: actions, and details."""
    before = AccountRecord.objects.count()

    def read() -> list[tuple[str, str, str]]:
        rows = AccountRecord.objects.order_by("pk")[before:]
        return [(row.action, row.account_name, row.detail) for row in rows]

    return read


def test_signing_in_being_refused_and_signing_out_are_written_with_the_address(ada, log, home):
    ada.groups.add(editors(home))
    client, login = Client(REMOTE_ADDR="192.0.2.1"), reverse("wagtailadmin_login")
    client.post(login, {"username": "ada", "password": "non"})
    client.post(login, {"username": "ada", "password": PASSWORD})
    client.post(reverse("wagtailadmin_logout"))
    actions = [action for action, *_others in log()]
    assert actions[-3:] == ["refused", "signed_in", "signed_out"]
    addresses = AccountRecord.objects.filter(address="192.0.2.1")
    assert addresses.count() == 3


def test_what_changes_an_account_is_written_with_who_changed_it(ada, log, superuser):
    address = reverse("wagtailusers_users:edit", args=[ada.pk])
    data = {"username": "ada", "first_name": "Ada", "last_name": "L", "email": "a@example.org"}
    superuser.post(address, data)  # without « actif »
    rows = [row for row in log() if row[0] == AccountAction.ACCOUNT_CHANGED]
    assert [(name, "actif" in detail) for _action, name, detail in rows] == [("ada", True)]
    row = AccountRecord.objects.get(action=AccountAction.ACCOUNT_CHANGED)
    assert row.by_name == "admin"
    superuser.post(reverse("wagtailusers_users:delete", args=[ada.pk]))
    row = AccountRecord.objects.get(action=AccountAction.ACCOUNT_DELETED)
    assert (row.account, row.account_name, row.by_name) == (None, "ada", "admin")


def test_groups_and_rights_are_written_from_either_side(ada, log, home):
    group = Group.objects.create(name="Essai")
    ada.groups.add(group)
    ada.groups.add(group)  # nothing changes
    group.user_set.remove(ada)
    ada.groups.set([group])
    ada.groups.clear()
    right = Permission.objects.get(codename="add_user")
    group.permissions.add(right)
    ada.user_permissions.add(right)
    assert log() == [
        ("groups_changed", "ada", "+ Essai"),
        ("groups_changed", "ada", "− Essai"),
        ("groups_changed", "ada", "+ Essai"),
        ("groups_changed", "ada", "− Essai"),
        ("rights_changed", "", "Essai : + add_user"),
        ("rights_changed", "ada", "+ add_user"),
    ]


def test_rights_on_pages_are_written_when_somebody_gives_them(ada, log, home):
    group = Group.objects.create(name="Essai")
    grant_pages(group, home, ("add",))
    assert log() == []
    with LogContext(user=ada):
        grant_pages(group, Page.objects.get(depth=1), ("change",))
    assert log() == [("rights_changed", "", "Essai : + change_page (Racine)")]


def test_an_invitation_is_written_from_its_sending_to_its_acceptance(log, editor, home):
    network = make_network("Habitat")
    before = len(log())
    invite(editor, network)
    Client().post(link(), ACCOUNT)
    actions = [action for action, *_others in log()[before:]]
    assert actions == [
        "invited",
        "account_added",
        "password_changed",
        "groups_changed",
        "invitation_accepted",
        "signed_in",
    ]
    details = [row.detail for row in AccountRecord.objects.filter(action="invited")]
    assert details == [f"{ADDRESS}, Habitat"]
    assert AccountRecord.objects.get(action="invited").by_name == "redaction"


def test_a_list_that_leaves_as_a_file_is_written(log, superuser):
    address = reverse("wagtailadmin_reports:site_history")
    superuser.get(address)
    superuser.get(f"{address}?export=pdf")
    assert [row for row in log() if row[0] == "exported"] == []
    superuser.get(f"{address}?export=csv")
    superuser.get(f"{address}?export=xlsx")
    assert [row for row in log() if row[0] == "exported"] == [("exported", "admin", address)] * 2


def test_no_secret_is_in_the_log(log, editor, home):
    invite(editor, make_network("Habitat"))
    token = link().split("/")[-2]
    Client().post(link(), ACCOUNT)
    text = str([list(row.values()) for row in AccountRecord.objects.values()])
    assert ACCOUNT["password1"] not in text
    assert token not in text


def test_the_report_is_read_with_its_right_alone(ada, client, home):
    record(AccountAction.REFUSED, ada)
    ada.groups.add(editors(home))
    client.force_login(ada)
    assert client.get(reverse(REPORT)).headers["Location"] == "/admin/"
    assert client.get(reverse(f"{REPORT}_results")).headers["Location"] == "/admin/"
    assert "Journal des comptes" not in client.get("/admin/").text
    group = Group.objects.create(name="Sécurité")
    group.permissions.add(admin_access(), Permission.objects.get(codename="view_accountrecord"))
    ada.groups.add(group)
    text = client.get(reverse(REPORT)).text
    assert "connexion refusée" in text
    assert "Journal des comptes" in client.get("/admin/").text


def test_the_report_is_filtered(superuser, ada):
    grace = PEOPLE.create_user("grace")
    for account in (ada, grace):
        record(AccountAction.REFUSED, account)
        record(AccountAction.SIGNED_OUT, account)
    answer = superuser.get(reverse(REPORT), {"account_name": "gra", "action": "refused"})
    assert [str(row) for row in answer.context["object_list"]] == ["connexion refusée : grace"]
    for question in ({"at_from": "x"}, {"address": "%"}, {"p": "9" * 30}):
        assert superuser.get(reverse(REPORT), question).status_code in {200, 404}


def test_the_form_of_a_group_offers_the_right(superuser):
    assert "journal des comptes" in superuser.get(reverse("wagtailusers_groups:add")).text.lower()


def test_records_are_forgotten_after_six_months(ada):
    AccountRecord.objects.all().delete()
    old, recent = record(AccountAction.REFUSED, ada), record(AccountAction.REFUSED, ada)
    at = timezone.now() - AccountRecord.RETENTION
    AccountRecord.objects.filter(pk=old.pk).update(at=at - timedelta(minutes=1))
    AccountRecord.objects.filter(pk=recent.pk).update(at=at + timedelta(minutes=1))
    delete_what_is_too_old(timezone.now())
    assert list(AccountRecord.objects.values_list("pk", flat=True)) == [recent.pk]
