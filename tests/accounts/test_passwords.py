"""A password is long, uncommon, and not made of what everybody knows of the site."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from core.models import OrganisationSettings

pytestmark = pytest.mark.django_db
ADA = get_user_model()(
    username="ada@example.org", email="ada@example.org", first_name="Ada", last_name="Lovelace"
)


@pytest.fixture(autouse=True)
def organisation(home):
    OrganisationSettings.objects.update(name="Villes au Carré")


@pytest.mark.parametrize(
    "password",
    [
        "Villes au Carré",
        "villesaucarre2020",
        "VillesAuCarre!!!!!!!!!!!!",
        "lovelace-1234567",
        "programme-du-reseau",
        "onze-lettre",  # too short
        "motdepasse12",
        "azerty123456",
        "password1234",
    ],
)
def test_what_is_easily_guessed_is_refused(password):
    with pytest.raises(ValidationError):
        validate_password(password, ADA)


@pytest.mark.parametrize(
    "password",
    [
        "trois-petits-chats",
        "le carré bleu de ma grand-mère",
        "924718350261",
        "Xk7 pQ2m vR9t",
        "éléphants roses dansants",
        "x9" * 100,
    ],
)
def test_what_is_long_and_one_s_own_is_a_password(password):
    validate_password(password, ADA)
