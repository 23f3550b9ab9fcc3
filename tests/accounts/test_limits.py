"""Whoever guesses is slowed down; whoever works behind the same address is not."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import AccountAction, AccountRecord

pytestmark = pytest.mark.django_db
PEOPLE = get_user_model().objects
PASSWORD = "trois-petits-chats"
HERE, THERE = "192.0.2.1", "198.51.100.7"


@pytest.fixture
def ada(home):
    return PEOPLE.create_user("ada", "ada@example.org", PASSWORD)


def sign_in(name="ada", password=PASSWORD, address=HERE, client=None):
    data = {"username": name, "password": password}
    return (client or Client()).post(reverse("wagtailadmin_login"), data, REMOTE_ADDR=address)


def entered(response) -> bool:
    return response.status_code == 302


def fail(times: int, **values) -> None:
    for _number in range(times):
        assert not entered(sign_in(**{"password": "non"} | values))


def let_pass(delay: timedelta) -> None:
    for row in AccountRecord.objects.all():
        row.at -= delay
        row.save()


def test_the_right_password_after_five_wrong_ones_waits(ada):
    fail(4)
    assert entered(sign_in())
    fail(5)
    answer = sign_in()
    assert not entered(answer)
    assert "essais : attendez 15 minutes" in answer.text
    let_pass(timedelta(minutes=15))
    assert entered(sign_in())


def test_trying_while_one_has_to_wait_makes_nobody_wait_longer(ada):
    fail(5)
    let_pass(timedelta(minutes=10))
    fail(20)
    assert AccountRecord.objects.filter(action=AccountAction.SLOWED_DOWN).count() == 1
    let_pass(timedelta(minutes=5))
    assert entered(sign_in())


def test_an_account_attacked_from_everywhere_stays_open_to_its_owner_at_her_desk(ada):
    assert entered(sign_in(address=HERE))
    for number in range(20):
        fail(1, address=f"203.0.113.{number}")
    assert not entered(sign_in(address=THERE))
    assert entered(sign_in(address=HERE))


def test_a_town_hall_behind_one_address_is_not_locked_out_by_one_who_guesses(ada):
    assert entered(sign_in(address=HERE))
    for number in range(25):
        fail(4, name=f"personne-{number}", address=HERE)
    newcomer = PEOPLE.create_user("grace", password=PASSWORD)
    assert not entered(sign_in(newcomer.username, address=HERE))
    assert entered(sign_in("ada", address=HERE))


def test_a_new_password_ends_the_wait(ada):
    fail(5)
    ada.set_password("quatre-grands-chiens")
    ada.save()
    assert entered(sign_in(password="quatre-grands-chiens"))


def test_the_other_page_to_sign_in_has_the_same_limits(ada):
    fail(5)
    answer = Client().post(
        reverse("wagtailcore_login"),
        {"username": "ada", "password": PASSWORD},
        REMOTE_ADDR=HERE,
    )
    assert not entered(answer)


def test_the_case_of_a_name_does_not_begin_anew(ada):
    fail(2)
    fail(2, name="ADA")
    fail(1, name=" Ada ")
    assert not entered(sign_in())


@pytest.mark.parametrize("failures", [0, 4, 5])
def test_an_unknown_account_meets_the_same_answer_and_the_same_work(ada, failures):
    fail(1, name="personne")  # warms the caches

    def answer(name: str) -> tuple[str, int]:
        fail(failures, name=name)
        with CaptureQueriesContext(connection) as queries:
            text = sign_in(name, "non").text
        # What is random in each answer.
        lines = [line for line in text.splitlines() if not re.search("csrf|nonce=", line, re.I)]
        return "\n".join(lines).replace(name, "?"), len(queries)

    assert answer("ada") == answer("zoe")


def test_the_log_keeps_no_name_that_nobody_has_for_it_may_be_a_password(ada):
    fail(1, name=PASSWORD)
    row = AccountRecord.objects.latest("pk")
    kept = {str(getattr(row, field.attname)) for field in row._meta.fields}
    assert not any(PASSWORD in value for value in kept)
