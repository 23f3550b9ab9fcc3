"""Probes of the machine: Python, libraries, time, disk, permissions."""

import os
import shutil
import stat
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import features

from operations.doctor.registry import Finding, good, probe, warning, wrong
from printing.availability import missing_library

MIN_PYTHON = (3, 12)
LOW_SPACE, NO_SPACE = 2 * 2**30, 200 * 2**20  # bytes
FOLDERS = ("MEDIA_ROOT", "VAR_DIR")
SKEW = timedelta(seconds=30)
LIBRARIES_OF_PDF = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


@probe("python", gettext_lazy("Python"))
def python() -> Finding:
    found = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < MIN_PYTHON:
        words = _("%(found)s ; il faut 3.12 ou plus récent") % {"found": found}
        return wrong(words, "apt install python3.13 python3.13-venv")
    return good(found)


@probe("packages", gettext_lazy("Paquets"))
def packages() -> Finding:
    """Compare what is installed with what the tests were run with."""
    lines = (settings.BASE_DIR / "requirements.txt").read_text().splitlines()
    wanted = dict(line.split()[0].split("==") for line in lines if "==" in line)
    found = {name: _installed(name.partition("[")[0]) for name in wanted}
    others = [f"{n} {found[n] or '—'} ({wanted[n]})" for n in wanted if found[n] != wanted[n]]
    if not others:
        return good(_("%(count)d paquets, aux versions essayées") % {"count": len(wanted)})
    words = _("autres que ceux essayés : %(names)s") % {"names": ", ".join(others[:5])}
    return warning(words, "pip install --require-hashes -r requirements.txt")


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""


@probe("libraries", gettext_lazy("Images"))
def libraries() -> Finding:
    """Look for what Pillow was built with: pages ask for these formats."""
    missing = [name for name in ("jpg", "zlib", "webp", "avif") if not features.check(name)]
    if missing:
        words = _("Pillow ne sait pas écrire %(names)s") % {"names": ", ".join(missing)}
        return wrong(words, "pip install --force-reinstall --only-binary :all: Pillow")
    return good(_("JPEG, PNG, WebP et AVIF"))


@probe("printing", gettext_lazy("Programme sur papier"))
def printing() -> Finding:
    """Load what PDF is made with."""
    if library := missing_library():
        words = _("pas de PDF, et le site offre d'imprimer ses pages : %(library)s")
        return warning(words % {"library": library}, f"apt install {LIBRARIES_OF_PDF}")
    return good(_("des PDF se font"))


@probe("time_zone", gettext_lazy("Fuseau horaire"))
def time_zone() -> Finding:
    try:
        paris = ZoneInfo(settings.TIME_ZONE)
    except ZoneInfoNotFoundError:
        words = _("les données de %(zone)s manquent") % {"zone": settings.TIME_ZONE}
        return wrong(words, "apt install tzdata")
    summer = datetime(2026, 7, 1, tzinfo=paris).utcoffset()
    winter = datetime(2026, 1, 1, tzinfo=paris).utcoffset()
    if settings.TIME_ZONE == "Europe/Paris" and (summer, winter) != (
        timedelta(hours=2),
        timedelta(hours=1),
    ):
        return wrong(_("les données de Europe/Paris sont fausses"), "apt install tzdata")
    return good(settings.TIME_ZONE)


@probe("clock", gettext_lazy("Horloge"))
def clock() -> Finding:
    """Compare the clock with that of the database, which may be of another machine."""
    if settings.SITE_TODAY:
        words = _("le site se croit le %(day)s") % {"day": settings.SITE_TODAY.isoformat()}
        return warning(words, "unset SITE_TODAY")
    if connection.vendor != "postgresql":
        return good(timezone.now().astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S UTC"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        skew = abs(cursor.fetchone()[0] - timezone.now())
    return said_of_skew(skew, _("celle de la base"))


def said_of_skew(skew: timedelta, other: str) -> Finding:
    values = {"seconds": skew.total_seconds(), "other": other}
    if skew > SKEW:
        words = _("%(seconds)d s d'écart avec %(other)s") % values
        return wrong(words, "timedatectl set-ntp true")
    return good(_("la même que %(other)s") % values)


@probe("disk", gettext_lazy("Disque"))
def disk() -> Iterator[Finding]:
    folders = [_nearest(Path(getattr(settings, name))) for name in FOLDERS]
    for folder in {folder.stat().st_dev: folder for folder in folders}.values():
        usage = shutil.disk_usage(folder)
        values = {"folder": folder, "free": usage.free / 2**30}
        if usage.free < NO_SPACE:
            yield wrong(
                _("%(folder)s : plein, %(free).1f Go libres") % values, f"du -xsh {folder}/*"
            )
        elif usage.free < LOW_SPACE:
            words = _("%(folder)s : %(free).1f Go libres") % values
            yield warning(words, f"du -xsh {folder}/*")
        else:
            yield good(_("%(folder)s : %(free).1f Go libres") % values)


@probe("permissions", gettext_lazy("Droits des dossiers"))
def permissions() -> Iterator[Finding]:
    for name in FOLDERS:
        folder = Path(getattr(settings, name))
        if not os.access(_nearest(folder), os.W_OK | os.X_OK):
            words = _("%(folder)s ne peut pas être écrit par ce compte") % {"folder": folder}
            yield wrong(words, f"chown -R {os.geteuid()}:{os.getegid()} {folder}")
        elif folder.exists() and folder.stat().st_mode & stat.S_IWOTH:
            words = _("%(folder)s peut être écrit par tous les comptes") % {"folder": folder}
            yield wrong(words, f"chmod o-w {folder}")
        else:
            yield good(_("%(folder)s : écrit par ce compte seul") % {"folder": folder})


def _nearest(folder: Path) -> Path:
    """Return a folder, or the one in which it would be made."""
    return next(path for path in (folder, *folder.parents) if path.exists())
