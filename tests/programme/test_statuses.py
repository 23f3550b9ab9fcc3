"""What a status and the date, the mode and the place of its session must agree on."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from programme import changes
from programme.models import EventPage, EventSession
from tests.factories import day, make_event, make_session, vague

pytestmark = pytest.mark.django_db


def errors(session: EventSession, **fields) -> dict:
    """Return what is refused when these fields of the session are set."""
    for name, value in fields.items():
        setattr(session, name, value)
    try:
        session.full_clean()
    except ValidationError as error:
        return error.message_dict
    return {}


def test_a_session_is_not_postponed_to_the_day_that_it_had():
    session = make_session(**day(2020, 10, 7))
    assert list(errors(session, status="reporte")) == ["first_day"]


def test_nor_by_the_status_of_its_event():
    event = make_event(None, day(2020, 10, 7), day(2020, 10, 8, status="prevu"))
    page = EventPage.objects.get(pk=event.pk)
    page.status = "reporte"
    with pytest.raises(ValidationError) as refused:
        page.full_clean()
    (message,) = refused.value.message_dict["sessions"]
    assert message.startswith("mercredi 7 octobre 2020 – Reporté, mais à la même date")
    with pytest.raises(ValidationError):
        page.save()


def test_a_session_postponed_to_another_day_keeps_the_former_one():
    session = make_session(**day(2020, 10, 7))
    session.status_reason = "Grève"
    assert not errors(session, status="reporte", first_day=date(2020, 11, 9))
    assert session.former_dates == [{"when": "mercredi 7 octobre 2020", "reason": "Grève"}]


def test_a_session_postponed_to_a_day_to_be_specified_keeps_the_former_one():
    session = make_session(**day(2020, 10, 7))
    assert not errors(session, status="reporte", precision="unknown")
    assert [former["when"] for former in session.former_dates] == ["mercredi 7 octobre 2020"]


def test_a_draft_saved_on_the_way_records_the_published_date_once_and_none_if_it_comes_back():
    session = make_session(**day(2020, 10, 7))
    for number in (8, 9, 10):
        assert not errors(session, status="reporte", first_day=date(2020, 10, number))
    assert len(session.previous_dates) == 1
    assert not errors(session, status="", first_day=date(2020, 10, 7))
    assert session.previous_dates == []


def test_a_postponement_made_by_the_action_is_published_as_it_is():
    session = changes.postpone(make_session(**day(2020, 10, 7)), "Grève", **day(2020, 11, 9))
    assert [former["reason"] for former in session.former_dates] == ["Grève"]
    assert not errors(session)
    assert not errors(session, first_day=date(2020, 11, 10))
    assert len(session.previous_dates) == 1


def test_a_new_session_may_be_known_as_postponed_and_a_month_may_stay_the_same():
    make_session(**day(2020, 10, 7, status="reporte"))
    month = make_session(**vague("month", 2020, 11))
    assert not errors(month, status="reporte")


@pytest.mark.parametrize(
    ("field", "value"), [("venue", "Mairie"), ("town", "Tours"), ("departement", "37")]
)
def test_a_session_moved_online_has_no_place_left(field, value):
    session = make_session(**day(2020, 10, 7, **{field: value}))
    assert list(errors(session, status="passe-a-distance")) == [field]
    assert not errors(session, **{field: ""})
    assert session.mode == "a-distance"


def test_nor_by_the_status_of_its_event_which_is_online_too():
    event = make_event(None, day(2020, 10, 7, town="Tours"), mode="presentiel")
    page = EventPage.objects.get(pk=event.pk)
    page.status = "passe-a-distance"
    with pytest.raises(ValidationError, match="n'a plus de lieu"):
        page.full_clean()
    session = page.sessions.get()
    session.town = ""
    page.sessions = [session]
    page.save_revision().publish()
    assert page.sessions.get().shown_mode == "a-distance"
    assert EventPage.objects.get(pk=event.pk).mode == "a-distance"


@pytest.mark.parametrize(
    "contradiction",
    [{"status": "reporte"}, {"status": "passe-a-distance", "town": "Tours"}],
)
def test_what_is_stored_so_already_blocks_no_other_change(contradiction):
    session = make_session(**day(2020, 10, 7))
    EventSession.objects.filter(pk=session.pk).update(**contradiction)
    page = EventPage.objects.get(pk=session.event_id)
    page.summary = "Autre chose"
    page.full_clean()
    changes.mark_as_full(EventSession.objects.get(pk=session.pk))
    assert EventSession.objects.get(pk=session.pk).is_full
