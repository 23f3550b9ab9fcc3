"""The log says what failed, and of nobody."""

import logging
import sys
from datetime import datetime

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, transaction

from config.logs import PrivateFormatter


def logged(error: BaseException) -> str:
    try:
        raise error
    except type(error):
        record = logging.LogRecord("x", logging.ERROR, "x", 1, "Échec", (), sys.exc_info())
    return PrivateFormatter("%(message)s").format(record)


def test_the_values_of_a_refused_row_are_left_out():
    words = (
        'duplicate key value violates unique constraint "one_address"\n'
        "DETAIL:  Key (lower(email))=(marie@example.org\nMarie Curie) already exists."
    )
    text = logged(DatabaseError(words))
    assert "one_address" in text
    assert "marie" not in text.lower()


def test_an_address_in_any_message_is_left_out():
    record = logging.LogRecord("x", logging.ERROR, "x", 1, "To %s", ("marie@example.org",), None)
    assert PrivateFormatter("%(message)s").format(record) == "To …@…"


def test_a_time_says_how_far_it_is_from_universal_time():
    record = logging.LogRecord("x", logging.INFO, "x", 1, "Fait", (), None)
    line = PrivateFormatter("%(asctime)s %(message)s").format(record)
    assert datetime.fromisoformat(line.split()[0]).tzinfo


@pytest.mark.django_db
def test_what_the_database_says_names_nobody():
    name = "marie.curie"
    User.objects.create_user(name)
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        User.objects.create_user(name)
    text = logged(refused.value)
    assert "IntegrityError" in text
    assert "marie" not in text
