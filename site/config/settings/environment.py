"""Read settings from environment variables, converted and validated."""

import re
from collections.abc import Callable
from datetime import date
from ipaddress import ip_network
from math import inf
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import get_language_info

from dates.bounds import YEARS, accepted_day

_environment = environ.Env()
_REQUIRED = object()
SOURCE_LANGUAGE = "fr"


def variable[T](name: str, read: Callable[[str], T], default: Any = _REQUIRED) -> T:
    """Return the variable `name` converted by `read`, or the default if unset or empty.

    Raises ImproperlyConfigured if it is missing without a default, or if `read` raises
    ValueError.
    """
    text = _environment.str(name, default="").strip()
    if not text:
        if default is _REQUIRED:
            raise ImproperlyConfigured(f"la variable d'environnement {name} manque.")
        return default
    try:
        return read(text)
    except (ValueError, KeyError, environ.ImproperlyConfigured) as error:
        raise ImproperlyConfigured(
            f"la variable d'environnement {name} ne convient pas : {error or repr(text)}"
        ) from error


def boolean(text: str) -> bool:
    """Read « oui », « non » and the usual spellings of a boolean. Raises ValueError."""
    if text.lower() in {"1", "true", "yes", "on", "oui"}:
        return True
    if text.lower() in {"0", "false", "no", "off", "non"}:
        return False
    raise ValueError(f"« {text} » n'est ni « oui » ni « non ».")


def log_format(text: str) -> str:
    """Read « line » or « json ». Raises ValueError."""
    if text not in {"line", "json"}:
        raise ValueError(f"« {text} » n'est ni « line » ni « json ».")
    return text


def seconds(text: str) -> float:
    """Read a number of seconds, which may have decimals. Raises ValueError."""
    try:
        number = float(text)
    except ValueError:
        number = 0
    if not 0 < number < inf:
        raise ValueError(f"« {text} » n'est pas un nombre de secondes.")
    return number


def token(text: str) -> str:
    """Read a secret that nobody guesses. Raises ValueError."""
    if len(text) < 20:
        raise ValueError("il lui faut au moins 20 caractères tirés au hasard.")
    return text


def web_address(text: str) -> str:
    """Read an address of the web, encrypted unless it is this machine's. Raises ValueError."""
    url = urlsplit(text)
    local = url.hostname in {"localhost", "127.0.0.1"}
    if not url.hostname or url.scheme not in ({"https", "http"} if local else {"https"}):
        raise ValueError(f"« {text} » ne commence pas par https://.")
    return text


def comma_separated(text: str) -> list[str]:
    """Read a comma-separated list."""
    return [word.strip() for word in text.split(",") if word.strip()]


def networks(text: str) -> list[str]:
    """Read comma-separated IP addresses or networks (10.0.0.0/8). Raises ValueError."""
    return [str(ip_network(word)) for word in comma_separated(text)]


def languages(text: str) -> list[tuple[str, str]]:
    """Read comma-separated language codes, the source language first, as LANGUAGES."""
    codes = comma_separated(text)
    names = {code: _own_name(code) for code in codes}
    if unknown := [code for code in codes if not names[code]]:
        raise ValueError(f"« {', '.join(unknown)} » n'est pas une langue que Django connaît.")
    if codes[:1] != [SOURCE_LANGUAGE]:
        raise ValueError(f"la première langue est « {SOURCE_LANGUAGE} », celle des contenus.")
    return [(code, names[code].capitalize()) for code in codes]


def _own_name(code: str) -> str:
    """What a language calls itself; nothing where Django has no language of this very code."""
    try:
        known = get_language_info(code)
    except KeyError:
        return ""
    return str(known["name_local"]) if known["code"] == code else ""


def machine_translator(text: str) -> dict[str, Any]:
    """Read deepl://key or libretranslate://key@host as WAGTAILLOCALIZE_MACHINE_TRANSLATOR."""
    url = urlsplit(text)
    package = "wagtail_localize.machine_translators"
    if url.scheme == "deepl" and url.netloc:
        return {"CLASS": f"{package}.deepl.DeepLTranslator", "OPTIONS": {"AUTH_KEY": url.netloc}}
    if url.scheme == "libretranslate" and url.hostname:
        key, __, host = url.netloc.rpartition("@")
        options = {"LIBRETRANSLATE_URL": f"https://{host}", "API_KEY": key}
        return {"CLASS": f"{package}.libretranslate.LibreTranslator", "OPTIONS": options}
    raise ValueError("elle s'écrit deepl://clé ou libretranslate://clé@hôte.")


def day(text: str) -> date:
    """Read an ISO 8601 date."""
    try:
        return accepted_day(text)
    except ValueError:
        years = f"{YEARS[0]} à {YEARS[-1]}"
        raise ValueError(f"« {text} » n'est pas un jour de {years}, comme 2020-09-01.") from None


def database(text: str) -> dict[str, Any]:
    """Read a database URL (sqlite:///path, postgresql://user:password@host:port/name)."""
    settings = _environment.db_url_config(text)
    if not str(settings.get("ENGINE")).endswith(("sqlite3", "postgresql")):
        raise ValueError("elle commence par sqlite:/// ou postgresql://.")
    return settings


def security_contact(text: str) -> str:
    """Read an email address, or the https:// address of a page, of RFC 9116's Contact."""
    if re.fullmatch(r"https://\S+|(mailto:)?[^\s@:]+@[^\s@:]+", text):
        return text
    raise ValueError("elle est une adresse électronique, ou commence par https://.")


def cache(text: str) -> dict[str, Any]:
    """Read a cache URL (locmemcache://, filecache:///folder, rediscache://host:port/0)."""
    settings = _environment.cache_url_config(text)
    if settings["BACKEND"].endswith("LocMemCache"):
        return settings
    if "redis" in settings["BACKEND"].lower():
        settings["OPTIONS"] = _impatience() | settings.get("OPTIONS", {})
    return settings | {
        "BACKEND": "frontend.patient_cache.PatientCache",
        "ASKED": settings["BACKEND"],
    }


def _impatience() -> dict[str, Any]:
    """Return options with which a Redis that hangs holds a request for a tenth of a second."""
    from redis.backoff import NoBackoff  # not for who has another cache
    from redis.retry import Retry

    return {"socket_timeout": 0.1, "socket_connect_timeout": 0.1, "retry": Retry(NoBackoff(), 0)}


def bucket(text: str) -> dict[str, Any]:
    """Read s3://key:secret@host/bucket?region=… (s3+http:// without TLS) as a storage's options."""
    url = urlsplit(text)
    name = url.path.strip("/")
    scheme = {"s3": "https", "s3+http": "http"}.get(url.scheme)
    if not (scheme and url.hostname and url.username and url.password and name) or "/" in name:
        raise ValueError("elle s'écrit s3://clé:secret@hôte/seau, et au besoin ?region=….")
    return {
        "endpoint_url": f"{scheme}://{url.netloc.rpartition('@')[2]}",
        "access_key": unquote(url.username),
        "secret_key": unquote(url.password),
        "bucket_name": name,
        "region_name": dict(parse_qsl(url.query)).get("region", "us-east-1"),
    }


# The names that django-anymail gives to what a provider wants, in the order of the address.
MAIL_PROVIDERS = {
    "brevo": ("api_key",),
    "mailersend": ("api_token",),
    "mailgun": ("api_key",),
    "mailjet": ("api_key", "secret_key"),
    "postmark": ("server_token",),
    "resend": ("api_key",),
    "scaleway": ("secret_key", "project_id"),
    "sparkpost": ("api_key",),
}


def mailer(text: str) -> dict[str, Any]:
    """Read a mail URL (smtp://user:password@host:port, anymail+brevo://key) as one of MAILERS."""
    # A server that hangs would hold the answer, or the worker, for ever.
    limit = {"timeout": 10}  # seconds
    if text.startswith("anymail+"):
        return _mail_provider(text, limit)
    url = _environment.email_url_config(text)
    options = {
        "host": url.get("EMAIL_HOST"),
        "port": url.get("EMAIL_PORT"),
        "username": url.get("EMAIL_HOST_USER"),
        "password": url.get("EMAIL_HOST_PASSWORD"),
        "use_tls": url.get("EMAIL_USE_TLS"),
        "use_ssl": url.get("EMAIL_USE_SSL"),
    }
    backend = url["EMAIL_BACKEND"]
    if "smtp" not in backend:
        return {"BACKEND": backend}
    return {"BACKEND": backend, "OPTIONS": limit | {k: v for k, v in options.items() if v}}


def _mail_provider(text: str, limit: dict[str, Any]) -> dict[str, Any]:
    """Read anymail+provider://key[:secret][?option=value], without a host: its own is known."""
    url = urlsplit(text)
    provider = url.scheme.removeprefix("anymail+")
    if provider not in MAIL_PROVIDERS:
        raise ValueError(f"les fournisseurs connus sont {', '.join(MAIL_PROVIDERS)}.")
    names = MAIL_PROVIDERS[provider]
    values = [unquote(value) for value in url.netloc.removesuffix("@").split(":")]
    if len(values) != len(names) or not all(values):
        raise ValueError(f"elle s'écrit anymail+{provider}://{':'.join(names)}.")
    options = limit | dict(zip(names, values, strict=True)) | dict(parse_qsl(url.query))
    return {"BACKEND": f"anymail.backends.{provider}.EmailBackend", "OPTIONS": options}
