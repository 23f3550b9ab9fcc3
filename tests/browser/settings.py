"""Development settings for the browser tests, with URLs for the error pages."""

from pathlib import Path

from config.settings.dev import *  # noqa: F403

ROOT_URLCONF = "tests.browser.urls"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Failing tests show the traceback instead of the debug page.
DEBUG_PROPAGATE_EXCEPTIONS = True
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "loggers": {"django.server": {"level": "WARNING"}},
}
# E-mails are written to files beside the database.
MAILERS["server"] = {  # noqa: F405
    "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
    "OPTIONS": {"file_path": str(Path(MEDIA_ROOT).parent / "mail")},  # noqa: F405
}
