"""Settings shared by all environments. The README lists the environment variables."""

from datetime import date
from urllib.parse import urlsplit

from django.utils.csp import CSP

from .accounts import *
from .backup import *
from .environment import (
    SOURCE_LANGUAGE,
    boolean,
    cache,
    comma_separated,
    database,
    day,
    languages,
    machine_translator,
    mailer,
    networks,
    security_contact,
    variable,
)
from .files import *
from .monitoring import *
from .public import *

# The project's apps. Each may only import those below it (docs/plan-du-code.md).
SITE_APPS = [
    "demo",
    "operations",
    "programme_file",
    "printing",
    "home",
    "search",
    "agenda",
    "programme",
    "networks",
    "translation",
    "frontend",
    "accounts",
    "privacy",
    "core",
    "background",
]

INSTALLED_APPS = [
    *SITE_APPS,
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks_db",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_otp.plugins.otp_totp",
    "django_otp_webauthn",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",  # whose templates the form renderer reads
]

MIDDLEWARE = [
    "frontend.headers.SecurityHeadersMiddleware",
    "frontend.middleware.TrustedProxiesMiddleware",
    "frontend.middleware.ChecksByAddressMiddleware",
    "operations.watching.WatchMiddleware",
    "operations.metrics.MetricsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "frontend.response_cache.ResponseCacheMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.AddressLocaleMiddleware",
    "core.middleware.CachedSiteMiddleware",
    "frontend.middleware.AddressBoundsMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "accounts.middleware.SessionLimitsMiddleware",
    "accounts.middleware.SecondFactorMiddleware",
    "accounts.middleware.ConfirmationMiddleware",
    "accounts.middleware.RecordExportsMiddleware",
    "core.middleware.AdminTimeZoneMiddleware",
    "core.middleware.GuardedViewsMiddleware",
    "core.middleware.MetWritersMiddleware",
    "core.admin.deletion.HeldRowsMiddleware",
    "core.middleware.UnwritableFilesMiddleware",
    "frontend.middleware.IncompleteRequestsMiddleware",
    "core.admin.publication.RefusedPublicationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "core.nonces.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
            "builtins": ["core.nonces"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "frontend.context_processors.site_context",
            ],
        },
    },
]
FORM_RENDERER = "core.admin.rendering.FormRenderer"

# Data

DATABASES = {"default": variable("DATABASE_URL", database, None) or {}}
if not DATABASES["default"]:
    VAR_DIR.mkdir(exist_ok=True)
    DATABASES["default"] = {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR_DIR / "db.sqlite3",
    }
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,  # seconds
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    # Required by Wagtail's search backend for PostgreSQL.
    INSTALLED_APPS.append("django.contrib.postgres")
    DATABASES["default"]["CONN_MAX_AGE"] = 60  # seconds
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    if variable("DATABASE_POOLED", boolean, False):
        # The connection is lent for a transaction: nothing lasts from one to the next.
        DATABASES["default"]["DISABLE_SERVER_SIDE_CURSORS"] = True
    else:
        # PostgreSQL would compile the queries of large sites, which takes longer than to run them.
        _options = DATABASES["default"].setdefault("OPTIONS", {})
        _options["options"] = f"-c jit=off {_options.get('options', '')}".strip()

CACHES = {
    "default": variable("CACHE_URL", cache, None)
    or {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

# Work that waits

TASKS = {
    # Wagtail's own tasks are bounded, and decide what may be deleted: they end in the transaction.
    "default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"},
    "background": {"BACKEND": "django_tasks_db.DatabaseBackend"},
}
WORKER: bool = variable("WORKER", boolean, False)  # else the processes of the site do its work
# That a task began and ended would be two lines for each page saved; that it failed stays.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "loggers": {"django.tasks": {"level": "WARNING"}},
}

# Where the processes of this host share what /metrics counts.
METRICS_DIR = variable("METRICS_DIR", Path, VAR_DIR / "metrics")

# Languages and time

LANGUAGE_CODE = SOURCE_LANGUAGE
# The source language comes first, without a URL prefix; the others have one.
LANGUAGES = variable("SITE_LANGUAGES", languages, languages("fr,en"))
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Paris"
USE_TZ = True
SITE_TODAY: date | None = variable("SITE_TODAY", day, None)

# E-mail

MAILERS = {
    # What is only sent waits in the database until the server has taken it.
    "default": {"BACKEND": "background.mail.WaitingMail"},
    "server": variable("EMAIL_URL", mailer, None) or mailer("consolemail://"),
}
DEFAULT_FROM_EMAIL = variable("DEFAULT_FROM_EMAIL", str, "webmaster@localhost")

# Security

ALLOWED_HOSTS = variable("ALLOWED_HOSTS", comma_separated, ["localhost", "127.0.0.1", "[::1]"])
# Whose word on the visitor's scheme, host and address is believed.
TRUSTED_PROXIES = variable("TRUSTED_PROXIES", networks, networks("127.0.0.0/8,::1"))
# Else the address of the network's contact, for /.well-known/security.txt.
SECURITY_CONTACT = variable("SECURITY_CONTACT", security_contact, "")
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CSP: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "media-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.SELF],
    "base-uri": [CSP.NONE],
}
# agenda.js makes a document of what the site answers: the one text that may become elements.
TRUSTED_TYPES: dict[str, list[str]] = {
    "require-trusted-types-for": ["'script'"],
    "trusted-types": ["agenda"],
}
# What other sites may show in a frame.
FRAMED_VIEWS = ["agenda_embed"]
FRAMED_CSP: dict[str, list[str]] = {
    "default-src": [CSP.NONE],
    "style-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "form-action": [CSP.NONE],
    "frame-ancestors": ["*"],
}
# Those of every answer that has none of its own; deploy/ has the same.
SECURITY_HEADERS = {
    "X-Frame-Options": X_FRAME_OPTIONS,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": SECURE_REFERRER_POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
        " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
    ),
}
# Wagtail's admin uses inline scripts, style attributes, and data: and blob: URLs for uploads.
ADMIN_CSP: dict[str, list[str]] = SECURE_CSP | {
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "font-src": [CSP.SELF, "data:"],
    "frame-src": [CSP.SELF],
}

DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # the form of an event with many sessions is large

# Wagtail

WAGTAIL_SITE_NAME = variable("SITE_NAME", str, "Programme du réseau")
WAGTAILADMIN_BASE_URL = variable("SITE_URL", str, "http://localhost:8000")
OTP_TOTP_ISSUER = WAGTAIL_SITE_NAME
OTP_WEBAUTHN_RP_NAME = WAGTAIL_SITE_NAME
OTP_WEBAUTHN_RP_ID = urlsplit(WAGTAILADMIN_BASE_URL).hostname
OTP_WEBAUTHN_ALLOWED_ORIGINS = [WAGTAILADMIN_BASE_URL.rstrip("/")]
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]  # dates are those of the events, wherever the editor is
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = variable("MACHINE_TRANSLATOR", machine_translator, None)
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False  # new translations are drafts
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILIMAGES_IMAGE_MODEL = "core.CustomImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.admin.uploads.ImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024  # bytes
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_DOCUMENT_MODEL = "core.CustomDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.admin.uploads.DocumentForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024  # bytes
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odp", "ods", "odt", "pdf", "pptx", "txt", "xlsx", "zip"]
WAGTAILDOCS_INLINE_CONTENT_TYPES: list[str] = []  # all are downloaded
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS: list = []  # no request to another host
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "text_search.backend"}}
TAGGIT_CASE_INSENSITIVE = True
