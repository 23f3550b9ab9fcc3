"""What every test may ask for."""

from collections.abc import Iterator

import pytest
from django.conf import settings
from django.db import transaction
from django.utils.translation import override
from wagtail.models import Locale, Site

from core.models import OrganisationSettings
from core.roles import editors
from home.models import HomePage


@pytest.fixture(autouse=True)
def source_language():
    """A test begins in the source language; a request of the one before may have left another."""
    with override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture(scope="module")
def module_db(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Keeps what fixtures of a module write until its last test, each of which begins with it.

    Objects that such a fixture made are the module's too: a test that changes them in memory
    changes them for the next one.
    """
    with django_db_blocker.unblock(), transaction.atomic(), override(settings.LANGUAGE_CODE):
        yield
        transaction.set_rollback(True)


def make_home() -> HomePage:
    """The home page that the migrations make, of a network with a name."""
    site = Site.objects.get(is_default_site=True)
    OrganisationSettings.objects.update_or_create(site=site, defaults={"name": "Réseau d'essai"})
    return HomePage.objects.get()


@pytest.fixture
def home(db) -> HomePage:
    return make_home()


@pytest.fixture(scope="module")
def module_home(module_db) -> HomePage:
    return make_home()


@pytest.fixture
def editor(client, home, django_user_model):
    """The client of an editor."""
    user = django_user_model.objects.create_user("redaction", password="x")
    user.groups.add(editors(home))
    client.force_login(user)
    return client


@pytest.fixture
def english(db) -> Locale:
    """The second language."""
    return Locale.objects.get_or_create(language_code="en")[0]
