"""Contacts."""

import pytest
from django.core.exceptions import ValidationError

from core.models import Contact


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("02 47 61 11 85", "+33247611185"),
        ("+33 2 47 61 11 85", "+33247611185"),
        ("02.47.61.11.85", "+33247611185"),
        ("3939", "3939"),
    ],
)
def test_a_phone_is_a_plain_link(typed, link):
    assert Contact(phone=typed).phone_link == link


def test_a_contact_that_nobody_can_reach_is_refused(db):
    with pytest.raises(ValidationError):
        Contact(name="Accueil").full_clean(exclude=["locale"])


def test_a_phone_is_no_sentence(db):
    contact = Contact(name="Accueil", phone="demandez Marie")
    with pytest.raises(ValidationError) as refused:
        contact.full_clean(exclude=["locale"])
    assert "phone" in refused.value.message_dict
