"""Who signs in, and how."""

from typing import Any

from .environment import boolean, variable, web_address

AUTHENTICATION_BACKENDS = [
    "accounts.backends.PasswordBackend",
    "django_otp_webauthn.backends.WebAuthnBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "accounts.passwords.KnownWordsValidator"},
]
PASSWORD_RESET_TIMEOUT = 2 * 3600  # seconds
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
WAGTAIL_FRONTEND_LOGIN_URL = "/admin/login/"
WAGTAILADMIN_USER_LOGIN_FORM = "accounts.forms.LoginForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "accounts.forms.PasswordResetForm"  # noqa: S105

SESSION_ENGINE = "accounts.sessions"
SESSION_COOKIE_AGE = (
    12 * 3600
)  # seconds since the sign-in, for who ticks « Se souvenir de moi » too
SESSION_IDLE_TIME = 2 * 3600  # seconds

# Second factor: whether superusers and editors must have one; the others may.

SECOND_FACTOR: bool = variable("SECOND_FACTOR", boolean, False)

# Single sign-on

SINGLE_SIGN_ON: dict[str, Any] | None = None
if _issuer := variable("OIDC_ISSUER", web_address, None):
    SINGLE_SIGN_ON = {
        "issuer": _issuer,
        "client_id": variable("OIDC_CLIENT_ID", str),
        "client_secret": variable("OIDC_CLIENT_SECRET", str),
        "name": variable("OIDC_NAME", str, "ProConnect"),
        "scope": variable("OIDC_SCOPE", str, "openid email given_name usual_name"),
        "trusts_emails": variable("OIDC_TRUSTS_EMAILS", boolean, False),
    }
