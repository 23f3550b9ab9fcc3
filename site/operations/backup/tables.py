"""The rows of the site as either database has them, without the models that give them a meaning.

A row is read and written as its columns: a block that the code no longer knows stays where it is,
no receiver is called, and no date is that of today.
"""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.apps.registry import Apps
from django.db import connection, models

from operations.backup.errors import DamagedError

MADE_AGAIN = {"printing.keptdocument", "wagtailsearch.indexentry", "search.indexstate"}
OF_A_BROWSER = {"sessions.session", "accounts.session", "wagtailadmin.editingsession"}
OF_THE_DATABASE = {
    "core.cacheversion",
    "core.publicchange",
    "operations.lastbackup",
    "wagtailsearch.sqliteftsindexentry",  # follows the index by triggers
}
"""What tells of this database, and of no other: its rows stay."""
FORGOTTEN = MADE_AGAIN | OF_A_BROWSER
"""What is not in a backup, and is emptied when one is restored."""

BATCH = 200  # rows
PIECE = 1024 * 1024  # bytes
BEGIN = {
    # Django begins those of SQLite as a writer, for whom others wait.
    "sqlite": "BEGIN",
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
}
LAST_NUMBER = {
    "sqlite": "SELECT seq FROM sqlite_sequence WHERE name = %(table)s",
    "postgresql": "SELECT pg_sequence_last_value(pg_get_serial_sequence(%(table)s, %(column)s))",
}


class JSONText(models.TextField):
    """A column of JSON, as its text."""

    def db_type(self, connection: Any) -> str | None:
        return models.JSONField().db_type(connection)


KINDS: dict[str, type[models.Field]] = {
    "AutoField": models.IntegerField,
    "BigAutoField": models.BigIntegerField,
    "CharField": models.TextField,
    "SlugField": models.TextField,
    "FileField": models.TextField,
    "JSONField": JSONText,
}


@dataclass(frozen=True)
class Table:
    """A table, by the label of its model in lower case; `rows` is a model of its columns alone."""

    label: str
    rows: type[models.Model]
    numbered: str
    """The column that the database numbers, if there is one."""

    @property
    def name(self) -> str:
        return self.rows._meta.db_table

    @property
    def columns(self) -> list[str]:
        return [str(column.column) for column in self.rows._meta.concrete_fields]


@dataclass
class Digest:
    """How many rows there are, and a hash of them that depends neither on order nor on database."""

    rows: int = 0
    _sum: int = field(default=0, repr=False)

    def add(self, table: Table, values: list[Any]) -> None:
        line = json.dumps(
            [
                _canonical(value) if isinstance(column, JSONText) else value
                for column, value in zip(table.rows._meta.concrete_fields, values, strict=True)
            ],
            sort_keys=True,
        )
        self.rows += 1
        self._sum += int.from_bytes(hashlib.sha256(line.encode()).digest())

    @property
    def hash(self) -> str:
        return f"{self._sum % 2**256:064x}"


def _canonical(text: str | None) -> Any:
    """Return what JSON says: PostgreSQL has its own order of keys, and writes 1e2 as 100."""
    return text if text is None else json.loads(text, parse_int=float)


def saved_tables(apps: Any) -> list[Table]:
    """Return the tables that a backup has, of the models of a registry of apps."""
    left_out = FORGOTTEN | OF_THE_DATABASE
    return [_table(model) for model in _tables(apps) if model._meta.label_lower not in left_out]


def _tables(apps: Any) -> Iterator[type[models.Model]]:
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed and not model._meta.proxy:
            yield model


def _table(model: type[models.Model]) -> Table:
    # By name: the order of a model's fields is not that of its migrations.
    fields = sorted(model._meta.local_concrete_fields, key=lambda column: str(column.column))
    columns = {str(column.column): _plain(column) for column in fields}
    meta = {"app_label": "backup", "apps": Apps(), "managed": False}
    rows = type(
        model.__name__,
        (models.Model,),
        columns
        | {
            "__module__": __name__,
            "Meta": type("Meta", (), meta | {"db_table": model._meta.db_table}),
        },
    )
    numbered = model._meta.pk if isinstance(model._meta.pk, models.AutoField) else None
    return Table(model._meta.label_lower, rows, str(numbered.column) if numbered else "")


def _plain(column: Any) -> models.Field:
    target = column
    while target.remote_field:
        target = target.target_field
    kind = target.get_internal_type()
    named = KINDS.get(kind) or getattr(models, kind)
    return named(primary_key=column.primary_key, null=True, db_column=column.column)


@contextmanager
def one_moment() -> Iterator[None]:
    """Read the database as it is at one moment, while others write."""
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def read(table: Table) -> Iterator[list[Any]]:
    """Yield the values of each row, as JSON has them, in the memory of a few hundred rows."""
    columns = table.rows._meta.concrete_fields
    rows = table.rows._default_manager.order_by("pk")
    batch = list(rows[:BATCH])
    while batch:
        for row in batch:
            yield [_as_json(column, row) for column in columns]
        batch = list(rows.filter(pk__gt=batch[-1].pk)[:BATCH])


def _as_json(column: models.Field, row: models.Model) -> Any:
    value = column.value_from_object(row)
    return (
        value
        if value is None or isinstance(value, str | int | float)
        else column.value_to_string(row)
    )


def pieces(table: Table, digest: Digest) -> Iterator[bytes]:
    """Yield the rows of a table as lines, a megabyte or a row at a time; count them in `digest`."""
    lines: list[bytes] = []
    size = 0
    for values in read(table):
        digest.add(table, values)
        line = json.dumps(values, ensure_ascii=False).encode() + b"\n"
        lines.append(line)
        size += len(line)
        if size > PIECE:
            yield _with_columns(table, lines)
            lines, size = [], 0
    if lines:
        yield _with_columns(table, lines)


def _with_columns(table: Table, lines: list[bytes]) -> bytes:
    return b"".join([json.dumps(table.columns).encode() + b"\n", *lines])


def write(table: Table, piece: bytes) -> None:
    """Insert the rows of a piece."""
    first, *lines = piece.splitlines()
    columns = table.rows._meta.concrete_fields
    if json.loads(first) != table.columns:
        raise DamagedError
    rows = [
        table.rows(
            **{
                column.attname: column.to_python(value)
                for column, value in zip(columns, json.loads(line), strict=True)
            }
        )
        for line in lines
    ]
    table.rows._default_manager.bulk_create(rows, batch_size=BATCH)


def digest_of(table: Table) -> Digest:
    digest = Digest()
    for values in read(table):
        digest.add(table, values)
    return digest


def lock_for_replacement(apps: Any) -> None:
    """Have those who write wait for this transaction: readers go on. SQLite has one writer."""
    if connection.vendor == "postgresql":
        names = ", ".join(_quoted(model) for model in _tables(apps))
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {names} IN EXCLUSIVE MODE")


def empty(apps: Any) -> None:
    """Delete all rows of the site."""
    with connection.cursor() as cursor:
        for model in _tables(apps):
            if model._meta.label_lower not in OF_THE_DATABASE:
                # Not TRUNCATE: until this transaction ends, readers have what was.
                cursor.execute(f"DELETE FROM {_quoted(model)}")  # noqa: S608 - our own tables


def _quoted(model: type[models.Model]) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def last_number(table: Table) -> int:
    """Return the last number that the database gave to a row, which may be deleted."""
    if not table.numbered:
        return 0
    named = {"table": table.name, "column": table.numbered}
    with connection.cursor() as cursor:
        cursor.execute(LAST_NUMBER[connection.vendor], named)
        found = cursor.fetchone()
    return found[0] or 0 if found else 0


def number_after(table: Table, number: int) -> None:
    """Have the next row numbered after those that were, deleted or not.

    A number only grows: that of PostgreSQL stays when a transaction is taken back.
    """
    if not table.numbered:
        return
    last = table.rows._default_manager.aggregate(last=models.Max("pk"))["last"]
    number = max(number, last or 0)
    if number <= last_number(table):
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT setval(pg_get_serial_sequence(%s, %s), %s)",
                [table.name, table.numbered, number],
            )
            return
        cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table.name])
        cursor.execute(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table.name, number]
        )
