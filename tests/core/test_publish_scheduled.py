"""Scheduled publication: one page that fails never stops the others."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone
from wagtail.models import Page, Revision

from background.chores import LATE, name_of
from background.models import Chore
from core.models import Contact
from core.scheduled import _kinds, _succeeds, delay, publish_what_is_due
from programme.models import EventPage
from tests.core.test_revisions import make_contact
from tests.factories import day, make_event

pytestmark = pytest.mark.django_db


def due(event: EventPage, **fields) -> EventPage:
    """An event with a version whose publication is due."""
    for name, value in fields.items():
        setattr(event, name, value)
    event.go_live_at = timezone.now() - timedelta(minutes=1)
    event.save_revision(approved_go_live_at=event.go_live_at)
    return event


def test_one_version_that_fails_does_not_stop_the_publication_of_others(home, monkeypatch, caplog):
    events = [make_event(None, day(2020, 10, 8), title=title, live=False) for title in "ABC"]
    for event in events:
        due(event)
    publish = Revision.publish

    def fail_for_a(revision, **options):
        if revision.object_id == str(events[0].pk):
            raise ValueError("broken")
        publish(revision, **options)

    monkeypatch.setattr(Revision, "publish", fail_for_a)
    with pytest.raises(CommandError, match=r"1 objet n’a pas changé d’état : .*A"):
        call_command("publish_scheduled")
    assert list(EventPage.objects.filter(live=True).values_list("title", flat=True)) == ["B", "C"]
    assert f"of wagtailcore.Revision {events[0].get_latest_revision().pk} failed" in caplog.text
    monkeypatch.undo()
    call_command("publish_scheduled")
    assert EventPage.objects.filter(live=True).count() == 3


def test_one_page_that_does_not_expire_does_not_stop_the_others(home, monkeypatch):
    past = timezone.now() - timedelta(hours=1)
    events = [make_event(None, day(2020, 10, 8), title=t, expire_at=past) for t in "AB"]
    due(make_event(None, day(2020, 10, 8), title="C", live=False))
    unpublish = Page.unpublish

    def fail_for_a(page, *args, **options):
        if page.pk == events[0].pk:
            raise ValueError("broken")
        unpublish(page, *args, **options)

    monkeypatch.setattr(Page, "unpublish", fail_for_a)
    with pytest.raises(CommandError, match="A"):
        call_command("publish_scheduled")
    live = EventPage.objects.filter(live=True).order_by("title")
    assert list(live.values_list("title", flat=True)) == ["A", "C"]


def test_a_scheduled_version_whose_contact_is_gone_is_published_without_it(home):
    event = make_event(None, day(2020, 10, 8), title="Rencontre")
    contact = make_contact()
    other = make_event(None, day(2020, 10, 8), title="Autre", live=False)
    due(event, contact=contact, title="Nouveau titre")
    due(other)
    Contact.objects.filter(pk=contact.pk)._raw_delete("default")
    call_command("publish_scheduled")
    event.refresh_from_db()
    assert (event.title, event.contact) == ("Nouveau titre", None)
    assert EventPage.objects.get(pk=other.pk).live


def test_a_dry_run_changes_nothing(home, capsys):
    due(make_event(None, day(2020, 10, 8), title="A", live=False))
    call_command("publish_scheduled", dryrun=True)
    assert "A" in capsys.readouterr().out
    assert not EventPage.objects.filter(live=True).exists()


def beat(**fields) -> None:
    """Somebody works, as far as is known."""
    Chore.objects.update_or_create(name=name_of(publish_what_is_due), defaults=fields)


def test_what_fails_is_named_while_the_rest_is_published(home):
    now = timezone.now()
    event = make_event(None, day(2020, 10, 8), title="Rencontre", live=False)
    due(event)
    beat(due_at=now, done_at=now)
    assert not delay(now)  # it has just become due
    assert delay(now + LATE) == (None, ["Rencontre"])
    publish_what_is_due(now)
    assert not delay(now + LATE)


def test_that_nothing_is_published_is_known_since_it_last_was(home):
    now = timezone.now()
    beat(due_at=now, done_at=now)
    assert not delay(now + LATE)
    two_hours = now + timedelta(hours=2)
    assert delay(two_hours) == (now, [])


def test_a_worker_that_was_never_started_is_missed_once_something_is_due(home):
    now = timezone.now()
    assert not delay(now)
    event = due(make_event(None, day(2020, 10, 8), title="Rencontre", live=False))
    assert delay(now + LATE) == (event.go_live_at, ["Rencontre"])


def test_a_failure_that_repeats_is_told_once_by_the_log(home, monkeypatch, caplog):
    due(make_event(None, day(2020, 10, 8), title="A", live=False))

    def fail(revision, **options):
        raise ValueError("broken")

    with monkeypatch.context() as broken:
        broken.setattr(Revision, "publish", fail)
        for _minute in range(3):
            publish_what_is_due(timezone.now())
    assert caplog.text.count("Scheduled change of") == 1
    assert publish_what_is_due(timezone.now()) == []


def test_what_another_process_has_just_done_is_not_done_again(home, monkeypatch):
    event = due(make_event(None, day(2020, 10, 8), title="A", live=False))
    rows = list(Revision.objects.filter(approved_go_live_at__isnull=False))
    publish_what_is_due(timezone.now())
    first = EventPage.objects.get(pk=event.pk).last_published_at
    kind = list(_kinds(timezone.now()))[-1]
    assert _succeeds(kind, rows[0])
    assert EventPage.objects.get(pk=event.pk).last_published_at == first
