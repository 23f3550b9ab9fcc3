"""Demonstration accounts stay in the demonstration."""

import pytest
from django.contrib.auth import authenticate
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from demo.accounts import ACCOUNTS, DemonstrationPasswordValidator

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_in_production(settings):
    settings.AUTHENTICATION_BACKENDS = [
        "demo.accounts.RefuseDemonstrationAccounts",
        "django.contrib.auth.backends.ModelBackend",
    ]


@pytest.mark.parametrize("account", ACCOUNTS, ids=[account.username for account in ACCOUNTS])
def test_a_demonstration_password_opens_nothing_in_production(as_in_production, account):
    User.objects.create_user(account.username, "", account.password)
    assert authenticate(username=account.username, password=account.password) is None


def test_other_passwords_open_as_before(as_in_production):
    user = User.objects.create_user("vraie", "", "un mot de passe à elle")
    assert authenticate(username="vraie", password="un mot de passe à elle") == user


def test_nobody_can_choose_a_demonstration_password():
    with pytest.raises(ValidationError, match="démonstration"):
        validate_password(ACCOUNTS[0].password, None, [DemonstrationPasswordValidator()])
