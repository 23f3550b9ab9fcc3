"""The demonstration as a developer sees it, with addresses for the pages of errors."""

from pathlib import Path

from config.settings.dev import *  # noqa: F403

ROOT_URLCONF = "tests.browser.urls"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# A test that fails shows the traceback, not the page that Django makes of it.
DEBUG_PROPAGATE_EXCEPTIONS = True
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "loggers": {"django.server": {"level": "WARNING"}},
}
# The messages that leave, each in a file beside the database.
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": str(Path(MEDIA_ROOT).parent / "mail")},  # noqa: F405
    }
}
