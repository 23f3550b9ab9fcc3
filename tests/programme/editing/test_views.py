"""A date read while it is typed, by the one parser and the one formatter."""

import pytest
from django.urls import reverse

from networks.roles import coordinators
from tests.factories import make_network, make_programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def coordinator(client, home, django_user_model):
    make_programme(2020)
    user = django_user_model.objects.create_user("coordination")
    user.groups.add(coordinators(make_network("Habitat")))
    client.force_login(user)
    return client


def read(client, **typed):
    defaults = {"precision": "time", "confirmed": "on"}
    return client.get(reverse("programme_read_date"), defaults | typed)


def test_a_typed_date_comes_back_in_the_words_of_the_site_and_in_its_fields(coordinator):
    answer = read(coordinator, first_day="7 oct. 2020 9h-10h30").json()
    assert answer == {
        "sentence": "mercredi 7 octobre 2020, 9h–10h30",
        "errors": {},
        "fields": {
            "precision": "time",
            "confirmed": "on",
            "first_day": "07/10/2020",
            "last_day": "",
            "start_time": "9h",
            "end_time": "10h30",
        },
    }


def test_the_hours_of_several_days_are_read_while_they_are_typed(coordinator):
    answer = read(coordinator, first_day="du 12 au 14 mars 2020, 9h-17h").json()
    assert answer["sentence"] == "du 12 au 14 mars 2020, 9h–17h chaque jour"
    assert answer["fields"] == {
        "precision": "days",
        "confirmed": "on",
        "first_day": "12/03/2020",
        "last_day": "14/03/2020",
        "start_time": "9h",
        "end_time": "17h",
    }
    # What the form shows is read back as it was.
    assert read(coordinator, **answer["fields"]).json() == answer


def test_a_block_of_two_days_is_not_taken_for_two_days_at_the_same_hours(coordinator):
    answer = read(coordinator, first_day="du 12 mars 2020 9h au 13 mars 17h").json()
    assert answer["sentence"] == "du jeudi 12 mars 2020, 9h, au vendredi 13 mars 2020, 17h"
    assert read(coordinator, **answer["fields"]).json() == answer


def test_what_is_typed_changes_the_precision(coordinator):
    fields = read(coordinator, first_day="nov. 2020").json()["fields"]
    assert (fields["precision"], fields["first_day"]) == ("month", "novembre 2020")


def test_a_date_typed_as_unconfirmed_unticks_its_box(coordinator):
    answer = read(coordinator, first_day="7/10/2020 9h (à confirmer)").json()
    assert answer["fields"]["confirmed"] == ""


def test_the_words_of_a_date_that_is_not_exact_come_back(coordinator):
    answer = read(coordinator, first_day="15 ou 22 mars 2021").json()
    assert answer["sentence"] == "15 ou 22 mars 2021 (à confirmer)"
    fields = answer["fields"]
    assert (fields["precision"], fields["confirmed"]) == ("range", "")
    assert (fields["first_day"], fields["last_day"]) == ("15 ou 22 mars 2021", "")


def test_a_date_is_not_to_be_confirmed_for_having_been_vague(coordinator):
    defaults = {"precision": "month", "confirmed": ""}  # the box is hidden
    answer = read(coordinator, **defaults, first_day="7 octobre 2020 à 18h").json()
    assert answer["sentence"] == "mercredi 7 octobre 2020, 18h"
    assert answer["fields"]["confirmed"] == "on"


def test_an_unconfirmed_date_says_so(coordinator):
    answer = read(coordinator, first_day="7/10/2020 9h", confirmed="").json()
    assert answer["sentence"] == "mercredi 7 octobre 2020, 9h (à confirmer)"


def test_a_date_not_finished_says_what_it_lacks(coordinator):
    answer = read(coordinator, first_day="7/10/2020").json()
    assert answer["sentence"] == "mercredi 7 octobre 2020"
    assert list(answer["errors"]) == ["start_time"]
    assert answer["fields"] == {}


def test_the_year_is_that_of_the_events_programme(coordinator):
    programme = make_programme(2023)
    answer = read(coordinator, first_day="7/10", precision="day", programme=programme.pk).json()
    assert answer["sentence"] == "samedi 7 octobre 2023"


@pytest.mark.parametrize(
    "typed",
    [
        {"first_day": "\x00"},
        {"first_day": "9" * 5000},
        {"precision": "siècle", "first_day": "7/10"},
        {"programme": "9" * 40, "first_day": "x"},
        {"programme": "x", "first_day": "<script>"},
        {"start_time": "x", "first_day": "7/10"},
        {},
    ],
)
def test_hostile_words_are_refused_and_never_break_it(coordinator, typed):
    answer = read(coordinator, **typed)
    assert answer.status_code == 200
    assert answer.json()["errors"]


def test_who_edits_no_page_has_no_date_read(client, home, django_user_model):
    address = reverse("programme_read_date")
    assert client.get(address).status_code == 302
    user = django_user_model.objects.create_user("lectrice")
    client.force_login(user)
    assert client.get(address).status_code == 302
    from core.roles import admin_access

    user.user_permissions.add(admin_access())
    assert client.get(address, headers={"Accept": "application/json"}).status_code in {302, 403}


def test_reading_a_date_changes_nothing_and_takes_no_post(coordinator):
    assert coordinator.post(reverse("programme_read_date")).status_code == 405
