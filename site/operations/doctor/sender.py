"""What the DNS says of the domain that sends: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489).

A server that takes messages asks the same; without these it takes ours for forged.
"""

from collections.abc import Iterator

import dns.exception
import dns.name
import dns.resolver
from django.utils.translation import gettext as _

from operations.doctor.registry import Finding, good, unknown, warning

PATIENCE = 3  # seconds for each question


def findings(domain: str) -> Iterator[Finding]:
    """Say what each of the three is, or that no name server answers."""
    ask = f"dig +short TXT {domain} ; dig +short TXT _dmarc.{domain}"
    try:
        yield from (_spf(domain), _dkim(domain), _dmarc(domain))
    except dns.exception.DNSException:
        words = _("SPF, DKIM et DMARC de %(domain)s ne se lisent pas d'ici")
        yield unknown(words % {"domain": domain}, ask)


def _spf(domain: str) -> Finding:
    found = _texts(domain, "v=spf1")
    command = f"dig +short TXT {domain}"
    if len(found) > 1:
        words = _("%(domain)s a %(count)d règles SPF : aucune ne vaut, il en faut une seule")
        return warning(words % {"domain": domain, "count": len(found)}, command)
    if not found:
        words = _("%(domain)s n'a pas de SPF : il dit quels serveurs écrivent en son nom")
        return warning(words % {"domain": domain}, command)
    return good(_("SPF : %(rule)s") % {"rule": found[0]})


def _dkim(domain: str) -> Finding:
    """Keys have names that only their owner knows; no name below `_domainkey` means no key."""
    keys = f"_domainkey.{domain}"
    try:
        dns.resolver.resolve(keys, "TXT", lifetime=PATIENCE, raise_on_no_answer=False)
    except dns.resolver.NXDOMAIN:
        words = _("%(domain)s n'a pas de clé DKIM : ses messages ne sont pas signés")
        return warning(words % {"domain": domain}, f"dig {keys}")
    return good(_("DKIM : au moins une clé"))


def _dmarc(domain: str) -> Finding:
    """Look at the domain and at those above it, but the top: theirs counts for it."""
    name = dns.name.from_text(domain)
    while len(name.labels) > 2:
        above = name.to_text(omit_final_dot=True)
        if found := _texts(f"_dmarc.{above}", "v=DMARC1"):
            return good(_("DMARC : %(rule)s") % {"rule": found[0]})
        name = name.parent()
    words = _("%(domain)s n'a pas de DMARC : il dit que faire de ce qui n'est pas signé")
    return warning(words % {"domain": domain}, f"dig +short TXT _dmarc.{domain}")


def _texts(name: str, beginning: str) -> list[str]:
    """Return the TXT records that begin so. Raises DNSException if no name server answers."""
    try:
        answer = dns.resolver.resolve(name, "TXT", lifetime=PATIENCE)
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer):
        return []
    texts = (b"".join(record.strings).decode(errors="replace") for record in answer)
    return [text for text in texts if text.lower().startswith(beginning.lower())]
