"""What every test may ask for."""

import pytest
from django.conf import settings
from django.utils.translation import override
from wagtail.models import Locale, Site

from core.models import NetworkSettings
from home.models import HomePage


@pytest.fixture(autouse=True)
def source_language():
    """A test begins in the source language; a request of the one before may have left another."""
    with override(settings.LANGUAGE_CODE):
        yield


@pytest.fixture
def home(db) -> HomePage:
    """The home page that the migrations make, of a network with a name."""
    site = Site.objects.get(is_default_site=True)
    NetworkSettings.objects.update_or_create(site=site, defaults={"name": "Réseau d'essai"})
    return HomePage.objects.get()


@pytest.fixture
def english(db) -> Locale:
    """The second language."""
    return Locale.objects.get_or_create(language_code="en")[0]
