"""The way back to the pages above."""

import pytest

from core.models import EventType
from tests.factories import day, make_event, make_programme

pytestmark = pytest.mark.django_db


def test_the_word_above_the_title_of_an_event_is_not_a_page(client, home):
    make_programme()
    kind = EventType.objects.create(name="Journée nationale", slug="journee-nationale")
    event = make_event(None, day(2020, 11, 17), event_type=kind, title="Rencontre")
    answer = client.get(event.get_url())
    assert answer.status_code == 200
    assert "Journée nationale" in answer.content.decode()
