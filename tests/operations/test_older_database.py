"""A database of an earlier state is brought up to this one, and earlier code bears this schema."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection, migrations
from django.db.migrations.loader import MigrationLoader
from django.db.models import NOT_PROVIDED, IntegerField

from config.settings.base import SITE_APPS
from tests.databases import empty_database

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(__file__).parent / "data"
STATES = sorted({file.name.partition(".")[0] for file in DATA.glob("*.sql.gz")})
"""The demonstration as `operations.new_database.dump` wrote it, by the month of the code."""

LOAD = """
import gzip, sys
from django.db import connection
from operations.new_database import load
load(connection, gzip.decompress(sys.stdin.buffer.read()).decode())
"""
READ = """
import json
from django.contrib.auth.models import Group
from django.test import Client
from programme.models import EventSession
client = Client(HTTP_HOST="localhost")
pages = ["/", "/programme/2020/", "/reseaux/", "/agenda/", "/contact/", "/en/agenda/", "/readyz"]
print(json.dumps({
    "statuses": {page: client.get(page).status_code for page in pages},
    "uids": sorted(map(str, EventSession.objects.values_list("translation_key", flat=True))),
    "found": client.get("/agenda/agenda.json?q=élues&periode=tout").json()["count"],
    "editors": Group.objects.get(name="Rédaction").permissions.count(),
}))
"""
COUNT = """
import json
from programme.models import EventSession
keys = EventSession.objects.values_list("translation_key", flat=True)
print(json.dumps(sorted(map(str, keys))))
"""


def manage(database: str, *arguments: str, given: bytes = b"") -> str:
    finished = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        input=given,
        env=os.environ | {"DATABASE_URL": database, "SITE_TODAY": "2020-09-01"},
        capture_output=True,
    )
    assert finished.returncode == 0, finished.stderr.decode()
    return finished.stdout.decode()


def python(database: str, code: str, given: bytes = b"") -> str:
    return manage(database, "shell", "-v0", "--no-imports", "-c", code, given=given)


@pytest.mark.django_db
@pytest.mark.parametrize("state", STATES)
def test_a_demonstration_of_an_earlier_state_answers_after_an_upgrade(state, tmp_path):
    kept = (DATA / f"{state}.{connection.vendor}.sql.gz").read_bytes()
    with empty_database(tmp_path) as url:
        python(url, LOAD, given=kept)
        before = json.loads(python(url, COUNT))
        manage(url, "upgrade")
        after = json.loads(python(url, READ))
        assert set(after["statuses"].values()) == {200}, after["statuses"]
        assert after["uids"] == before
        assert after["found"] > 0
        assert after["editors"] > 10
        # A second time, nothing is left to do.
        assert "refait" not in manage(url, "upgrade")


LAST_BEFORE = {
    "accounts": 4,
    "core": 10,
    "home": 3,
    "networks": 4,
    "privacy": 1,
    "programme": 9,
    "search": 2,
    "translation": 0,
}
"""App → number of its last migration from when hosts were stopped during an upgrade."""

BREAKING = (
    migrations.DeleteModel,
    migrations.RemoveField,
    migrations.RenameField,
    migrations.RenameModel,
    migrations.AlterModelTable,
)


def breaks_earlier_code(operation: migrations.operations.base.Operation) -> bool:
    """Whether code that does not know of the operation could not read or write its table."""
    if isinstance(operation, migrations.AddField):
        field = operation.field
        return not (field.null or field.many_to_many or field.db_default is not NOT_PROVIDED)
    return isinstance(operation, BREAKING)


def test_the_code_before_works_on_the_schema_after_while_hosts_restart_in_turn():
    """What is no longer used is removed a version later, when no host reads it."""
    loader = MigrationLoader(None)
    broken = [
        f"{app}.{name}: {operation}"
        for (app, name), migration in loader.disk_migrations.items()
        if app in SITE_APPS and int(name[:4]) > LAST_BEFORE.get(app, 0)
        for operation in migration.operations
        if breaks_earlier_code(operation)
    ]
    assert broken == []


@pytest.mark.parametrize(
    ("operation", "breaks"),
    [
        (migrations.RemoveField("page", "title"), True),
        (migrations.AddField("page", "kind", IntegerField(default=1)), True),
        (migrations.AddField("page", "kind", IntegerField(db_default=1)), False),
        (migrations.DeleteModel("page"), True),
        (migrations.AlterModelOptions("page", {}), False),
    ],
    ids=["removed", "default in the code", "default in the database", "deleted", "options"],
)
def test_what_breaks_the_code_before_is_known(operation, breaks):
    assert breaks_earlier_code(operation) is breaks
