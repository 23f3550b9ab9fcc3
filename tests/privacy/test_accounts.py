"""The account of a person: what an export says is theirs, and what its end leaves."""

import json

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.admin.models import FormState
from wagtail.log_actions import log
from wagtail.models import Comment, ModelLogEntry

from accounts.log import record
from accounts.models import AccountAction, AccountRecord
from core.models import ThemeProposal
from networks.models import Invitation
from networks.roles import open_section
from privacy.accounts import close_account, owned_by
from privacy.models import PersonRequest
from tests.factories import make_network

pytestmark = pytest.mark.django_db


@pytest.fixture
def account(home) -> User:
    return User.objects.create_user("hguery", "h@compas.example", first_name="Hervé")


@pytest.fixture
def other(home) -> User:
    return User.objects.create_user("paul", "paul@other.example", first_name="Paul")


def test_an_export_holds_nothing_of_other_people(account, other):
    page = make_network("Réseau de Paul", owner=account)
    page.save_revision(user=account, log_action=True)
    Comment.objects.create(
        page=page, user=other, text="Paul Petit", contentpath="title", resolved_by=account
    )
    Comment.objects.create(page=page, user=account, text="Oui, je viens.", contentpath="title")
    ThemeProposal.objects.create(name="Eau", proposed_by=account, reason="Il en manque.")
    PersonRequest.objects.create(words=["Paul Petit"], requested_by=account)
    PersonRequest.objects.create(words=["Paul Petit"], account=account, requested_by=other)
    record(AccountAction.GROUPS_CHANGED, other, by=account)
    record(AccountAction.RIGHTS_CHANGED, account, by=other)
    FormState.objects.create(
        user=account,
        content_type=ContentType.objects.get_for_model(page),
        object_id=page.pk,
        data="title=Paul",
        last_updated_at=timezone.now(),
    )
    Invitation.objects.create(
        section=open_section(page),
        email="paul@other.example",
        replaces=account,
        sent_at=timezone.now(),
    )
    rows = owned_by(account)
    text = json.dumps(rows, ensure_ascii=False, default=str)
    assert "Paul Petit" not in text
    assert "paul" not in text
    assert "content" not in rows["wagtailcore.Revision"][0]
    assert "title=Paul" not in text
    assert "privacy.PersonRequest" not in rows
    assert [row["text"] for row in rows["wagtailcore.Comment"]] == ["Oui, je viens."]
    assert rows["core.ThemeProposal"][0]["reason"] == "Il en manque."
    assert "rights_changed" in {row["action"] for row in rows["accounts.AccountRecord"]}


def test_the_end_of_an_account_leaves_its_identifier_in_no_log(account, other):
    log(account, "wagtail.edit", user=other)
    record(AccountAction.SIGNED_IN, account, by=account)
    record(AccountAction.GROUPS_CHANGED, other, by=account)
    close_account(account)
    rows = [*AccountRecord.objects.values(), *ModelLogEntry.objects.values()]
    assert "hguery" not in str(rows)
    assert "paul" in str(rows)
    own = AccountRecord.objects.filter(account=account)
    assert {row.account_name for row in own} == {f"compte-efface-{account.pk}"}
    assert own.values("account_key").distinct().count() == 1


def test_the_end_of_an_account_keeps_the_invitation_of_whoever_replaces_it(account):
    section = open_section(make_network())
    Invitation.objects.create(
        section=section, email="paul@other.example", sent_at=timezone.now(), replaces=account
    )
    close_account(account)
    assert Invitation.objects.count() == 1
