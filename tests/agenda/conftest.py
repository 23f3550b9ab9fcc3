"""Fixtures for the agenda's tests."""

from datetime import date

import pytest

from core.models import Audience, EventType, Theme
from dates import Precision
from tests.factories import (
    day,
    days,
    hours,
    make_event,
    make_network,
    make_priority,
    make_programme,
    vague,
)


@pytest.fixture(scope="module")
def varied(module_home):
    """Create events of every precision and mode, under every type of parent page."""
    programme = make_programme()
    priority = make_priority(programme)
    network, other = make_network("Habitat", priority), make_network("Emploi")
    theme = Theme.objects.create(name="Habitat", slug="habitat")
    audience = Audience.objects.create(name="Élu-es", slug="elu-es")
    webinar = EventType.objects.create(name="Webinaire", slug="webinaire")
    for number, session in enumerate(
        [
            day(2020, 10, 5),
            hours(2020, 10, 6, "00:00"),
            hours(2020, 10, 6, "00:00", "00:30"),
            day(2020, 10, 8, departement="37", mode="presentiel"),
            hours(2020, 10, 7, "20:00", "00:00", last_day=date(2020, 10, 8)),
            {
                "precision": Precision.RANGE,
                "first_day": date(2020, 10, 1),
                "last_day": date(2020, 11, 30),
            },
            vague(Precision.MONTH, 2020, 10),
            vague(Precision.MONTH, 2020, 9),
            vague(Precision.QUARTER, 2020, 10),
            vague(Precision.YEAR, 2020),
            vague(Precision.UNKNOWN),
            days(date(2020, 10, 5), date(2020, 10, 6), "09:00", "17:00"),
            days(date(2020, 10, 6), date(2020, 10, 8), "00:00"),
        ]
    ):
        event = make_event(
            [network, other, priority, programme][number % 4],
            session,
            programme=programme,
            mode=["a-distance", "non-precise"][number % 2],
            event_type=webinar if number % 3 else None,
        )
        if number % 2:
            event.themes.add(theme)
        if number % 5 == 0:
            event.audiences.add(audience)
        event.save()
    make_event(network, day(2020, 10, 9), live=False)
