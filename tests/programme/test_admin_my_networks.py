"""A coordinator's home screen: her networks, and what of theirs is not published yet."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from networks.models import NetworkPage
from networks.roles import coordinators
from tests.factories import day, make_event, make_network

pytestmark = pytest.mark.django_db
HOME = "/admin/"


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
    rows = client.get(HOME).text.partition("pas encore publié")[2].partition("</section>")[0]
    assert "Publié" not in rows


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

    make_event(network, day(2020, 10, 7), title="Premier", live=False)
    few = queries()
    for number in range(6):
        make_event(network, day(2020, 10, 7), title=f"Numéro {number}", live=False)
    assert queries() == few
