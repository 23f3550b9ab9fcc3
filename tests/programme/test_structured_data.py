"""JSON-LD on event pages, read back as search engines do."""

from datetime import date

import extruct
import pytest

from dates import Precision
from tests.factories import day, hours, make_event, make_network, paris, vague

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def october(monkeypatch):
    monkeypatch.setattr("core.clock.now", lambda: paris(2020, 10, 1))


def read(client, address: str) -> list[dict]:
    return extruct.extract(client.get(address).text, syntaxes=["json-ld"])["json-ld"]


def test_a_start_is_no_more_precise_than_it_is_known(client, home):
    event = make_event(None, hours(2020, 10, 7, "09:00", "10:30"), day(2020, 10, 8))
    timed, whole = read(client, event.get_url())
    assert (timed["startDate"], timed["endDate"]) == (
        "2020-10-07T09:00:00+02:00",
        "2020-10-07T10:30:00+02:00",
    )
    assert (whole["startDate"], whole["endDate"]) == ("2020-10-08", "2020-10-08")


@pytest.mark.parametrize(
    "precision", [Precision.MONTH, Precision.QUARTER, Precision.YEAR, Precision.UNKNOWN]
)
def test_without_a_day_there_is_no_event_at_all(client, home, precision):
    event = make_event(None, vague(precision, 0 if precision == Precision.UNKNOWN else 2020, 11))
    assert read(client, event.get_url()) == []


def test_nothing_is_invented(client, home):
    event = make_event(None, day(2020, 10, 8))
    (found,) = read(client, event.get_url())
    assert not {"location", "eventAttendanceMode", "performer", "previousStartDate"} & set(found)


def test_where_and_how_one_takes_part(client, home):
    event = make_event(
        None,
        day(2020, 10, 8, venue="CRIJ", town="Orléans", mode="presentiel"),
        day(2020, 10, 9, mode="a-distance"),
    )
    on_site, online = read(client, event.get_url())
    assert on_site["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert on_site["location"][0]["name"] == "CRIJ"
    assert on_site["location"][0]["address"]["addressLocality"] == "Orléans"
    assert online["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert online["location"][0]["@type"] == "VirtualLocation"


def test_a_title_cannot_close_the_script(client, home):
    title = "</script><script>alert(1)</script>"
    event = make_event(None, day(2020, 10, 8), title=title)
    response = client.get(event.get_url())
    assert "<script>alert" not in response.text
    assert read(client, event.get_url())[0]["name"] == title


@pytest.mark.parametrize("address", ["/", "/agenda/", "/reseaux/"])
def test_only_event_pages_have_it(client, home, address):
    make_event(make_network(), {"precision": Precision.DAY, "first_day": date(2020, 10, 8)})
    assert read(client, address) == []
