"""A site from nothing: the network's name and year are enough for an editor to go on."""

from dataclasses import dataclass
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import yaml
from django.conf import settings
from django.contrib.auth.models import User
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.crypto import get_random_string
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from home.models import StandardPage
from operations.upgrading import make_roles
from programme.models import ProgrammePage
from programme_file.loader import load
from programme_file.uploads import atomic

STARTER = Path(__file__).parent / "data" / "new-network.yaml"
LIVE_BLOCKS = {
    "donnees-personnelles": "personal_data",
    "accessibilite": "conformity",
    "plan-du-site": "site_map",
}
"""Slug of a legal page → the block that keeps itself up to date, which no file can give."""


@dataclass(frozen=True)
class NewNetwork:
    """What only the person who installs the site knows."""

    name: str
    year: int
    email: str
    phone: str = ""
    tagline: str = ""
    departements: tuple[str, ...] = ()


class SiteIsInUseError(Exception):
    """There are programmes: a second beginning would change what editors have written."""


def start_network(network: NewNetwork, username: str = "") -> User | None:
    """Make the pages, the menus and the vocabularies, and the account that begins, if one is named.

    Return this account, a superuser, if it was not there already. Raises SiteIsInUseError, and
    LoadingError or ValidationError with what cannot be accepted: nothing is made then.
    """
    if ProgrammePage.objects.exists():
        raise SiteIsInUseError
    account = None
    if username and not User.objects.filter(username=username).exists():
        account = User(username=username, email=network.email, is_staff=True, is_superuser=True)
        account.set_password(get_random_string(50))  # known to nobody: a link gives another
        account.full_clean()
    with atomic():
        _load(programme_file(network))
        make_roles()
        if account:
            account.save()
    return account


def add_legal_pages(network: NewNetwork) -> None:
    """Make the legal pages of a site whose programme comes from a file, and their links."""
    content = programme_file(network)
    footer = content["site"]["menus"]["footer"]
    kept = {key: content[key] for key in ("namespace", "programme", "pages")}
    _load(kept | {"site": {"name": network.name, "menus": {"footer": footer}}})


def _load(content: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "network.yaml"
        path.write_text(yaml.safe_dump(content, allow_unicode=True))
        load(path)
    for slug, block in LIVE_BLOCKS.items():
        page = StandardPage.objects.sources().get(slug=slug)
        page.body.append((block, None))
        page.save_revision().publish()


def programme_file(network: NewNetwork) -> dict[str, Any]:
    """Return the content of the file that makes the site of a network."""
    words = {"name": network.name, "email": network.email}
    content = yaml.safe_load(STARTER.read_text())
    for page in content["pages"]:
        page["body"] = Template(page.get("body", "")).substitute(words)
    programme = f"/programme/{network.year}/"
    content["site"]["menus"]["main"].insert(0, {"label": "Programme", "address": programme})
    content["site"] |= {
        "name": network.name,
        "tagline": network.tagline,
        "departements": list(network.departements),
        "contact": "contact",
        "home": {"headline": network.name, "introduction": network.tagline},
    }
    contact = {"key": "contact", "name": network.name, "email": network.email}
    return content | {
        "namespace": urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname,
        "contacts": [contact | {"phone": network.phone}],
        "programme": {"year": network.year, "title": f"Programme {network.year}"},
    }


def password_link(account: User) -> str:
    """Return the address where an account chooses its password, for PASSWORD_RESET_TIMEOUT."""
    key = urlsafe_base64_encode(force_bytes(account.pk))
    token = default_token_generator.make_token(account)
    return settings.WAGTAILADMIN_BASE_URL + reverse(
        "wagtailadmin_password_reset_confirm", args=[key, token]
    )
