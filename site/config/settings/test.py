"""The tests' settings: production's behaviour where it can be had, and quick."""

from .base import *

DEBUG = False
SECRET_KEY = "tests"  # noqa: S105
ALLOWED_HOSTS = ["*"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
SITE_TODAY = None
# Static files are found where they lie: nothing is collected.
MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")
