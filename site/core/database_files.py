"""Whether the database of a small site, which is a file, can be written, said in words."""

import os
from pathlib import Path

from django.db import connection
from django.utils.translation import gettext as _

BESIDE = ("", "-wal", "-shm")
"""What SQLite keeps beside its file; who has made them may be another account."""


def unwritable_database() -> str:
    """Return a sentence that names what cannot be written, with the command to run, or nothing."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or ":memory:" in name or "mode=memory" in name:
        return ""
    file = Path(name)
    files = [found for end in BESIDE if (found := file.with_name(file.name + end)).exists()]
    if refused := [path for path in (file.parent, *files) if not os.access(path, os.W_OK)]:
        words = _(
            "La base ne peut pas être écrite par ce compte : %(files)s. Lancez :"
            " chown -R %(account)s %(folder)s"
        )
        return words % {
            "files": ", ".join(map(str, refused)),
            "account": _account(),
            "folder": file.parent,
        }
    return ""


def _account() -> str:
    return f"{os.geteuid()}:{os.getegid()}"
