"""Sample events are always the same ones, and pages like any other."""

from datetime import date
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from wagtail.models import Page

from dates import Precision
from demo.sample import SampleError, Tally, make_sample, words
from programme.choices import Mode, Status
from programme.models import EventPage, EventSession

pytestmark = [pytest.mark.django_db, pytest.mark.searches, pytest.mark.long]


@pytest.fixture(autouse=True)
def few_surroundings(monkeypatch):
    """Networks and priorities are made page by page, so few are."""
    monkeypatch.setattr(words, "NETWORKS", words.NETWORKS[:3])
    monkeypatch.setattr(words, "PRIORITIES", words.PRIORITIES[:2])


KEYS = {"id", "page_ptr_id", "event_id", "content_object_id", "path"}


def make(sessions: int, seed: int = 1) -> Tally:
    return make_sample(sessions, seed=seed, today=date(2020, 10, 6), progress=lambda made: None)


def rows_of(seed: int) -> list[dict]:
    """What a seed makes, without primary keys; it is unmade at once."""
    with transaction.atomic():
        make(30, seed)
        models = [EventPage, EventSession, *(rel.related_model for rel in tagged())]
        rows = [
            {name: value for name, value in row.items() if name not in KEYS}
            for model in models
            for row in model.objects.order_by("pk").values()
        ]
        transaction.set_rollback(True)
    return rows


def tagged() -> list:
    return [r for r in EventPage._meta.related_objects if r.name.startswith("tagged_")]


def without_keys_of_the_stage(rows: list[dict]) -> list[dict]:
    return [{k: v for k, v in row.items() if not k.endswith("_id")} for row in rows]


def test_the_same_seed_makes_the_same_rows(home):
    first, again = rows_of(7), rows_of(7)
    assert without_keys_of_the_stage(first) == without_keys_of_the_stage(again)
    assert without_keys_of_the_stage(first) != without_keys_of_the_stage(rows_of(8))


def test_a_seed_is_used_once(home):
    make(4)
    with pytest.raises(SampleError, match="graine 1"):
        make(4)
    assert make(4, seed=2).sessions == 4
    assert EventSession.objects.count() == 8


def test_it_makes_as_many_sessions_as_are_asked_and_half_as_many_events(home):
    tally = make(200)
    assert tally.sessions == EventSession.objects.public().count() == 200
    assert tally.events == EventPage.objects.public().count()
    assert 80 < tally.events < 120
    assert max(event.sessions.count() for event in EventPage.objects.all()) == 4


def test_every_kind_of_session_is_there_and_as_a_form_would_leave_it(home):
    make(400)
    sessions = list(EventSession.objects.select_related("event__programme"))
    assert {session.precision for session in sessions} == set(Precision)
    assert {session.shown_mode for session in sessions} == set(Mode)
    assert {session.shown_status for session in sessions} == set(Status)
    names = [field.attname for field in EventSession._meta.concrete_fields]
    for session in sessions:
        before = [getattr(session, name) for name in names]
        session.clean()
        session.set_derived()
        assert [getattr(session, name) for name in names] == before


def test_the_tree_is_in_order_whatever_was_there(home):
    make(40)
    make(40, seed=2)
    assert Page.find_problems() == ([], [], [], [], [])
    for event in EventPage.objects.all():
        assert event.url_path == f"{event.get_parent().url_path}{event.slug}/"


def test_visitors_read_and_search_them(client, home):
    make(40)
    event = EventPage.objects.first()
    assert event.title in client.get(event.get_url()).text.replace("&#x27;", "'")
    found = client.get("/agenda/agenda.json", {"periode": "tout"}).json()["count"]
    assert found == 40
    town = EventSession.objects.exclude(town="").first().town
    answer = client.get("/agenda/agenda.json", {"periode": "tout", "q": town}).json()
    assert town in {row["town"] for row in answer["results"]}


def test_an_editor_opens_unpublishes_and_publishes_one(client, home):
    make(4)
    client.force_login(User.objects.create_superuser("editor"))
    event = EventPage.objects.first()
    edit = client.get(reverse("wagtailadmin_pages:edit", args=[event.pk]))
    assert edit.status_code == 200
    client.post(reverse("wagtailadmin_pages:unpublish", args=[event.pk]))
    event = EventPage.objects.get(pk=event.pk)
    assert not event.live
    sessions = set(event.sessions.values_list("translation_key", flat=True))
    event.title = "Autrement"
    event.save_revision().publish()
    event = EventPage.objects.get(pk=event.pk)
    assert (event.live, event.title) == (True, "Autrement")
    assert set(event.sessions.values_list("translation_key", flat=True)) == sessions


def test_the_command_says_what_it_made(home):
    said = StringIO()
    call_command("make_sample_sessions", 4, stdout=said)
    assert "4 séances en" in said.getvalue()


def test_a_production_site_refuses_them(home, settings):
    settings.AUTHENTICATION_BACKENDS = ["demo.accounts.RefuseDemonstrationAccounts"]
    said = StringIO()
    with pytest.raises(SystemExit):
        call_command("make_sample_sessions", 4, stderr=said)
    assert said.getvalue().count(".") == 1
    assert "production" in said.getvalue()
    assert not EventPage.objects.exists()
