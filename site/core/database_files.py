"""Whether the database of a small site, which is a file, can be written, said in words."""

import os
from pathlib import Path
from typing import NamedTuple

from django.db import connection
from django.utils.translation import gettext as _

BESIDE = ("", "-wal", "-shm")
"""What SQLite keeps beside its file; who has made them may be another account."""


class Unwritable(NamedTuple):
    """What cannot be written, in a sentence, and the command that mends it."""

    sentence: str
    command: str


def unwritable_database() -> Unwritable | None:
    """Return what keeps the database from being written, as far as its files tell."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or ":memory:" in name or "mode=memory" in name:
        return None
    file = Path(name)
    files = [found for end in BESIDE if (found := file.with_name(file.name + end)).exists()]
    refused = [str(path) for path in (file.parent, *files) if not os.access(path, os.W_OK)]
    if not refused:
        return None
    words = _("La base ne peut pas être écrite par ce compte : %(files)s.")
    command = f"chown -R {os.geteuid()}:{os.getegid()} {file.parent}"
    return Unwritable(words % {"files": ", ".join(refused)}, command)
