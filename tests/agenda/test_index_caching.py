"""An index that is held gives way as soon as an answer may have changed."""

from datetime import datetime, timedelta

import pytest
from wagtail.models import PageViewRestriction

from agenda.index import agenda_index
from agenda.query import AgendaQuery, Facet
from core.clock import PARIS
from core.models import Theme
from programme.models import EventPage
from tests.agenda.test_index import pks
from tests.factories import day, make_event, make_network

pytestmark = pytest.mark.django_db


def change_title(event):
    event.title = "Autrement"
    event.save_revision().publish()


def unpublish(event):
    event.unpublish()


def restrict(event):
    PageViewRestriction.objects.create(page=event, restriction_type="login")


def delete(event):
    event.delete()


def move(event):
    event.move(make_network("Ailleurs"), pos="last-child")


def delete_session(event):
    event.sessions.get().delete()


def rename_term(event):
    Theme.objects.create(name="Habitat", slug="habitat")


@pytest.mark.parametrize(
    "change", [change_title, unpublish, restrict, delete, move, delete_session, rename_term]
)
def test_whatever_changes_an_answer_makes_a_cached_index_out_of_date(home, change):
    event = make_event(make_network(), day(2020, 10, 8))
    held = agenda_index()
    assert agenda_index() is held
    change(EventPage.objects.get(pk=event.pk))
    assert agenda_index() is not held


def test_a_page_that_expires_leaves_the_answers_at_its_instant(home, monkeypatch):
    event = make_event(None, day(2020, 10, 8))
    soon = datetime.now(PARIS) + timedelta(hours=1)
    EventPage.objects.filter(pk=event.pk).update(expire_at=soon)
    EventPage.objects.get(pk=event.pk).save()
    assert pks(AgendaQuery())
    monkeypatch.setattr("agenda.index.timezone.now", lambda: soon)
    assert not pks(AgendaQuery())


def test_a_former_slug_finds_what_the_present_one_finds(home, django_capture_on_commit_callbacks):
    network = make_network("Habitat")
    make_event(network, day(2020, 10, 8))
    network = type(network).objects.get(pk=network.pk)
    network.slug = "logement"
    with django_capture_on_commit_callbacks(execute=True):
        network.save_revision().publish()
    assert pks(AgendaQuery(chosen={Facet.NETWORK: ("habitat",)}))
