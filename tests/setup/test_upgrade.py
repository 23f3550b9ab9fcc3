"""A database of an earlier state is brought up to this one, with its rows and its rights."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BEFORE = ("core", "0003_theme_proposals")

pytestmark = pytest.mark.slow

FILL = """
INSERT INTO core_networksettings
  (site_id, name, tagline, departements, social_links, supporters)
  SELECT id, 'Réseau du Loiret', 'Des villes', '["45"]', '[]', '[]' FROM wagtailcore_site;
INSERT INTO core_networksettingswords (network_id, language_code, tagline)
  SELECT id, 'en', 'Towns' FROM core_networksettings;
INSERT INTO core_theme (name, slug, synonyms) VALUES ('Habitat', 'habitat', 'logement');
INSERT INTO core_themewords (term_id, language_code, label, synonyms)
  SELECT id, 'en', 'Housing', 'homes' FROM core_theme;
INSERT INTO auth_group (name) VALUES ('Office');
INSERT INTO auth_group_permissions (group_id, permission_id)
  SELECT g.id, p.id FROM auth_group g, auth_permission p
  WHERE g.name = 'Office' AND p.codename = 'change_networksettings';
"""
READ = {
    "SELECT s.name, t.language_code, t.tagline FROM core_organisationsettings s"
    " JOIN core_organisationsettingstranslation t ON t.organisation_id = s.id": [
        ("Réseau du Loiret", "en", "Towns")
    ],
    "SELECT t.slug, w.language_code, w.label, w.synonyms FROM core_theme t"
    " JOIN core_themetranslation w ON w.term_id = t.id": [("habitat", "en", "Housing", "homes")],
    "SELECT p.codename FROM auth_group g"
    " JOIN auth_group_permissions gp ON gp.group_id = g.id"
    " JOIN auth_permission p ON p.id = gp.permission_id WHERE g.name = 'Office'": [
        ("change_organisationsettings",)
    ],
    "SELECT count(*) FROM core_cacheversion": [(1,)],
}

MAKE_A_SESSION = """
from tests.factories import day, make_event
make_event(None, day(2020, 10, 7, status="annule"))
"""
SEQUENCE = "SELECT sequence, state FROM programme_calendarsequence"
STATE = "2020-10-06T22:00:00+00:00 2020-10-07T22:00:00+00:00 day True annule"


def manage(database: str, *arguments: str) -> None:
    """Run one of Django's commands on this database."""
    subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=os.environ | {"DATABASE_URL": database},
        check=True,
        capture_output=True,
        text=True,
    )


def upgrade(database: str, execute) -> None:
    """Fill the state before, upgrade it, and read what has become of it."""
    manage(database, "migrate", "--no-input")
    manage(database, "migrate", *BEFORE)
    for statement in filter(str.strip, FILL.split(";")):
        execute(statement)
    manage(database, "migrate", "--no-input")
    for query, rows in READ.items():
        assert execute(query) == rows, query
    keep_the_sequence(database, execute)


def keep_the_sequence(database: str, execute) -> None:
    """The numbers that calendars know are kept when the table that keeps them by UID comes."""
    manage(database, "shell", "-c", MAKE_A_SESSION)
    manage(database, "migrate", "programme", "0002_search_indexes")
    execute("UPDATE programme_eventsession SET sequence = 3")
    manage(database, "migrate", "--no-input")
    assert execute(SEQUENCE) == [(3, STATE)]


def test_a_database_on_sqlite_keeps_its_rows_and_rights(tmp_path):
    path = tmp_path / "db.sqlite3"

    def execute(statement: str) -> list[tuple]:
        with closing(sqlite3.connect(path)) as connection, connection:
            return connection.execute(statement).fetchall()

    upgrade(f"sqlite:///{path}", execute)


@pytest.mark.skipif("DATABASE_URL" not in os.environ, reason="make test-slow starts PostgreSQL")
def test_a_database_on_postgresql_keeps_its_rows_and_rights():
    import psycopg2

    address, _slash, _name = os.environ["DATABASE_URL"].rpartition("/")
    server = psycopg2.connect(os.environ["DATABASE_URL"])
    server.autocommit = True
    with server.cursor() as cursor:
        cursor.execute("DROP DATABASE IF EXISTS upgraded")
        cursor.execute("CREATE DATABASE upgraded")

    def execute(statement: str) -> list[tuple]:
        with psycopg2.connect(f"{address}/upgraded") as connection, connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []

    upgrade(f"{address}/upgraded", execute)
