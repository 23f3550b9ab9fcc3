"""Whether a backup fits this code and this database, by the migrations of each."""

import tomllib
from pathlib import Path
from typing import Any

from django.apps import apps as current_apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils.translation import gettext as _

from operations.backup.errors import BackupError


def product_version() -> str:
    text = (Path(settings.BASE_DIR) / "pyproject.toml").read_text()
    return str(tomllib.loads(text)["project"]["version"])


def known_migrations() -> set[str]:
    """Return the migrations of this code."""
    return {".".join(key) for key in MigrationLoader(connection).disk_migrations or {}}


def applied_migrations() -> set[str]:
    """Return those of this code that the database has."""
    applied = MigrationRecorder(connection).applied_migrations()
    return {".".join(key) for key in applied} & known_migrations()


def has_tables() -> bool:
    return MigrationRecorder(connection).has_table()


def check_fits(header: dict[str, Any]) -> None:
    """Check that the rows of a backup can enter this database, once `prepare` is done."""
    wanted, known = set(header["migrations"]), known_migrations()
    versions = {"archive": header["version"], "code": product_version()}
    if wanted - known:
        raise BackupError(
            _(
                "Cette sauvegarde est de la version %(archive)s, et ce code, de la version "
                "%(code)s, n’en connaît pas toute la base : installez la version de la sauvegarde "
                "ou une plus récente."
            )
            % versions
        )
    if not has_tables():
        return
    applied = applied_migrations()
    if applied - wanted:
        raise BackupError(
            _(
                "Cette sauvegarde est d’avant les dernières migrations (version %(archive)s) : "
                "restaurez-la dans une base vide, sans « migrate », la commande s’en charge."
            )
            % versions
        )
    if wanted - applied:
        raise BackupError(
            _("La base attend des migrations : lancez « manage.py upgrade », puis recommencez.")
        )


def prepare(header: dict[str, Any]) -> None:
    """Make the tables of a database that has none, as they were when the backup was made."""
    if has_tables():
        return
    if set(header["migrations"]) == known_migrations():
        call_command("migrate", interactive=False, verbosity=0)
    else:
        MigrationExecutor(connection).migrate(_leaves(header))


def is_older(header: dict[str, Any]) -> bool:
    return set(header["migrations"]) != known_migrations()


def apps_of(header: dict[str, Any]) -> Any:
    """Return the registry of the models that a backup has the rows of."""
    if not is_older(header):
        return current_apps
    return MigrationLoader(connection).project_state(_leaves(header)).apps


def _leaves(header: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the migrations of a backup that no other of its migrations of the same app follows."""
    graph = MigrationLoader(connection).graph
    wanted = {tuple(name.split(".", 1)) for name in header["migrations"]} & set(graph.nodes)
    followed = {
        parent.key
        for key in wanted
        for parent in graph.node_map[key].parents
        if parent.key[0] == key[0]
    }
    return sorted(wanted - followed)  # type: ignore[arg-type]
