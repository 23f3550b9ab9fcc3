"""The schema of a new database, kept as SQL: the migrations take ten times as long.

The file of a vendor holds what they left in an empty database, `django_migrations` included:
those that came after it was written are run on top of it. `make schema` writes it.
"""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from django.core.management.commands import migrate
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

FOLDER = Path(__file__).parent / "schema"
# The transactions of a server mean nothing to another: `migrate` begins these tables.
OF_A_SERVER = ("core_cacheversion", "core_publicchange")
# Settings of the session in which pg_dump would have its file read.
OF_THE_SESSION = ("SET ", "SELECT pg_catalog.set_config(", "\\", "--")


def schema_file(vendor: str) -> Path:
    """Return the file for "sqlite" or "postgresql"."""
    return FOLDER / f"{vendor}.sql"


def prepare(connection: BaseDatabaseWrapper) -> bool:
    """Give an empty database its schema, and return whether it was empty."""
    if connection.introspection.table_names():
        return False
    load(connection, schema_file(connection.vendor).read_text())
    return True


def load(connection: BaseDatabaseWrapper, statements: str) -> None:
    """Run what `dump` has returned, or nothing of it if one of the statements fails."""
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            # `executescript` would commit what is open.
            for statement in statements.split(";\n\n"):
                cursor.execute(statement)
        else:
            cursor.execute(statements)


def made_by_migrations(connection: BaseDatabaseWrapper) -> str:
    """Run every migration on an empty database, and return its dump."""
    command = migrate.Command()
    command.run_from_argv(
        ["manage.py", "migrate", f"--database={connection.alias}", "--no-input", "--verbosity=0"]
    )
    return dump(connection)


def dump(connection: BaseDatabaseWrapper) -> str:
    """Return the statements that make the tables of this database, and their rows.

    PostgreSQL's needs `pg_dump`. Raises CalledProcessError with what it says.
    """
    lines = _of_sqlite(connection) if connection.vendor == "sqlite" else _of_postgresql(connection)
    return ";\n\n".join(lines) + "\n"


def _of_sqlite(connection: BaseDatabaseWrapper) -> Iterator[str]:
    """Tables, then rows, then what would be slower, or would act, if it were there before them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, type FROM pragma_table_list WHERE schema = 'main'")
        kinds = dict(cursor.fetchall())
        cursor.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql > '' ORDER BY rowid")
        rows = [
            row
            for row in cursor.fetchall()
            if kinds.get(row[1]) != "shadow" and not row[1].startswith("sqlite_")
        ]
        yield from (sql for kind, _name, sql in rows if kind == "table")
        for kind, name, _sql in rows:
            if kind == "table" and kinds[name] == "table" and name not in OF_A_SERVER:
                yield from _inserts(cursor, name)
        yield from (sql for kind, _name, sql in rows if kind != "table")


def _inserts(cursor, table: str) -> Iterator[str]:
    cursor.execute("SELECT name FROM pragma_table_info(%s)", [table])
    columns = [name for (name,) in cursor.fetchall()]
    quoted = ", ".join(f'quote("{column}")' for column in columns)
    cursor.execute(f'SELECT {quoted} FROM "{table}" ORDER BY rowid')  # noqa: S608 - our own tables
    if rows := cursor.fetchall():
        names = ", ".join(f'"{column}"' for column in columns)
        values = ",\n".join(f"({', '.join(row)})" for row in rows)
        yield f'INSERT INTO "{table}" ({names}) VALUES\n{values}'


def _of_postgresql(connection: BaseDatabaseWrapper) -> Iterator[str]:
    arguments, variables = connection.client.settings_to_cmd_args_env(connection.settings_dict, [])
    options = ["--no-owner", "--no-privileges", "--rows-per-insert=500", "--no-comments"]
    options += [f"--exclude-table-data={table}" for table in OF_A_SERVER]
    command = ["pg_dump", *options, *arguments[1:]]
    output = subprocess.run(  # noqa: S603
        command,
        env=os.environ | (variables or {}),
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    lines = [line for line in output.splitlines() if line and not line.startswith(OF_THE_SESSION)]
    yield "\n".join(lines)
