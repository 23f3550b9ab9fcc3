"""The editors' guide, in the admin."""

import re

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders

from core.admin.guide import SOURCE

pytestmark = pytest.mark.django_db


def test_whoever_enters_the_admin_reads_the_guide(admin_client):
    text = admin_client.get("/admin/guide/").text
    assert "Guide de la rédaction" in text
    assert 'id="ajouter-un-evenement"' in text
    assert "<table>" in text
    assert "../site/" not in text


def test_nobody_else_reads_it(client):
    assert client.get("/admin/guide/").status_code == 302


def test_the_help_menu_leads_to_it_and_to_no_other_site(admin_client, home):
    text = admin_client.get("/admin/").text
    assert "/admin/guide/" in text
    assert "guide.wagtail.org" not in text


def test_every_picture_is_described_and_served():
    pictures = re.findall(r"!\[(.*?)\]\(\.\./site/core/static/(.+?)\)", SOURCE.read_text())
    assert pictures
    for words, path in pictures:
        assert words
        assert finders.find(path), path


def test_every_picture_is_shown():
    folder = settings.BASE_DIR / "site" / "core" / "static" / "core" / "guide"
    assert {path.name for path in folder.iterdir()} == set(
        re.findall(r"core/guide/(.+?)\)", SOURCE.read_text())
    )
