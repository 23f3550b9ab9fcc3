"""A site to back up, in the transaction of its test."""

from contextlib import nullcontext
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from operations.backup import tables
from operations.backup.media import saved_files
from operations.upgrading import make_roles
from tests.factories import day, make_event, make_network

KEY = "une clé qui est assez longue"


@pytest.fixture(autouse=True)
def media(settings, tmp_path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


@pytest.fixture
def site(home, monkeypatch):
    """A site with pages and files."""
    # The test is in a transaction already; tests/operations/backup/test_processes.py is not.
    monkeypatch.setattr("operations.backup.making.one_moment", nullcontext)
    network = make_network("Réseau habitat")
    for number in range(1, 4):
        make_event(network, day(2030, 10, number), title=f"Rencontre {number}")
    make_roles()  # as `upgrade` has, on a site
    default_storage.save("images/carte.jpg", ContentFile(b"une carte"))
    default_storage.save("documents/bilan 2020 – été.pdf", ContentFile(b"un bilan" * 100_000))
    return home


def rows() -> dict[str, str]:
    """The digest of each table."""
    return {table.label: tables.digest_of(table).hash for table in tables.saved_tables(apps)}


def files() -> dict[str, bytes]:
    found = {}
    for storage, name in saved_files():
        with storage.open(name) as file:
            found[name] = file.read()
    return found
