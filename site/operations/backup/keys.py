"""The key of backups: BACKUP_KEY, or the first line of a file."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.utils.translation import gettext as _

from operations.backup.errors import BackupError

SHORTEST = 20  # characters


def add_key_option(parser: CommandParser) -> None:
    parser.add_argument(
        "--key-file",
        metavar="FICHIER",
        type=Path,
        help="la clé est la première ligne de ce fichier, et non BACKUP_KEY",
    )


def key_of(options: dict[str, Any]) -> str:
    """Return the key to use, or an empty string if there is none."""
    if file := options["key_file"]:
        key = file.read_text().partition("\n")[0].strip()
    else:
        key = settings.BACKUP_KEY
    if (file or key) and len(key) < SHORTEST:
        reason = _("La clé des sauvegardes est trop courte : il lui faut %s caractères ou plus.")
        raise BackupError(reason % SHORTEST)
    return key
