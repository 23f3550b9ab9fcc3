"""A new database gets at once what the migrations would have made of it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from operations.new_database import schema_file
from tests.databases import empty_database

ROOT = Path(__file__).resolve().parents[2]
DUMP = """
import sys
from django.db import connection
from operations.new_database import dump, load, made_by_migrations
print({0})
"""
# What two runs of the migrations do not share: times, keys, tokens.
OF_A_RUN = re.compile(
    r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?(\+00)?"
    r"|\b[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b[0-9a-f]{32}\b"
)
COMPARED = {"sqlite": 1_000, "postgresql": 5_000}
"""Vendor → lines that a schema has at least."""


def manage(database: str, *arguments: str, given: str = "") -> str:
    finished = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        input=given,
        env=os.environ | {"DATABASE_URL": database, "SITE_LANGUAGES": "fr"},
        capture_output=True,
        text=True,
    )
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


def python(database: str, expression: str, given: str = "") -> str:
    return manage(database, "shell", "-v0", "-c", DUMP.format(expression), given=given)


def lines(dump: str) -> list[str]:
    return [OF_A_RUN.sub("…", line) for line in dump.splitlines() if line]


pytestmark = pytest.mark.django_db


@pytest.fixture
def prepared(tmp_path):
    (folder := tmp_path / "prepared").mkdir()
    with empty_database(folder) as url:
        manage(url, "migrate", "--no-input")
        yield url


@pytest.fixture
def empty(tmp_path):
    with empty_database(tmp_path) as url:
        yield url


def test_the_kept_schema_is_what_the_migrations_make(prepared, empty, tmp_path):
    (folder := tmp_path / "loaded").mkdir()
    made = python(empty, "made_by_migrations(connection)")
    with empty_database(folder) as loaded:
        # PostgreSQL writes a condition otherwise once it has read it back.
        python(loaded, "load(connection, sys.stdin.read())", given=made)
        made = lines(python(loaded, "dump(connection)"))
    kept = lines(python(prepared, "dump(connection)"))
    assert len(kept) > COMPARED[connection.vendor]
    assert kept == made, "`make schema` writes it again"


def test_a_kept_schema_is_not_read_into_a_database_that_has_tables(prepared):
    said = manage(prepared, "migrate", "--no-input")
    assert "No migrations to apply" in said or "Aucune migration" in said


def test_no_account_is_in_the_kept_schema():
    assert not re.search(
        r'INSERT INTO \W*(public\.)?auth_user"? ', schema_file(connection.vendor).read_text()
    )
