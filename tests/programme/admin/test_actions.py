"""SessionAction of a session: one form, published alone, and the way back."""

import json

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry, Workflow

from dates import Precision
from networks.roles import coordinators
from programme import changes
from programme.admin import actions
from programme.models import EventPage, EventSession
from tests.factories import day, hours, make_event, make_network, paris, sequence_of, vague

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def september(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 9, 1))


@pytest.fixture
def session(network) -> EventSession:
    event = make_event(
        network,
        hours(2020, 10, 8, "10:00", "12:00", town="Tours", departement="37", mode="presentiel"),
        title="Journée-découverte",
    )
    event.save_revision().publish()
    return event.sessions.get()


def tell(session, slug: str) -> str:
    return reverse("programme_actions:session", args=[session.pk, slug])


def seen(session) -> str:
    """The hidden field that says what the user had before the eyes."""
    return json.dumps(changes.field_values_by_key([EventSession.objects.get(pk=session.pk)]))


def test_a_session_is_cancelled_with_a_reason_and_visitors_read_it(client, session):
    form = client.get(tell(session, "annuler"))
    assert "jeudi 8 octobre 2020, 10h–12h" in form.text
    answer = client.post(tell(session, "annuler"), {"seen": seen(session), "reason": "Grève"})
    assert answer.status_code == 302
    page = client.get(session.event.get_url()).text
    assert "Annulé" in page
    assert "Grève" in page


def test_a_session_is_postponed_to_a_month(client, session):
    client.post(
        tell(session, "reporter"),
        {"seen": seen(session), "reason": "Neige", "date": "décembre"},
    )
    moved = EventSession.objects.get(pk=session.pk)
    assert (moved.when, moved.status) == ("décembre 2020, date à préciser", "reporte")
    assert moved.former_dates == [{"when": "jeudi 8 octobre 2020, 10h–12h", "reason": "Neige"}]


@pytest.mark.parametrize(
    ("typed", "when"),
    [
        ("15/10 9h-10h30", "jeudi 15 octobre 2020, 9h–10h30"),
        ("12 et 13 novembre", "12 et 13 novembre 2020"),
        ("premier semestre 2021", "premier semestre 2021, date à préciser"),
        ("15/10 à confirmer", "jeudi 15 octobre 2020 (à confirmer)"),
        ("à préciser", "date à préciser"),
        ("", "date à préciser"),
    ],
)
def test_the_new_date_is_typed_as_people_write_it(client, session, typed, when):
    client.post(tell(session, "reporter"), {"seen": seen(session), "reason": "", "date": typed})
    assert EventSession.objects.get(pk=session.pk).when == when


def test_what_visitors_will_read_is_shown_before_and_nothing_is_stored(client, session):
    answer = client.post(
        tell(session, "reporter"),
        {"preview": "1", "date": "15/10", "reason": "Grève"},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert "jeudi 15 octobre 2020" in answer.text
    assert "<s>jeudi 8 octobre 2020, 10h–12h</s>" in answer.text
    assert "<form" not in answer.text
    assert EventSession.objects.get(pk=session.pk).when == "jeudi 8 octobre 2020, 10h–12h"


def test_without_a_script_the_preview_keeps_what_was_typed(client, session):
    answer = client.post(
        tell(session, "reporter"),
        {"preview": "1", "date": "15/10", "reason": "Grève"},
    )
    assert "jeudi 15 octobre 2020" in answer.text
    assert 'value="15/10"' in answer.text
    assert 'value="Grève"' in answer.text


@pytest.mark.parametrize(
    ("slug", "typed", "field"),
    [
        ("reporter", {"date": "demain"}, "date"),
        ("reporter", {"date": "30/2"}, "date"),
        ("reporter", {"date": "8/10 10h-12h"}, "date"),
        ("reporter", {"date": "15/10 10h-9h"}, "date"),
        ("reporter", {"date": "vendredi 15 octobre"}, "date"),
        ("reporter", {"date": "7" * 300}, "date"),
        ("reporter", {"date": "7\x00"}, "date"),
        ("fixer", {"date": ""}, "date"),
        ("fixer", {"date": "à préciser"}, "date"),
        ("annuler", {"reason": "x" * 301}, "reason"),
        ("annuler", {"reason": "a\x00b"}, "reason"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field_and_nothing_is_lost(
    client, session, slug, typed, field
):
    answer = client.post(tell(session, slug), {"seen": seen(session)} | typed)
    assert answer.status_code == 200
    assert list(answer.context["form"].errors) == [field]
    assert sequence_of(session) == 0


@pytest.mark.parametrize("garbage", ["[]", "{", '{"precision": 1}', "null x", "12"])
def test_a_form_that_saw_something_else_is_refused(client, session, garbage):
    answer = client.post(tell(session, "annuler"), {"seen": garbage, "reason": "Grève"})
    assert "a changé entre-temps" in answer.text
    assert 'value="Grève"' in answer.text
    assert EventSession.objects.get(pk=session.pk).status == ""


def test_two_people_at_once_the_second_reads_the_first_before_going_on(client, session):
    before = seen(session)
    changes.mark_as_full(session)
    answer = client.post(tell(session, "annuler"), {"seen": before, "reason": "Grève"})
    assert "a changé entre-temps" in answer.text
    assert "Complet" in answer.text
    again = {"seen": answer.context["form"]["seen"].value(), "reason": "Grève"}
    assert client.post(tell(session, "annuler"), again).status_code == 302
    assert EventSession.objects.get(pk=session.pk).status == "annule"


def test_a_change_is_undone_from_the_history_and_calendars_hear_of_it(client, session):
    changes.move_online(session, "Confinement")
    told = PageLogEntry.objects.get(action="programme.move_online")
    undo = reverse("programme_actions:undo", args=[told.pk])
    history = client.get(reverse("wagtailadmin_pages:history", args=[session.event_id]))
    assert f'href="{undo}"' in history.text
    form = client.get(undo)
    assert "Tours" in form.text
    client.post(undo, {"seen": seen(session)})
    back = EventSession.objects.get(pk=session.pk)
    assert (back.mode, back.town, back.departement, back.status) == (
        "presentiel",
        "Tours",
        "37",
        "",
    )
    assert sequence_of(back) == 2
    assert PageLogEntry.objects.filter(action="programme.undo").exists()


def test_undoing_a_postponement_brings_back_the_date_and_forgets_the_former_one(client, session):
    changes.postpone(session, "Grève")
    told = PageLogEntry.objects.get(action="programme.postpone")
    client.post(reverse("programme_actions:undo", args=[told.pk]), {"seen": seen(session)})
    back = EventSession.objects.get(pk=session.pk)
    assert (back.when, back.former_dates, sequence_of(back)) == (
        "jeudi 8 octobre 2020, 10h–12h",
        [],
        2,
    )


def test_what_was_followed_by_something_else_is_not_undone(client, session):
    changes.cancel(session, "Grève")
    told = PageLogEntry.objects.get(action="programme.cancel")
    changes.cancel(session, "Neige")
    undo = reverse("programme_actions:undo", args=[told.pk])
    assert "a changé depuis" in client.get(undo).text
    assert "a changé depuis" in client.post(undo, {"seen": seen(session)}).text
    assert EventSession.objects.get(pk=session.pk).status_reason == "Neige"


def test_a_draft_gets_the_facts_that_were_published_and_keeps_its_own(client, session):
    page = EventPage.objects.get(pk=session.event_id)
    page.title = "Un titre à l'essai"
    rows = list(page.sessions.all())
    rows[0].town = "Blois"
    page.sessions = rows
    page.save_revision()
    client.post(tell(session, "reporter"), {"seen": seen(session), "date": ""})
    live = EventPage.objects.get(pk=page.pk)
    assert (live.title, live.sessions.get().town) == ("Journée-découverte", "Tours")
    draft = live.get_latest_revision_as_object()
    only = draft.sessions.get()
    assert (draft.title, only.town, only.when) == (
        "Un titre à l'essai",
        "Blois",
        "date à préciser",
    )
    assert only.former_dates == [{"when": "jeudi 8 octobre 2020, 10h–12h", "reason": ""}]


def test_an_unfinished_draft_does_not_keep_a_change_from_being_published(client, session):
    page = EventPage.objects.get(pk=session.event_id)
    page.title = ""
    page.save_revision(clean=False)
    client.post(tell(session, "annuler"), {"seen": seen(session)})
    assert EventSession.objects.get(pk=session.pk).status == "annule"


def test_a_session_of_another_section_is_not_for_a_coordinator(client, session):
    foreign = make_event(make_network("Emploi"), day(2020, 10, 8), title="CANARI")
    other = foreign.sessions.get()
    for slug in actions.SESSION_ACTIONS:
        for answer in (client.get(tell(other, slug)), client.post(tell(other, slug))):
            assert answer.status_code == 302
            assert answer.url == reverse("wagtailadmin_home")
    assert client.get(reverse("programme_actions:event", args=[foreign.pk])).status_code == 302
    changes.cancel(other, "")
    told = PageLogEntry.objects.get(action="programme.cancel")
    assert client.post(reverse("programme_actions:undo", args=[told.pk])).status_code == 302
    assert EventSession.objects.get(pk=other.pk).status == "annule"


def test_who_may_only_write_sees_no_button_and_changes_nothing(client, session, network):
    rights = coordinators(network).page_permissions
    rights.filter(permission__codename="publish_page").delete()
    form = client.get(reverse("wagtailadmin_pages:edit", args=[session.event_id]))
    assert form.status_code == 200
    assert tell(session, "annuler") not in form.text
    assert client.get(tell(session, "annuler")).status_code == 302


@pytest.mark.parametrize("address", ["seance/1/annuler/", "evenement/1/"])
def test_a_visitor_is_asked_to_sign_in(client, home, address):
    assert client.get(f"/admin/actualite/{address}").url.startswith("/admin/login/")


def test_addresses_of_nothing_are_not_found(client, session):
    assert client.get(tell(session, "exploser")).status_code == 404
    assert (
        client.get(reverse("programme_actions:session", args=[10**6, "annuler"])).status_code == 404
    )
    assert client.get(reverse("programme_actions:undo", args=[10**6])).status_code == 404
    other = PageLogEntry.objects.exclude(action__startswith="programme.").first()
    assert client.get(reverse("programme_actions:undo", args=[other.pk])).status_code == 404


def test_the_form_and_the_lists_lead_to_the_actions_that_make_sense(client, session):
    addresses = [tell(session, slug) for slug in ("reporter", "a-distance", "complet", "annuler")]
    form = client.get(reverse("wagtailadmin_pages:edit", args=[session.event_id])).text
    assert all(address in form for address in addresses)
    assert tell(session, "confirmer") not in form
    assert tell(session, "fixer") not in form
    network = session.event.get_parent()
    listing = client.get(reverse("wagtailadmin_explore", args=[network.pk])).text
    assert all(address in listing for address in addresses)


def test_the_page_of_actions_has_each_session_with_its_own(client, session):
    cycle = make_event(
        session.event.get_parent(),
        vague(Precision.MONTH, 2020, 11),
        day(2020, 10, 8, confirmed=False),
    )
    known, month = cycle.sessions_by_date()
    page = client.get(reverse("programme_actions:event", args=[cycle.pk])).text
    assert tell(known, "confirmer") in page
    assert tell(known, "fixer") not in page
    assert tell(month, "fixer") in page
    assert tell(month, "confirmer") not in page


def test_a_locked_page_says_so_and_stays_as_it_is(client, session, django_user_model):
    page = EventPage.objects.get(pk=session.event_id)
    page.locked, page.locked_at = True, timezone.now()
    page.locked_by = django_user_model.objects.create_user("autre", password="x")
    page.save()
    answer = client.post(tell(session, "annuler"), {"seen": seen(session)}, follow=True)
    assert "verrouill" in answer.text
    assert tell(session, "annuler") not in answer.text
    assert EventSession.objects.get(pk=session.pk).status == ""


@pytest.mark.filterwarnings("ignore:get_connection")  # Wagtail's mail is older than Django's
def test_a_page_in_review_says_what_becomes_of_the_review(client, session, django_user_model):
    page = EventPage.objects.get(pk=session.event_id)
    page.save_revision()
    admin = django_user_model.objects.create_superuser("admin", "a@example.org", "x")
    Workflow.objects.get().start(page, admin)
    client.force_login(admin)
    assert "Une relecture est en cours" in client.get(tell(session, "annuler")).text
    client.post(tell(session, "annuler"), {"seen": seen(session)})
    page = EventPage.objects.get(pk=page.pk)
    assert page.current_workflow_state is None
    assert page.has_unpublished_changes


def test_an_event_that_is_not_published_is_changed_in_its_form(client, session):
    draft = make_event(session.event.get_parent(), day(2020, 10, 8), live=False)
    answer = client.post(tell(draft.sessions.get(), "annuler"), follow=True)
    assert "n&#x27;est pas publié" in answer.text
    assert draft.sessions.get().status == ""


def test_a_translation_leads_to_the_facts_of_its_source(
    client, session, english, django_user_model
):
    client.force_login(django_user_model.objects.create_superuser("admin", "a@example.org", "x"))
    page = session.event
    for parent in page.get_ancestors().filter(depth__gt=1):
        if not parent.has_translation(english):
            parent.specific.copy_for_translation(english)
    translated = page.copy_for_translation(english)
    row = translated.sessions.get()
    client.post(tell(row, "annuler"), {"seen": seen(session), "reason": "Grève"})
    assert EventSession.objects.get(pk=session.pk).status == "annule"
    assert EventSession.objects.get(pk=row.pk).status == ""
