"""The home screen says what comes next and what waits; several dates are confirmed at once."""

from urllib.parse import urlencode

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import GroupPagePermission

from dates import Precision
from programme import changes
from programme.models import EventPage, EventSession
from tests.factories import day, make_event, make_network, paris, vague

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


def test_the_home_screen_has_the_next_sessions_and_the_dates_that_wait(client, network):
    make_event(network, day(2020, 10, 7), title="Demain")
    make_event(network, day(2020, 10, 5), title="Hier")
    make_event(network, vague(Precision.MONTH, 2020, 11), title="En novembre")
    make_event(network, day(2020, 12, 1, confirmed=False), title="Sans doute")
    make_event(network, day(2020, 12, 2, confirmed=False, status="annule"), title="Plus du tout")
    make_event(network, day(2020, 10, 8), title="Brouillon", live=False)
    other = make_network("Emploi")
    make_event(other, day(2020, 10, 7), title="CANARI de demain")
    make_event(other, day(2020, 11, 7, confirmed=False), title="CANARI à confirmer")
    text = client.get(reverse("wagtailadmin_home")).text
    for words in ("mercredi 7 octobre 2020", "Demain", "En novembre", "Sans doute", "2 dates à"):
        assert words in text, words
    assert "CANARI" not in text
    panel = text.partition("2 dates à")[2].partition("Bientôt")[0]
    for words in ("Hier", "Brouillon", "Plus du tout"):
        assert words not in panel, words
    session = EventSession.objects.get(event__title="En novembre")
    address = reverse("programme_actions:session", args=[session.pk, "fixer"])
    assert f"{address}?{urlencode({'next': '/admin/'})}" in text


def test_who_changes_some_pages_reads_the_dates_of_no_other(client, home, django_user_model):
    mine, other = make_network("Habitat"), make_network("Emploi")
    make_event(mine, day(2020, 10, 7), title="Demain")
    make_event(other, day(2020, 10, 7), title="CANARI")
    group = Group.objects.create(name="Stagiaires")
    enter = Permission.objects.get(codename="access_admin")
    group.permissions.add(enter)
    change = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(group=group, page=mine, permission=change)
    user = django_user_model.objects.create_user("stagiaire", password="x")
    user.groups.add(group)
    client.force_login(user)
    text = client.get(reverse("wagtailadmin_home")).text
    assert "Demain" in text
    assert "CANARI" not in text


def test_who_publishes_nothing_reads_the_dates_and_has_no_action(client, network):
    make_event(network, day(2020, 10, 7), title="Demain")
    assert "Agir" in client.get(reverse("wagtailadmin_home")).text
    network.publication = "reviewed"
    network.save()
    text = client.get(reverse("wagtailadmin_home")).text
    assert "Demain" in text
    assert "Agir" not in text


def confirm(*events) -> str:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "confirm_dates"])
    asked = [("next", "/admin/evenements/"), *(("id", event.pk) for event in events)]
    return f"{address}?{urlencode(asked)}"


def test_several_dates_are_confirmed_at_once(client, network):
    cycle = make_event(
        network, day(2020, 12, 1, confirmed=False), day(2020, 12, 8, confirmed=False)
    )
    other = make_event(network, day(2020, 11, 1, confirmed=False))
    sure = make_event(network, day(2020, 11, 2))
    screen = client.get(confirm(cycle, other, sure)).text
    assert "mardi 8 décembre 2020 (à confirmer)" in screen
    assert "Une page choisie est laissée" in screen
    answer = client.post(confirm(cycle, other, sure), follow=True)
    assert "3 dates sont confirmées" in answer.text
    assert not EventSession.objects.filter(confirmed=False).exists()
    history = client.get(reverse("wagtailadmin_pages:history", args=[cycle.pk])).text
    assert history.count("Date confirmée (") == 2


def test_dates_of_another_section_are_neither_confirmed_nor_named(client, network):
    mine = make_event(network, day(2020, 12, 1, confirmed=False), title="À moi")
    foreign = make_event(make_network("Emploi"), day(2020, 12, 1, confirmed=False), title="CANARI")
    screen = client.get(confirm(mine, foreign)).text
    assert "À moi" in screen
    assert "CANARI" not in screen
    client.post(confirm(mine, foreign))
    assert [row.event for row in EventSession.objects.filter(confirmed=True)] == [mine]


def test_dates_are_confirmed_all_or_none(client, network, monkeypatch):
    events = [make_event(network, day(2020, 12, 1, confirmed=False)) for _number in range(2)]
    publish = EventPage.save_revision
    monkeypatch.setattr(
        EventPage,
        "save_revision",
        lambda page, **kw: 1 / 0 if page.pk == events[1].pk else publish(page, **kw),
    )
    with pytest.raises(ZeroDivisionError):
        changes.confirm_all(list(EventSession.objects.order_by("pk")))
    assert EventSession.objects.filter(confirmed=False).count() == 2
