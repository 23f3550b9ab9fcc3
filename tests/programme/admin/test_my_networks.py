"""A coordinator's home screen: her networks, and what of theirs is not published yet."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Contact
from core.roles import editors
from dates import Precision
from home.models import HomePage, StandardPage
from networks.models import NetworkPage
from networks.roles import coordinators
from programme.models import EventCarrier
from tests.factories import day, make_event, make_network, paris, vague

pytestmark = pytest.mark.django_db
HOME = "/admin/"


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


@pytest.fixture
def user(home, django_user_model):
    return django_user_model.objects.create_user("coordination", password="x")


@pytest.fixture
def network(client, user):
    """A network whose coordinator is signed in."""
    network = make_network("Habitat")
    user.groups.add(coordinators(network))
    client.force_login(user)
    return network


def add_address(network: NetworkPage) -> str:
    return reverse("wagtailadmin_pages:add", args=["programme", "eventpage", network.pk])


def test_each_of_her_networks_has_a_button_that_adds_an_event_to_it(client, user, network):
    second, foreign = make_network("Emploi"), make_network("CANARI")
    user.groups.add(coordinators(second))
    text = client.get(HOME).text
    assert "Mes réseaux" in text
    for page in (network, second):
        assert page.title in text
        assert add_address(page) in text
        assert client.get(add_address(page)).status_code == 200
    assert add_address(foreign) not in text


def test_a_network_that_is_archived_is_hers_no_more(client, user, network):
    other = make_network("Emploi")
    user.groups.add(coordinators(other))
    other.archived = True
    other.save()
    text = client.get(HOME).text
    assert add_address(network) in text
    assert add_address(other) not in text


def test_what_is_not_published_is_there_with_its_state(client, user, network):
    make_event(network, day(2020, 10, 7), title="Publié")
    make_event(network, day(2020, 10, 7), title="Commencé", live=False)
    changed = make_event(network, day(2020, 10, 7), title="Changé")
    changed.title = "Changé depuis"
    changed.save_revision()
    make_event(make_network("Emploi"), day(2020, 10, 7), title="CANARI", live=False)
    text = client.get(HOME).text
    for words in ("Commencé", "brouillon", "Changé depuis", "modifications à publier"):
        assert words in text, words
    assert "CANARI" not in text
    rows = client.get(HOME).text.partition("pas encore publié")[2].partition("</ul>")[0]
    assert "Publié" not in rows


def test_pages_of_her_section_are_there_as_events_are(client, user, network):
    network.title = "Habitat et logement"
    network.save_revision()
    page = network.add_child(instance=StandardPage(title="Le bilan", slug="bilan", live=False))
    rows = client.get(HOME).text.partition("pas encore publié")[2]
    for shown in (network, page):
        assert reverse("wagtailadmin_pages:edit", args=[shown.pk]) in rows


def test_her_next_dates_are_there_and_nobody_elses(client, network):
    emploi = make_network("Emploi")
    make_event(network, day(2020, 10, 7), title="Demain")
    shared = make_event(emploi, day(2020, 10, 8), title="Partagé")
    EventCarrier.objects.create(event=shared, network=network)
    make_event(emploi, day(2020, 10, 8), title="CANARI")
    make_event(network, day(2020, 10, 9), title="Plus du tout", status="annule")
    make_event(network, vague(Precision.MONTH, 2020, 11), title="En novembre")
    rows = client.get(HOME).text.partition("Mes réseaux")[2].partition("Bientôt")[0]
    for words in ("mercredi 7 octobre 2020", "Demain", "Partagé", "novembre 2020, date à"):
        assert words in rows, words
    assert "Plus du tout" not in rows
    assert "CANARI" not in client.get(HOME).text


def test_what_is_near_and_lacks_something_is_there_with_what_it_lacks(client, network):
    make_event(network, day(2020, 10, 7, town="Tours"), title="Sans intervenant")
    speakers = [("speaker", {"name": "Jeanne Martin"})]
    complete = day(2020, 10, 8, town="Tours", speakers=speakers)
    contact = Contact.objects.create(name="Accueil")
    make_event(network, complete, title="Complet", contact=contact)
    make_event(network, day(2020, 10, 1), title="Passé")
    rows = client.get(HOME).text.partition("Bientôt, mais incomplets")[2].partition("</ul>")[0]
    assert "Sans intervenant" in rows
    assert "Il manque : intervenant-e, contact" in rows
    for words in ("Complet", "Passé"):
        assert words not in rows, words


def test_what_is_over_and_left_nothing_is_asked_for_a_while(client, network):
    make_event(network, day(2020, 10, 1), title="Récent")
    make_event(network, day(2020, 10, 2), title="Filmé", replay_url="https://video.example/1")
    make_event(network, day(2020, 6, 1), title="Ancien")
    make_event(network, day(2020, 10, 7), title="Demain")
    rows = client.get(HOME).text.partition("Passés, sans document")[2].partition("</ul>")[0]
    assert "Récent" in rows
    for words in ("Filmé", "Ancien", "Demain"):
        assert words not in rows, words


def test_an_editor_who_coordinates_has_the_dates_of_the_whole_site_as_well(client, user, network):
    make_event(make_network("Emploi"), day(2020, 10, 7), title="Ailleurs")
    assert "Ailleurs" not in client.get(HOME).text
    user.groups.add(editors(HomePage.objects.get()))
    text = client.get(HOME).text
    assert "Mes réseaux" in text
    assert "Ailleurs" in text.partition("À venir")[2]


def test_what_was_sent_back_is_there_with_what_was_said_of_it(client, user, network):
    network.publication = NetworkPage.Publication.REVIEWED
    network.save()
    event = make_event(network, day(2020, 10, 7), title="Relu", live=False)
    event.save_revision(user=user)
    state = event.get_workflow().start(event, user)
    assert "en relecture" in client.get(HOME).text
    task = state.current_task_state
    task.specific.reject(user=user, comment="Il manque le lieu")
    text = client.get(HOME).text
    assert "renvoyé" in text
    assert "Il manque le lieu" in text


def test_who_coordinates_nothing_has_no_such_panel(client, admin_user):
    make_network("Habitat")
    client.force_login(admin_user)
    assert "Mes réseaux" not in client.get(HOME).text


def test_the_panel_asks_as_often_however_much_waits(client, network):
    def queries() -> int:
        # What a process holds is read anew after a change.
        client.get(HOME)
        with CaptureQueriesContext(connection) as captured:
            client.get(HOME)
        return len(captured)

    def add(number: int) -> None:
        make_event(network, day(2020, 10, 7), title=f"Numéro {number}", live=False)
        make_event(network, day(2020, 10, 8))
        make_event(network, day(2020, 10, 1))
        make_event(network, vague(Precision.MONTH, 2020, 11))
        shared = make_event(emploi, day(2020, 10, 9))
        EventCarrier.objects.create(event=shared, network=network)

    emploi = make_network("Emploi")
    add(0)
    few = queries()
    for number in range(1, 8):
        add(number)
    assert queries() == few
