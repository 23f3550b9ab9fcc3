"""SessionAction of all the sessions of a cycle at once: one form, one publication, one way back."""

import json

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from dates import Precision
from programme import changes
from programme.models import EventPage, EventSession
from tests.factories import day, make_event, make_network, paris, vague

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 15))


@pytest.fixture
def cycle(network) -> EventPage:
    """One session is over, one is cancelled already; of three to come one has no day."""
    event = make_event(
        network,
        day(2020, 10, 8),
        day(2020, 11, 5),
        day(2020, 11, 12, status="annule"),
        day(2020, 11, 19),
        vague(Precision.MONTH, 2020, 12),
        title="Le cycle",
    )
    event.save_revision().publish()
    return event


def tell(event, slug: str = "annuler") -> str:
    return reverse("programme_actions:cycle", args=[event.pk, slug])


def statuses(event) -> list[str]:
    return [row.status for row in EventPage.objects.get(pk=event.pk).sessions_by_date()]


def seen(client, address: str) -> str:
    """Return the value of the hidden field `seen`."""
    return client.get(address).context["form"]["seen"].value()


def test_what_is_to_come_is_cancelled_at_once_and_visitors_read_why(client, cycle):
    form = client.get(tell(cycle)).text
    for words in ("jeudi 5 novembre 2020", "jeudi 19 novembre 2020", "décembre 2020"):
        assert words in form
    for words in ("jeudi 8 octobre 2020", "jeudi 12 novembre 2020"):
        assert words not in form
    data = {"seen": seen(client, tell(cycle)), "reason": "Faute d'inscrits"}
    answer = client.post(tell(cycle), data, follow=True)
    assert "Les séances à venir sont annulées" in answer.text
    assert statuses(cycle) == ["", "annule", "annule", "annule", "annule"]
    page = client.get(cycle.get_url()).text
    assert page.count("Faute d&#x27;inscrits") == 1 + 3  # above the title, and for each session


def test_what_has_a_date_is_postponed_at_once_to_one_not_known_yet(client, cycle):
    changes.postpone(cycle.sessions_by_date()[1], "Neige")
    data = {"seen": seen(client, tell(cycle, "reporter")), "reason": "Grève"}
    client.post(tell(cycle, "reporter"), data)
    rows = EventPage.objects.get(pk=cycle.pk).sessions.all()
    assert [row.when for row in rows if row.status == "reporte"] == ["date à préciser"] * 3
    former = [(date["when"], date["reason"]) for row in rows for date in row.former_dates]
    assert sorted(former) == [
        ("décembre 2020, date à préciser", "Grève"),
        ("jeudi 19 novembre 2020", "Grève"),
        ("jeudi 5 novembre 2020", "Neige"),
    ]


def test_the_history_says_it_once_and_gives_all_of_them_back(client, cycle):
    before = statuses(cycle)
    client.post(tell(cycle), {"seen": seen(client, tell(cycle)), "reason": "Grève"})
    told = PageLogEntry.objects.get(action="programme.cancel")
    undo = reverse("programme_actions:undo", args=[told.pk])
    history = client.get(reverse("wagtailadmin_pages:history", args=[cycle.pk])).text
    assert f'href="{undo}"' in history
    assert "Séances annulées (jeudi 5 novembre 2020 ; jeudi 19 novembre 2020 ; déc" in history
    assert "séances annulées" in client.get(undo).text
    client.post(undo, {"seen": seen(client, undo)})
    assert statuses(cycle) == before


def test_a_session_that_is_gone_keeps_no_other_from_coming_back(client, cycle):
    client.post(tell(cycle), {"seen": seen(client, tell(cycle)), "reason": "Grève"})
    page = EventPage.objects.get(pk=cycle.pk)
    page.sessions = [row for row in page.sessions_by_date() if row.first_day.month != 12]
    page.save_revision().publish()
    told = PageLogEntry.objects.get(action="programme.cancel")
    undo = reverse("programme_actions:undo", args=[told.pk])
    client.post(undo, {"seen": seen(client, undo)})
    assert statuses(cycle) == ["", "", "annule", ""]


def test_who_saw_another_cycle_reads_it_again_and_loses_nothing(client, cycle):
    before = seen(client, tell(cycle))
    changes.cancel(cycle.sessions_by_date()[1], "Neige")
    answer = client.post(tell(cycle), {"seen": before, "reason": "Grève"})
    assert "a changé entre-temps" in answer.text
    assert 'value="Grève"' in answer.text
    assert statuses(cycle) == ["", "annule", "annule", "", ""]
    again = {"seen": answer.context["form"]["seen"].value(), "reason": "Grève"}
    assert client.post(tell(cycle), again).status_code == 302
    assert statuses(cycle) == ["", "annule", "annule", "annule", "annule"]


def test_what_is_over_or_was_added_meanwhile_is_not_changed_unread(client, cycle, monkeypatch):
    before = seen(client, tell(cycle))
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 11, 6))
    cycle.sessions.add(EventSession(**day(2020, 11, 26)))
    cycle.save_revision().publish()
    answer = client.post(tell(cycle), {"seen": before, "reason": "Grève"})
    assert "a changé entre-temps" in answer.text
    assert statuses(cycle) == ["", "", "annule", "", "", ""]
    again = {"seen": answer.context["form"]["seen"].value(), "reason": "Grève"}
    client.post(tell(cycle), again)
    assert statuses(cycle) == ["", "", "annule", "annule", "annule", "annule"]


def test_who_is_overtaken_while_sending_needs_only_one_more_try(client, cycle, monkeypatch):
    publish = changes.publish_alone

    def overtaken(*args, **options):
        monkeypatch.setattr(changes, "publish_alone", publish)
        changes.cancel(cycle.sessions_by_date()[1], "Neige")
        publish(*args, **options)

    monkeypatch.setattr(changes, "publish_alone", overtaken)
    answer = client.post(tell(cycle), {"seen": seen(client, tell(cycle)), "reason": "Grève"})
    assert "a changé entre-temps" in answer.text
    assert "jeudi 5 novembre" not in answer.text
    again = {"seen": answer.context["form"]["seen"].value(), "reason": "Grève"}
    assert client.post(tell(cycle), again).status_code == 302
    assert statuses(cycle).count("annule") == 4


def test_the_sessions_of_another_event_cannot_be_slipped_in(client, network, cycle):
    other = make_event(network, day(2020, 11, 5), day(2020, 11, 6))
    answer = client.post(tell(cycle), {"seen": seen(client, tell(other)), "reason": "Grève"})
    assert "a changé entre-temps" in answer.text
    assert statuses(other) == ["", ""]
    assert statuses(cycle).count("annule") == 1


@pytest.mark.parametrize("garbage", ["[]", "{", "{}", '{"1": {}}', '"x"', "12"])
def test_a_form_that_saw_something_else_is_refused(client, cycle, garbage):
    answer = client.post(tell(cycle), {"seen": garbage, "reason": "Grève"})
    assert "a changé entre-temps" in answer.text
    assert statuses(cycle).count("annule") == 1


@pytest.mark.parametrize("reason", ["x" * 301, "a\x00b"])
def test_a_reason_that_cannot_be_is_refused_beside_its_field(client, cycle, reason):
    answer = client.post(tell(cycle), {"seen": seen(client, tell(cycle)), "reason": reason})
    assert list(answer.context["form"].errors) == ["reason"]
    assert statuses(cycle).count("annule") == 1


def test_what_visitors_will_read_is_shown_before(client, cycle):
    answer = client.post(
        tell(cycle, "reporter"),
        {"preview": "1", "reason": "Grève"},
        headers={"X-Requested-With": "XMLHttpRequest"},
    )
    assert answer.text.count("Grève") == 3
    assert "<s>jeudi 5 novembre 2020</s>" in answer.text
    assert statuses(cycle).count("reporte") == 0


def test_the_event_lists_and_the_home_screen_lead_to_it(client, cycle):
    places = {
        "form": reverse("wagtailadmin_pages:edit", args=[cycle.pk]),
        "actions": reverse("programme_actions:event", args=[cycle.pk]),
        "list": reverse("evenements:index"),
        "section": reverse("wagtailadmin_explore", args=[cycle.get_parent().pk]),
        "home": reverse("wagtailadmin_home"),
    }
    missing = {name for name, place in places.items() if tell(cycle) not in client.get(place).text}
    assert not missing


def test_one_session_to_come_is_no_cycle(client, network):
    event = make_event(network, day(2020, 10, 8), day(2020, 11, 5))
    page = client.get(reverse("programme_actions:event", args=[event.pk])).text
    assert tell(event) not in page


def test_where_nothing_is_to_come_it_says_so(client, network):
    event = make_event(network, day(2020, 10, 7), day(2020, 10, 8))
    answer = client.post(tell(event), follow=True)
    assert "plus aucune séance à venir" in answer.text
    assert statuses(event) == ["", ""]


def test_the_cycle_of_another_section_is_not_for_a_coordinator(client, network):
    foreign = make_event(make_network("Emploi"), day(2020, 11, 5), day(2020, 11, 6))
    for answer in (client.get(tell(foreign)), client.post(tell(foreign))):
        assert answer.status_code == 302
        assert answer.url == reverse("wagtailadmin_home")
    assert statuses(foreign) == ["", ""]


def test_who_may_only_write_sees_no_button_and_changes_nothing(client, network, cycle):
    network.publication = "reviewed"
    network.save()
    form = client.get(reverse("wagtailadmin_pages:edit", args=[cycle.pk]))
    assert form.status_code == 200
    assert tell(cycle) not in form.text
    for answer in (client.get(tell(cycle)), client.post(tell(cycle), {"reason": "Grève"})):
        assert answer.url == reverse("wagtailadmin_home")
    assert statuses(cycle).count("annule") == 1


def test_a_locked_cycle_says_so_and_stays_as_it_is(client, cycle, django_user_model):
    other = django_user_model.objects.create_user("autre", password="x")
    EventPage.objects.filter(pk=cycle.pk).update(
        locked=True, locked_at=paris(2020, 10, 14), locked_by=other
    )
    answer = client.post(tell(cycle), {"reason": "Grève"}, follow=True)
    assert "verrouill" in answer.text
    assert tell(cycle) not in answer.text
    assert statuses(cycle).count("annule") == 1


def test_what_is_no_action_on_a_cycle_is_not_found(client, cycle):
    assert client.get(tell(cycle, "complet")).status_code == 404
    nobody = reverse("programme_actions:cycle", args=[10**6, "annuler"])
    assert client.get(nobody).status_code == 404


def test_a_translation_leads_to_the_cycle_of_its_source(client, cycle, english, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin", "a@example.org", "x"))
    for parent in cycle.get_ancestors().filter(depth__gt=1):
        if not parent.has_translation(english):
            parent.specific.copy_for_translation(english)
    translated = cycle.copy_for_translation(english)
    told = json.loads(seen(client, tell(translated)))
    assert len(told) == 3
    client.post(tell(translated), {"seen": json.dumps(told), "reason": "Grève"})
    assert statuses(cycle).count("annule") == 4
    assert statuses(translated).count("annule") == 1


def test_a_long_cycle_asks_no_more_of_the_database_than_a_short_one(
    client, network, django_assert_max_num_queries
):
    short = make_event(network, *(day(2020, 11, number) for number in range(1, 3)))
    long = make_event(network, *(day(2020, 11, number) for number in range(1, 21)))
    client.get(tell(short))
    with django_assert_max_num_queries(100) as asked:
        client.get(tell(short))
    with django_assert_max_num_queries(len(asked)):
        client.get(tell(long))
