"""Test databases, copied from a template that is migrated once."""

import ast
import fcntl
import hashlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

from django.apps import apps
from django.conf import settings
from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "var" / "tests"
PREFIX = "migrated_"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Lock `folder`, so that only one process at a time creates its files."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def migrated_copies(run: Path, renewed: bool) -> Iterator[None]:
    """Make the test database, which Django creates in the block, a copy of the template.

    Django still runs the migrations of the copy, which has none left. The template is kept
    between runs as long as the migrations and the code that they import are unchanged. If
    `renewed`, the first process of this run, whose folder is `run`, recreates it.
    """
    template = template_name()
    with locked(KEPT):
        marker = run / template
        if not _exists(template) or (renewed and not marker.exists()):
            _remove_all()
            _make(template)
        marker.touch()
    with _copied(template):
        yield


def template_name() -> str:
    """Return the name of the template, which depends on the migrations and requirements."""
    digest = hashlib.sha256((ROOT / "requirements" / "development.txt").read_bytes())
    for file in sorted(_migration_files()):
        digest.update(file.read_bytes())
    return PREFIX + digest.hexdigest()[:12]


def sqlite_file(template: str) -> Path:
    return KEPT / f"{template}.sqlite3"


def _migration_files() -> set[Path]:
    migrations = {
        file
        for config in apps.get_app_configs()
        for file in (Path(config.path) / "migrations").glob("*.py")
    }
    return migrations.union(*(_imported_files(file) for file in migrations))


def _imported_files(file: Path) -> set[Path]:
    """Return the project's modules that the file imports, directly or not."""
    found: set[Path] = set()
    waiting = [file]
    while waiting:
        for name in _imported(waiting.pop()):
            origin = _origin(name)
            if origin and origin not in found:
                found.add(origin)
                waiting.append(origin)
    return found


def _imported(file: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
        elif isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
    return {name for name in names if name.partition(".")[0] in _project_packages()}


def _project_packages() -> set[str]:
    return {
        file.parent.name
        for folder in (ROOT, ROOT / "site")
        for file in folder.glob("*/__init__.py")
    }


def _origin(name: str) -> Path | None:
    spec = find_spec(name)
    return Path(spec.origin) if spec and spec.origin else None


def _on_postgresql() -> bool:
    return connection.vendor == "postgresql"


def _exists(template: str) -> bool:
    if _on_postgresql():
        return template in _postgresql_names()
    return sqlite_file(template).exists()


def _postgresql_names() -> list[str]:
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [PREFIX])
        return [name for (name,) in cursor.fetchall()]


def _remove_all() -> None:
    """Remove all templates, including outdated ones and those of interrupted runs."""
    if _on_postgresql():
        for name in _postgresql_names():
            _execute_on_server(f'DROP DATABASE "{name}"')
    else:
        for file in KEPT.glob(f"{PREFIX}*"):
            file.unlink()


def _execute_on_server(statement: str) -> None:
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute(statement)


def _make(template: str) -> None:
    """Create the template. It is renamed last, so that an interrupted creation is not used."""
    unfinished = f"{template}_half_made"
    options = connection.settings_dict["TEST"]
    usual, own_name = connection.settings_dict["NAME"], options["NAME"]
    options["NAME"] = unfinished if _on_postgresql() else str(sqlite_file(unfinished))
    try:
        connection.creation.create_test_db(verbosity=0, autoclobber=True)
    finally:
        connection.close()
        options["NAME"] = own_name
        settings.DATABASES[connection.alias]["NAME"] = usual
        connection.settings_dict["NAME"] = usual
    if _on_postgresql():
        _execute_on_server(f'ALTER DATABASE "{unfinished}" RENAME TO "{template}"')
    else:
        sqlite_file(unfinished).rename(sqlite_file(template))


@contextmanager
def _copied(template: str) -> Iterator[None]:
    options = connection.settings_dict["TEST"]
    if _on_postgresql():
        options["TEMPLATE"] = template
        yield
        return
    # A shared in-memory database, which exists as long as this connection is open.
    name = connection.creation._get_test_db_name()
    with closing(sqlite3.connect(name, uri=True)) as copy:
        with closing(sqlite3.connect(sqlite_file(template))) as source:
            source.backup(copy)
        yield


@contextmanager
def copied_database(folder: Path) -> Iterator[str]:
    """The address of a migrated database for other processes: a file in `folder`, on SQLite."""
    if not _on_postgresql():
        shutil.copy(sqlite_file(template_name()), folder / "db.sqlite3")
        yield f"sqlite:///{folder / 'db.sqlite3'}"
        return
    name = f"copy_{os.getpid()}"
    _execute_on_server(f'CREATE DATABASE "{name}" TEMPLATE "{template_name()}"')
    try:
        yield f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{name}"
    finally:
        _execute_on_server(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def empty_database(folder: Path) -> Iterator[str]:
    """The address of a database without a table for other processes: in `folder`, on SQLite."""
    if not _on_postgresql():
        yield f"sqlite:///{folder / 'empty.sqlite3'}"
        return
    name = f"empty_{uuid4().hex}"
    _execute_on_server(f'CREATE DATABASE "{name}"')
    try:
        yield f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{name}"
    finally:
        _execute_on_server(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def database_in_ascii() -> Iterator[BaseDatabaseWrapper]:
    """An empty database of PostgreSQL, as of a server that was made without a locale."""
    name = f"ascii_{os.getpid()}"
    _execute_on_server(
        f"CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'SQL_ASCII' LOCALE 'C'"
    )
    other = connection.copy()
    other.settings_dict["NAME"] = name
    try:
        yield other
    finally:
        other.close()
        _execute_on_server(f'DROP DATABASE "{name}"')
