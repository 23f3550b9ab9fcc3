"""Settings for the tests: those of production where possible, but faster."""

from .base import *

DEBUG = False
SECRET_KEY = "tests"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MAILERS["server"] = {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}
SITE_TODAY = None
TASKS["background"] = TASKS["default"]
WORKER = True  # no thread of the site
# Static files are not collected, so WhiteNoise has nothing to serve.
MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
BACKUP_KEY = ""
