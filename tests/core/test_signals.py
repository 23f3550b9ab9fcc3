"""What follows when the database is migrated."""

import pytest
from django.apps import apps
from wagtail.models import Site

from core.signals import give_the_site_its_address

pytestmark = pytest.mark.django_db


def migrated():
    give_the_site_its_address(sender=apps.get_app_config("wagtailcore"))


def test_the_first_site_has_the_address_that_is_configured(settings):
    Site.objects.update(hostname="localhost", port=80)
    settings.WAGTAILADMIN_BASE_URL = "https://programme.example.org"
    migrated()
    assert Site.objects.get().root_url == "https://programme.example.org"


def test_an_address_that_an_editor_gave_stays(settings):
    Site.objects.update(hostname="agenda.example.org", port=443)
    settings.WAGTAILADMIN_BASE_URL = "https://programme.example.org"
    migrated()
    assert Site.objects.get().root_url == "https://agenda.example.org"
