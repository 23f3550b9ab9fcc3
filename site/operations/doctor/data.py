"""Probes of what the site keeps: database, migrations, cache, files, backups."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from time import monotonic
from uuid import uuid4

from django.conf import settings
from django.core.cache import caches
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django.utils.timesince import timesince
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core import public_changes
from core.checks import server_encoding
from core.database_files import unwritable_database
from frontend.patient_cache import PatientCache
from frontend.stylesheets import has_static_files
from operations.doctor.registry import Finding, good, probe, warning, wrong
from operations.models import LastBackup

OLD_BACKUP = timedelta(hours=36)
SLOW_CACHE = 0.2  # seconds


@probe("database", gettext_lazy("Base de données"))
def database() -> Iterator[Finding]:
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        words = _("ne répond pas : %(error)s") % {"error": str(error).strip().partition("\n")[0]}
        yield wrong(words, "systemctl status postgresql ; echo $DATABASE_URL")
        return
    version = connection.get_database_version()
    least = connection.features.minimum_database_version
    values = {"name": connection.display_name, "found": ".".join(map(str, version))}
    if least and version < least:
        words = _("%(name)s %(found)s est trop ancien : il faut %(least)s")
        values["least"] = ".".join(map(str, least))
        yield wrong(words % values, "apt install postgresql")
    else:
        yield good("{name} {found}".format(**values))
    if (encoding := server_encoding(connection)) != "UTF8":
        words = _("en %(encoding)s, et non en UTF-8") % {"encoding": encoding}
        yield wrong(words, "createdb --template=template0 --encoding=UTF8")
    yield from _of_postgresql() if connection.vendor == "postgresql" else _of_sqlite()
    if found := unwritable_database():
        yield wrong(found.sentence, found.command)
    else:
        yield _writable()


def _writable() -> Finding:
    """Take the lock of a writer, and give it back."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("CREATE TEMPORARY TABLE doctor (x int)")
            transaction.set_rollback(True)
    except DatabaseError as error:
        words = _("ne peut pas être écrite : %(error)s") % {"error": str(error).strip()}
        return wrong(words, "ls -l, df -h")
    return good(_("elle s'écrit"))


def _of_postgresql() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT datcollate, datcollversion, pg_database_collation_actual_version(oid),"
            " pg_database_size(oid) / 1048576 FROM pg_database WHERE datname = current_database()"
        )
        collation, made_with, now_is, size = cursor.fetchone()
    if made_with and now_is and made_with != now_is:
        words = _(
            "l'ordre des mots (%(collation)s) a changé de version depuis que la base est faite"
        )
        name = connection.settings_dict["NAME"]
        command = f"REINDEX DATABASE {name} ; ALTER DATABASE {name} REFRESH COLLATION VERSION"
        yield warning(words % {"collation": collation}, command)
    yield good(
        _("ordre des mots %(collation)s, %(size)d Mo") % {"collation": collation, "size": size}
    )


def _of_sqlite() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        mode = cursor.fetchone()[0]
        cursor.execute("PRAGMA quick_check(1)")
        state = cursor.fetchone()[0]
    if mode not in {"wal", "memory"}:
        words = _("journal « %(mode)s » : qui lit attend qui écrit") % {"mode": mode}
        yield warning(
            words, f"sqlite3 {connection.settings_dict['NAME']} 'PRAGMA journal_mode=WAL'"
        )
    if state != "ok":
        yield wrong(_("abîmée : %(state)s") % {"state": state}, "manage.py restore")
    folder = Path(str(connection.settings_dict["NAME"])).parent
    if folder.exists():
        size, free = _size(), shutil.disk_usage(folder).free
        if free < 2 * size:
            words = _("moins de place libre que deux fois sa taille (%(size)d Mo)")
            yield warning(words % {"size": size / 2**20}, f"df -h {folder}")


def _size() -> int:
    file = Path(str(connection.settings_dict["NAME"]))
    return file.stat().st_size if file.exists() else 0


@probe("migrations", gettext_lazy("Schéma de la base"))
def migrations() -> Finding:
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if plan:
        words = ngettext(
            "%(count)d migration à faire : %(first)s",
            "%(count)d migrations à faire, dont %(first)s",
            len(plan),
        )
        return wrong(words % {"count": len(plan), "first": plan[0][0]}, "manage.py upgrade")
    if not public_changes.is_installed():
        words = _("les déclencheurs manquent : le site ne verrait pas ce qui change")
        return wrong(words, "manage.py upgrade")
    return good(_("à jour"))


@probe("cache", gettext_lazy("Cache partagé"))
def cache() -> Finding:
    shared = caches["default"]
    if not isinstance(shared, PatientCache):
        return good(_("aucun : la mémoire de chaque processus (CACHE_URL)"))
    begun = monotonic()
    if not shared.answers():
        words = _("ne répond pas : le site s'en passe, plus lentement")
        return wrong(words, "systemctl status redis ; echo $CACHE_URL")
    if (took := monotonic() - begun) > SLOW_CACHE:
        words = _("répond en %(milliseconds)d ms") % {"milliseconds": took * 1000}
        return warning(words, "redis-cli --latency")
    return good(_("il s'écrit et se relit"))


@probe("storage", gettext_lazy("Fichiers déposés"))
def storage() -> Finding:
    """Write a file, read it, and delete it."""
    name = ""
    try:
        name = default_storage.save(f"doctor-{uuid4().hex}.txt", ContentFile(b"doctor"))
        with default_storage.open(name) as file:
            same = file.read() == b"doctor"
    except Exception as error:
        words = _("un fichier ne peut pas y être écrit : %(error)s")
        return wrong(words % {"error": error}, f"ls -ld {settings.MEDIA_ROOT}")
    finally:
        if name:
            default_storage.delete(name)
    if not same:
        return wrong(_("un fichier n'y est pas relu tel qu'il a été écrit"), "dmesg")
    return good(_("un fichier s'y écrit, s'y relit et s'y efface"))


@probe("static", gettext_lazy("Fichiers du site"))
def static() -> Finding:
    if has_static_files():
        return good(_("en place"))
    words = _("ils ne sont pas rassemblés : chaque page serait une erreur 500")
    return wrong(words, "manage.py collectstatic --no-input")


@probe("backup", gettext_lazy("Sauvegarde"))
def backup() -> Finding:
    """Read what `manage.py backup` remembers of the last one that succeeded."""
    last = LastBackup.objects.first()
    if last is None:
        return wrong(_("aucune"), "manage.py backup /var/backups/site")
    age = {"age": timesince(last.at), "archive": last.archive}
    if last.at < timezone.now() - OLD_BACKUP:
        return wrong(_("la dernière date de %(age)s") % age, "manage.py backup /var/backups/site")
    return good(_("il y a %(age)s : %(archive)s") % age)
