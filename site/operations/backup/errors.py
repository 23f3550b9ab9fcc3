"""What an operator reads when a backup or a restoration fails: one sentence, never a traceback."""

import errno
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError
from django.db import Error
from django.utils.translation import gettext as _


class BackupError(Exception):
    """A failure, told in a sentence."""


class DamagedError(BackupError):
    """The archive is not what was written."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Cette sauvegarde est incomplète ou abîmée : rien n’a été restauré. "
                "Prenez-en une autre."
            )
        )


@contextmanager
def told_in_a_sentence() -> Iterator[None]:
    """Turn the failures of disks, networks and databases into a sentence for the operator."""
    # Imported by the commands alone: the site starts without it.
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield
    except BackupError as error:
        raise CommandError(str(error)) from error
    except (BotoCoreError, ClientError) as error:
        reason = _("Le stockage S3 a refusé, ou n’a pas répondu : %s")
        raise CommandError(reason % _first_line(error)) from error
    except OSError as error:
        raise CommandError(_sentence(error)) from error
    except Error as error:
        reason = _("La base de données a refusé : %s")
        raise CommandError(reason % _first_line(error)) from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]


def _sentence(error: OSError) -> str:
    named = {"file": error.filename or "", "reason": error.strerror or str(error)}
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return (
            _(
                "Un disque est plein (celui de la sauvegarde, des fichiers déposés ou de %s) : "
                "libérez de la place, puis recommencez."
            )
            % tempfile.gettempdir()
        )
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return _("Le système refuse l’accès à « %(file)s » : %(reason)s.") % named
    if error.errno == errno.ENOENT:
        return _("« %(file)s » n’existe pas.") % named
    if not error.filename:
        return _("Un fichier n’a pas pu être lu ou écrit : %(reason)s.") % named
    return _("« %(file)s » n’a pas pu être lu ou écrit : %(reason)s.") % named
