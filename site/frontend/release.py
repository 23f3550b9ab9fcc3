"""A fingerprint of what responses are made of besides the database."""

from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path

from django.conf import settings

SUFFIXES = {".py", ".html", ".txt", ".json", ".mo"}
FOLDERS = ("home", "locale", "networks", "programme", "search", "site", "templates")


@cache
def release() -> str:
    """Return a hash of the code, templates, messages, static files and plain settings.

    It is the same on all hosts that serve the same release, and another one after an upgrade.
    """
    digest = blake2b(digest_size=12)
    root: Path = settings.BASE_DIR
    files = [path for folder in FOLDERS for path in (root / folder).rglob("*")]
    files += [root / "requirements.txt", Path(settings.STATIC_ROOT) / "staticfiles.json"]
    for path in sorted(path for path in files if path.suffix in SUFFIXES and path.is_file()):
        digest.update(path.read_bytes())
    for name in sorted(name for name in dir(settings) if name.isupper() and name != "SECRET_KEY"):
        value = getattr(settings, name)
        if isinstance(value, str | int | date):
            digest.update(f"{name}={value}".encode())
    return digest.hexdigest()
