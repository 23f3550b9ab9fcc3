"""Names are listed in one order, whatever the database: É among the E's, œ as oe."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import connection
from wagtail.models import Page

from core.models import Contact, Theme
from core.ordering import NameKey, name_key
from networks.models import NetworkPage
from tests.factories import make_network

NAMES = [
    "À l'école",
    "Accès aux droits",
    "Caisse",
    "Cœur de ville",
    "Cofinancement",
    "Économie",
    "égalité",
    "Élu-es de quartier",
    "Élu·es du réseau",
    "Emploi",
    "ESS",
    "L'air",
    "L’eau",
    "Lærdal",
    "ŒUVRES",
    "Zones à faire",
]


def test_names_are_sorted_without_accents_ligatures_signs_or_case():
    assert sorted(set(NAMES), key=name_key) == NAMES


@pytest.mark.django_db
def test_both_databases_sort_names_as_python_does():
    for name in reversed(NAMES):
        Theme.objects.create(name=name)
    rows = Theme.objects.annotate(key=NameKey("name")).values_list("name", "key")
    assert list(rows) == [(name, name_key(name)) for name in NAMES]


@pytest.mark.django_db
def test_contacts_and_networks_are_listed_in_that_order(home, client):
    for name in reversed(NAMES):
        Contact.objects.create(name=name, email="a@b.example")
        make_network(name)
    assert [contact.name for contact in Contact.objects.all()] == NAMES
    assert [network.title for network in NetworkPage.objects.by_name()] == NAMES
    listed = client.get("/reseaux/").context["networks"]
    assert [row["page"].title for row in listed] == NAMES


def test_the_expression_is_the_same_in_all_processes():
    """The index of a migration serves what another process asks."""

    def expression(seed: str) -> str:
        code = "from core.ordering import NameKey; print(NameKey.postgresql_template)"
        paths = os.pathsep.join([str(settings.BASE_DIR / "site"), str(settings.BASE_DIR)])
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        return subprocess.check_output([sys.executable, "-c", code], env=environment, text=True)

    assert len({expression(seed) for seed in "123"}) == 1


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite makes the keys of few titles")
def test_pages_are_listed_by_title_with_an_index(home):
    pages = Page.objects.order_by(NameKey("title")).values("pk")
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_seqscan = off")
    assert "core_page_title_name_key" in pages.explain()
