"""Fixtures shared by the programme's tests."""

import pytest

from networks.roles import coordinators
from tests.factories import make_network


@pytest.fixture
def network(client, home, django_user_model):
    """A network whose coordinator is signed in."""
    network = make_network("Habitat")
    user = django_user_model.objects.create_user("coordination", password="x")
    user.groups.add(coordinators(network))
    client.force_login(user)
    return network
