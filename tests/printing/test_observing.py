"""What is observed of printed programmes, and when."""

import pytest

from background.chores import chores, do_chores
from printing import observing
from printing.models import Observation
from programme import changes
from tests.factories import day, make_event, make_programme
from tests.printing.factories import make_edition, only

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("quick_pdf")]


@pytest.fixture
def programme(home):
    return make_programme()


def test_a_change_is_observed_within_the_minute(programme, at):
    event = make_event(None, day(2020, 11, 17))
    make_edition(programme)
    changes.cancel(only(event), "Grève.")
    do_chores(at=at(2020, 9, 20, 10))
    assert chores().filter(name="printing.observing.observe_what_changed", failure="").exists()
    last = Observation._default_manager.last()
    assert (last.since, last.facts["status"]) == (at(2020, 9, 20, 10), "annule")


def test_a_site_that_reads_the_same_is_not_read_again(programme, at, monkeypatch):
    make_event(None, day(2020, 11, 17))
    make_edition(programme)
    observing.observe_what_changed(at(2020, 9, 20))
    monkeypatch.setattr(observing, "observe", None)
    observing.observe_what_changed(at(2020, 9, 20))


def test_a_programme_that_was_never_printed_is_not_observed(programme, at):
    make_event(None, day(2020, 11, 17))
    observing.observe(at(2020, 9, 20))
    assert not Observation._default_manager.exists()


def test_what_stays_the_same_is_kept_once(programme, at):
    make_event(None, day(2020, 11, 17))
    make_edition(programme)
    for number in (20, 21):
        observing.observe(at(2020, 9, number))
    assert Observation._default_manager.count() == 1


def test_what_was_read_before_another_observed_is_not_kept_after_it(programme, at, monkeypatch):
    event = make_event(None, day(2020, 11, 17))
    make_edition(programme)
    earlier = at(2020, 9, 20)
    read = observing.present_facts(programme, earlier)
    changes.cancel(only(event), "Grève.")
    observing.observe(at(2020, 9, 21))
    monkeypatch.setattr(observing, "present_facts", lambda *args: read)
    observing.observe(earlier)
    kept = Observation._default_manager.values_list("facts__status", flat=True)
    assert list(kept) == ["prevu", "annule"]
