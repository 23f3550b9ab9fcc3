"""The databases of the tests: copies of one that was migrated once."""

import ast
import fcntl
import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from importlib.util import find_spec
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "var" / "tests"
PREFIX = "migrated_"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One process at a time: the first makes what is in the folder, the others find it there."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@contextmanager
def migrated_copies(run: Path, renewed: bool) -> Iterator[None]:
    """The database that Django is about to make starts as a copy of the migrated one.

    Django migrates the copy all the same, and finds nothing to do. The migrated one is kept from
    one run to the next, as long as the migrations and the code that they run are the same;
    `renewed`, it is made anew by the first process of this run, whose folder is `run`.
    """
    template = template_name()
    with locked(KEPT):
        made = run / template
        if not _exists(template) or (renewed and not made.exists()):
            _remove_all()
            _make(template)
        made.touch()
    with _copied(template):
        yield


def template_name() -> str:
    """Another name for other migrations, so that a database of theirs is never taken."""
    digest = hashlib.sha256((ROOT / "requirements" / "development.txt").read_bytes())
    for file in sorted(_files_of_migrations()):
        digest.update(file.read_bytes())
    return PREFIX + digest.hexdigest()[:12]


def sqlite_file(template: str) -> Path:
    return KEPT / f"{template}.sqlite3"


def _files_of_migrations() -> set[Path]:
    migrations = {
        file
        for config in apps.get_app_configs()
        for file in (Path(config.path) / "migrations").glob("*.py")
    }
    return migrations.union(*(_own_code(file) for file in migrations))


def _own_code(file: Path) -> set[Path]:
    """The modules of this project that the file imports, and those that they import."""
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
    return {name for name in names if name.partition(".")[0] in _own_packages()}


def _own_packages() -> set[str]:
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
    """Those of other migrations, too, and what a run that was stopped left half made."""
    if _on_postgresql():
        for name in _postgresql_names():
            _on_server(f'DROP DATABASE "{name}"')
    else:
        for file in KEPT.glob(f"{PREFIX}*"):
            file.unlink()


def _on_server(statement: str) -> None:
    with connection.creation._nodb_cursor() as cursor:
        cursor.execute(statement)


def _make(template: str) -> None:
    """Its name says that it is whole, so it comes last."""
    half_made = f"{template}_half_made"
    options = connection.settings_dict["TEST"]
    usual, own_name = connection.settings_dict["NAME"], options["NAME"]
    options["NAME"] = half_made if _on_postgresql() else str(sqlite_file(half_made))
    try:
        connection.creation.create_test_db(verbosity=0, autoclobber=True)
    finally:
        connection.close()
        options["NAME"] = own_name
        settings.DATABASES[connection.alias]["NAME"] = usual
        connection.settings_dict["NAME"] = usual
    if _on_postgresql():
        _on_server(f'ALTER DATABASE "{half_made}" RENAME TO "{template}"')
    else:
        sqlite_file(half_made).rename(sqlite_file(template))


@contextmanager
def _copied(template: str) -> Iterator[None]:
    options = connection.settings_dict["TEST"]
    if _on_postgresql():
        options["TEMPLATE"] = template
        yield
        return
    # In memory, and shared by name within the process: it lasts as long as this connection.
    name = connection.creation._get_test_db_name()
    with closing(sqlite3.connect(name, uri=True)) as copy:
        with closing(sqlite3.connect(sqlite_file(template))) as source:
            source.backup(copy)
        yield
