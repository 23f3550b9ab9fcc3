"""The site has another address: SITE_URL says it, and all that names the site follows."""

import json

import pytest
from django.apps import apps
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site

from home.models import StandardPage
from operations.backup import tables
from programme.models import EventSession
from tests.factories import day, make_event

pytestmark = pytest.mark.django_db
OLD, NEW = "https://ancien.exemple.fr", "https://nouveau.exemple.fr"


@pytest.fixture
def site(home, settings):
    Site.objects.update(hostname="ancien.exemple.fr", port=443)
    settings.WAGTAILADMIN_BASE_URL = NEW
    settings.ALLOWED_HOSTS = ["nouveau.exemple.fr", "testserver"]
    return home


def texts(html: str) -> str:
    return json.dumps([{"type": "rich_text", "value": html, "id": "1"}])


def test_canonical_addresses_sitemap_and_feeds_are_of_the_new_address(site, client):
    make_event(None, day(2030, 10, 7), title="Rencontre")
    call_command("change_domain", NEW)
    for address in (
        "/",
        "/sitemap.xml",
        "/robots.txt",
        "/agenda/agenda.atom",
        "/agenda/agenda.json",
    ):
        text = client.get(address).text
        assert "nouveau.exemple.fr" in text, address
        assert "ancien.exemple.fr" not in text, address


def test_links_of_the_content_follow_and_other_hosts_stay(site):
    link = f'<p><a href="{OLD}/agenda/">ici</a> <a href="{OLD}.org/">là</a> {OLD}:8000</p>'
    page = site.add_child(instance=StandardPage(title="Page", slug="page", body=texts(link)))
    page.save_revision()
    redirect = Redirect.objects.create(old_path="/a", redirect_link=f"{OLD}/b")
    call_command("change_domain", f"{NEW}/")
    page.refresh_from_db()
    followed = f'<p><a href="{NEW}/agenda/">ici</a> <a href="{OLD}.org/">là</a> {OLD}:8000</p>'
    assert page.body.raw_data[0]["value"] == followed
    draft = page.latest_revision.as_object()
    assert draft.body.raw_data[0]["value"] == followed
    redirect.refresh_from_db()
    assert redirect.redirect_link == f"{NEW}/b"


def test_nothing_else_changes(site):
    """The UID of calendars and the names of Atom entries are those of before."""
    make_event(None, day(2030, 10, 7), title="Rencontre")
    before = digests()
    uid = EventSession.objects.get().translation_key
    call_command("change_domain", NEW)
    after = digests()
    assert {label for label in before if before[label] != after[label]} == {"wagtailcore.site"}
    assert EventSession.objects.get().translation_key == uid


def digests() -> dict[str, str]:
    return {table.label: tables.digest_of(table).hash for table in tables.saved_tables(apps)}


def test_it_is_done_once(site, capsys):
    call_command("change_domain", NEW)
    assert f"Le site passe de {OLD} à {NEW}." in capsys.readouterr().out
    call_command("change_domain", NEW)
    assert capsys.readouterr().out == "Le site a déjà cette adresse.\n"


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("https://autre.exemple.fr", "SITE_URL est encore https://nouveau.exemple.fr"),
        ("nouveau.exemple.fr", "L’adresse s’écrit https://"),
        (f"{NEW}/agenda/", "L’adresse s’écrit https://"),
        ("https://nouveau.exemple.fr:x", "L’adresse s’écrit https://"),
        ("ftp://nouveau.exemple.fr", "L’adresse s’écrit https://"),
    ],
)
def test_an_address_that_is_not_that_of_the_settings_is_refused(site, address, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("change_domain", address)
    assert Site.objects.get().hostname == "ancien.exemple.fr"


def test_a_host_that_the_site_would_refuse_is_named(site, settings):
    settings.ALLOWED_HOSTS = ["ancien.exemple.fr"]
    with pytest.raises(CommandError, match=r"ALLOWED_HOSTS n’a pas nouveau\.exemple\.fr"):
        call_command("change_domain", NEW)


def warnings() -> list[str]:
    found = run_checks(tags=["database"], databases=[connection.alias])
    return [each.hint for each in found if each.id == "operations.W001"]


def test_migrate_says_when_the_site_and_its_settings_differ(site, settings):
    assert warnings() == [f"manage.py change_domain {NEW}"]
    call_command("change_domain", NEW)
    assert warnings() == []


def test_the_port_is_that_of_the_settings(site, settings):
    settings.WAGTAILADMIN_BASE_URL = "http://localhost:8001"
    settings.ALLOWED_HOSTS = ["localhost"]
    call_command("change_domain", "http://localhost:8001")
    assert Site.objects.get().root_url == "http://localhost:8001"
