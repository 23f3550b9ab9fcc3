"""Settings of a public site, which does not start without its secrets or with SITE_TODAY."""

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .environment import boolean, comma_separated, mailer, variable

DEBUG = False
SECRET_KEY = variable("SECRET_KEY", str)
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 5:
    raise ImproperlyConfigured(
        "la variable d'environnement SECRET_KEY est trop simple : "
        "il lui faut au moins 50 caractères tirés au hasard."
    )
variable("DATABASE_URL", str)
MAILERS["server"] = variable("EMAIL_URL", mailer)
ALLOWED_HOSTS = variable("ALLOWED_HOSTS", comma_separated)
WAGTAILADMIN_BASE_URL = variable("SITE_URL", str)
if not WAGTAILADMIN_BASE_URL.startswith("https://"):
    raise ImproperlyConfigured("la variable d'environnement SITE_URL commence par https://.")
if SITE_TODAY:
    raise ImproperlyConfigured(
        "la variable d'environnement SITE_TODAY est réservée aux démonstrations."
    )
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

AUTHENTICATION_BACKENDS.insert(0, "demo.accounts.RefuseDemonstrationAccounts")
AUTH_PASSWORD_VALIDATORS += [{"NAME": "demo.accounts.DemonstrationPasswordValidator"}]

SECOND_FACTOR = variable("SECOND_FACTOR", boolean, True)

STORAGES["staticfiles"]["BACKEND"] = "whitenoise.storage.CompressedManifestStaticFilesStorage"

SECURE_SSL_REDIRECT = variable("SECURE_SSL_REDIRECT", boolean, True)
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$", r"^metrics$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 3600
# Both bind the whole domain, for a year and longer: the town hall's other sites too.
SECURE_HSTS_INCLUDE_SUBDOMAINS = variable("HSTS_SUBDOMAINS", boolean, False)
SECURE_HSTS_PRELOAD = variable("HSTS_PRELOAD", boolean, False)
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]  # which ask for both
if SECURE_HSTS_PRELOAD and not SECURE_HSTS_INCLUDE_SUBDOMAINS:
    raise ImproperlyConfigured("la variable d'environnement HSTS_PRELOAD demande HSTS_SUBDOMAINS.")
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# Of this host alone: no other site of the domain can put its own in their place.
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken"

LOGGING |= {
    "formatters": {
        "line": {
            "()": "config.logs.PrivateFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(message)s",
        },
        "json": {"()": "config.logs.make_json_formatter"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
