"""Helpers for the tests of programme files."""

from pathlib import Path

from django.db import connection

from core.file_errors import LoadingError
from programme_file.check import check
from programme_file.reader import read

DATA = Path(__file__).parent / "data"
PROGRAMME_2020 = Path("site/demo/data/programme-2020.yaml").resolve()
PROGRAMME_2027 = DATA / "programme-2027.yaml"

MINIMAL = """\
namespace: reseau.example
contacts:
  - key: secretariat
    name: Secrétariat
    email: secretariat@reseau.example
vocabularies:
  themes:
    - slug: habitat
      label: Habitat
networks:
  - slug: logement
    title: Réseau logement
    themes: [habitat]
    contact: secretariat
programme:
  year: 2026
  title: Programme 2026
  priorities:
    - slug: vivre
      title: Vivre
      colour: blue
      sign: centre
      networks: [logement]
events:
  - slug: rencontre
    title: La rencontre
    network: logement
    themes: [habitat]
    body: Une phrase.
    sessions:
      - key: matin
        day: 2026-03-29
        hours: 09:00-10:30
        town: Bourges
        speakers:
          - name: Ada Lovelace
"""


def problems(path: Path) -> list[str]:
    """Return the error messages of a file, without using the database."""
    try:
        check(read(path))
    except LoadingError as refused:
        return [str(problem) for problem in refused.problems]
    return []


def dump() -> dict[str, list[str]]:
    """Return every row of every table of the database, by table name."""

    def legible(value):
        return bytes(value) if isinstance(value, memoryview) else value

    tables = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            tables[table] = sorted(repr([legible(v) for v in row]) for row in cursor.fetchall())
    return tables
