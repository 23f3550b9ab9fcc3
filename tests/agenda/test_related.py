"""At the foot of an event: others on the same subject, to come first, and never a cancelled one."""

import pytest

from core.models import Audience, Theme
from programme.choices import Status
from tests.factories import day, make_event, paris

pytestmark = [pytest.mark.django_db, pytest.mark.searches]


@pytest.fixture(autouse=True)
def october(home, monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 6))


@pytest.fixture
def habitat(home) -> Theme:
    return Theme.objects.create(name="Habitat", slug="habitat")


@pytest.fixture
def elected(home) -> Audience:
    return Audience.objects.create(name="Élu-es", slug="elu-es")


def about(title, session, themes=(), audiences=(), **fields):
    event = make_event(None, *([session] if isinstance(session, dict) else session), title=title)
    event.themes.add(*themes)
    event.audiences.add(*audiences)
    for name, value in fields.items():
        setattr(event, name, value)
    event.save()
    return event


def related(client, event) -> list[str]:
    return [row.title for row in client.get(event.get_url()).context["related"]]


def test_what_shares_more_is_first_then_the_nearest(client, habitat, elected):
    event = about("Celui-ci", day(2020, 10, 7), [habitat], [elected])
    about("Même public", day(2020, 10, 8), audiences=[elected])
    about("Même thème", day(2020, 10, 9), [habitat])
    about("Les deux", day(2020, 12, 1), [habitat], [elected])
    about("Sans rapport", day(2020, 10, 8))
    assert related(client, event) == ["Les deux", "Même thème", "Même public"]


def test_past_ones_come_after_the_latest_first(client, habitat):
    event = about("Celui-ci", day(2020, 10, 7), [habitat])
    about("Ancien", day(2020, 3, 1), [habitat])
    about("Récent", day(2020, 9, 1), [habitat])
    about("À venir", day(2020, 11, 1), [habitat])
    assert related(client, event) == ["À venir", "Récent", "Ancien"]


def test_never_what_is_cancelled_private_or_itself_and_a_cycle_once(client, habitat):
    event = about("Celui-ci", [day(2020, 10, 7), day(2020, 11, 7)], [habitat])
    about("Annulé", day(2020, 10, 8), [habitat], status=Status.CANCELLED)
    about("Brouillon", day(2020, 10, 8), [habitat], live=False)
    about("Cycle", [day(2020, 10, 8), day(2020, 10, 9), day(2020, 10, 10)], [habitat])
    assert related(client, event) == ["Cycle"]


def test_three_at_most_and_no_heading_without_any(client, habitat):
    event = about("Celui-ci", day(2020, 10, 7), [habitat])
    assert "Sur le même sujet" not in client.get(event.get_url()).text
    for number in range(5):
        about(f"Autre {number}", day(2020, 11, number + 1), [habitat])
    assert related(client, event) == ["Autre 0", "Autre 1", "Autre 2"]
    assert "Sur le même sujet" in client.get(event.get_url()).text
