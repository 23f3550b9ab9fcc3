"""What is kept for a time, and deleted by the worker after it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import InterfaceError, OperationalError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max
from wagtail.models import ModelLogEntry, PageLogEntry

from accounts.models import Session
from background import chores
from background.tasks import BACKEND, FAILED
from core.models import Theme
from home.models import HomePage
from networks.models import Invitation
from networks.roles import open_section
from privacy import registry
from privacy.models import PersonRequest
from privacy.registry import declared, retentions
from privacy.retention import delete_what_is_too_old
from search.models import MissedQuery
from tests.background.working import work
from tests.factories import make_network

pytestmark = pytest.mark.django_db


def make_old_rows(now):
    """A row of each kind that is kept for a time, a day older or younger than that time."""

    def ago(days: int):
        return now - timedelta(days=days)

    section = open_section(make_network())
    home = HomePage.objects.get()
    for days in (89, 91):
        MissedQuery.objects.create(text=f"x{days}", language_code="fr", last_day=ago(days).date())
        DBTaskResult.objects.create(
            status=FAILED,
            backend_name=BACKEND,
            task_path="x",
            args_kwargs={},
            run_after=get_date_max(),
            finished_at=ago(days),
        )
    for days in (364, 366):
        Invitation.objects.create(section=section, email=f"{days}@example.org", sent_at=ago(days))
        row = PersonRequest.objects.create(words=["x"])
        PersonRequest.objects.filter(pk=row.pk).update(requested_at=ago(days))
        PageLogEntry.objects.log_action(home, "wagtail.edit", timestamp=ago(days))
        gone = PageLogEntry.objects.log_action(home, "wagtail.edit", timestamp=ago(days))
        PageLogEntry.objects.filter(pk=gone.pk).update(page=99999)
        theme = Theme.objects.create(name=f"T{days}", slug=f"t{days}")
        ModelLogEntry.objects.log_action(theme, "wagtail.edit", timestamp=ago(days))
    Session.objects.create(session_key="old", session_data="", expire_date=ago(1))
    Session.objects.create(session_key="new", session_data="", expire_date=now + timedelta(1))


def counts():
    models = (MissedQuery, DBTaskResult, Invitation, PersonRequest, ModelLogEntry, Session)
    return [model.objects.count() for model in models]


def test_what_is_too_old_is_deleted_and_the_rest_is_kept(home):
    now = timezone.now()
    make_old_rows(now)
    pages_before = PageLogEntry.objects.count()
    delete_what_is_too_old(now)
    assert counts() == [1, 1, 1, 1, 1, 1]
    assert PageLogEntry.objects.count() == pages_before - 1
    assert delete_what_is_too_old(now) == 0


def test_the_worker_deletes_it_once_a_day(home, queue):
    make_old_rows(timezone.now())
    DBTaskResult.objects.filter(args_kwargs={}).update(run_after=get_date_max())
    work()
    assert MissedQuery.objects.count() == 1
    MissedQuery.objects.update(last_day="2020-01-01")
    work()
    assert MissedQuery.objects.count() == 1
    chores.do_chores(at=timezone.now() + timedelta(days=1, minutes=1))
    assert MissedQuery.objects.count() == 0


def test_a_purge_that_fails_stops_none_of_the_others(home, monkeypatch, caplog):
    def fail(before):
        raise RuntimeError

    row, first = next(retentions())
    failing = replace(row, retention=replace(first, purge=fail))
    monkeypatch.setattr(registry, "_declared", [failing, *registry._declared])
    make_old_rows(timezone.now())
    assert delete_what_is_too_old(timezone.now()) > 0
    assert "still there" in caplog.text


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
def test_a_database_that_did_not_answer_is_asked_again_at_the_next_look(home, monkeypatch, error):
    """And what waits was done before."""
    make_old_rows(timezone.now())
    row, first = next(retentions())
    did = []

    def fail(before):
        did.append(before)
        raise error

    failing = replace(row, retention=replace(first, purge=fail))
    with monkeypatch.context() as patched:
        patched.setattr(registry, "_declared", [failing, *registry._declared])
        patched.setattr("background.worker.take_back_abandoned", lambda: did.append("tasks"))
        patched.setattr("background.worker.connections.close_all", lambda: None)
        work()
    assert did[0] == "tasks"
    assert len(did) == 2
    assert MissedQuery.objects.count() == 2
    work()
    assert MissedQuery.objects.count() == 1


def test_every_length_of_time_that_is_said_has_a_purge():
    said = [
        row
        for row in declared()
        if "jours après" in str(row.kept) or "un an après" in str(row.kept)
    ]
    assert said
    assert all(row.retention for row in said)


def test_an_account_that_is_used_is_never_too_old(home):
    user = User.objects.create_user("ancienne", last_login=timezone.now() - timedelta(days=5000))
    delete_what_is_too_old(timezone.now())
    assert User.objects.filter(pk=user.pk).exists()
