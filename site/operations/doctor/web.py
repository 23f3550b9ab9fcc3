"""Probes of the site as visitors get it: its names, its certificate, what its proxies say."""

import ssl
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPSConnection
from typing import NamedTuple
from urllib.parse import SplitResult, urlsplit

from django.conf import settings
from django.http.request import validate_host
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.models import Site

from operations.doctor.host import said_of_skew
from operations.doctor.registry import Finding, good, probe, warning, wrong

TIMEOUT = 4  # seconds
RENEWAL = timedelta(days=14)
MAX_READ = 10_000  # bytes


class Seen(NamedTuple):
    """An answer as a visitor gets it, and when the certificate ends."""

    ends: datetime
    status: int
    headers: Message
    body: bytes


@probe("names", gettext_lazy("Nom du site"))
def names() -> Iterator[Finding]:
    address = _address()
    host = address.hostname or ""
    values = {"host": host, "url": settings.WAGTAILADMIN_BASE_URL}
    if not validate_host(host, settings.ALLOWED_HOSTS):
        words = _(
            "%(host)s, de SITE_URL, n'est pas dans ALLOWED_HOSTS : chaque page est une erreur 400"
        )
        yield wrong(words % values, f"ALLOWED_HOSTS={host}")
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        yield wrong(_("aucun site n'est celui d'origine"), "manage.py upgrade")
    elif site.hostname != host:
        words = _("SITE_URL dit %(host)s, l'enregistrement du site dit %(site)s")
        yield wrong(words % (values | {"site": site.hostname}), "manage.py change_domain")
    else:
        yield good(values["url"])


@probe("https", gettext_lazy("Vu d'un visiteur"))
def https() -> Iterator[Finding]:
    address = _address()
    if address.scheme != "https":
        yield warning(
            _("sans chiffrement : SITE_URL ne commence pas par https://"), "SITE_URL=https://…"
        )
        return
    try:
        answer = _asked(address, "/healthz")
    except ssl.SSLCertVerificationError as error:
        yield wrong(
            _("certificat refusé : %(why)s") % {"why": error.verify_message}, "certbot renew"
        )
        return
    except (OSError, HTTPException) as error:
        words = _("%(url)s ne répond pas : %(error)s")
        words %= {"url": settings.WAGTAILADMIN_BASE_URL, "error": error}
        yield wrong(words, f"curl -v {address.geturl()}/healthz")
        return
    left = answer.ends - datetime.now(UTC)
    words = ngettext(
        "certificat encore %(days)d jour", "certificat encore %(days)d jours", left.days
    )
    words %= {"days": left.days}
    yield warning(words, "certbot renew") if left < RENEWAL else good(words)
    if answer.status != 200:
        words = _("/healthz répond %(status)d") % {"status": answer.status}
        yield wrong(words, f"curl -v {address.geturl()}/healthz")
    elif date := answer.headers.get("Date"):
        skew = abs(datetime.now(UTC) - parsedate_to_datetime(date))
        yield said_of_skew(skew, _("celle du serveur en face"))
    yield _of_proxies(address)


def _of_proxies(address: SplitResult) -> Finding:
    """Whether the application knows that a visitor came by https."""
    answer = _asked(address, "/robots.txt")
    command = "TRUSTED_PROXIES=…, X-Forwarded-Proto (docs/en-production.md)"
    if answer.status in {301, 302, 307, 308} and answer.headers.get("Location", "").startswith(
        address.geturl()
    ):
        words = _(
            "l'application ne sait pas que le visiteur vient en https : elle le renvoie sans fin"
        )
        return wrong(words, command)
    if b"Sitemap: http://" in answer.body:
        words = _(
            "l'application dit http:// à qui vient en https : elle ne croit pas le serveur en face"
        )
        return wrong(words, command)
    return good(_("le serveur en face est cru"))


def _address() -> SplitResult:
    return urlsplit(settings.WAGTAILADMIN_BASE_URL.rstrip("/"))


def _asked(address: SplitResult, path: str) -> Seen:
    with closing(
        HTTPSConnection(address.hostname or "", address.port, timeout=TIMEOUT)
    ) as connection:
        connection.request("GET", path)
        certificate = dict(connection.sock.getpeercert() or {})
        ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(certificate["notAfter"])), UTC)
        answer = connection.getresponse()
        return Seen(ends, answer.status, answer.headers, answer.read(MAX_READ))
