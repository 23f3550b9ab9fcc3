"""Give the site another address."""

from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.http.request import validate_host
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from operations.domain import move_to_site_url


class Command(BaseCommand):
    help = "Donne au site une autre adresse, que SITE_URL dit déjà (docs/sauvegarde.md)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", metavar="https://nouveau.exemple")

    def handle(self, *args: Any, address: str, **options: Any) -> None:
        self._check(address.rstrip("/"))
        before, count = move_to_site_url()
        if before == address.rstrip("/"):
            self.stdout.write(_("Le site a déjà cette adresse."))
            return
        self.stdout.write(
            _("Le site passe de %(before)s à %(after)s.")
            % {"before": before, "after": address.rstrip("/")}
        )
        if count:
            self.stdout.write(
                ngettext(
                    "%s texte qui nommait l’ancienne adresse nomme la nouvelle.",
                    "%s textes qui nommaient l’ancienne adresse nomment la nouvelle.",
                    count,
                )
                % count
            )
        self.stdout.write(
            _(
                "Relancez le site ; gardez l’ancien nom dans ALLOWED_HOSTS, ou redirigez-le, tant "
                "que des liens y mènent ; les clés d’accès sont à refaire."
            )
        )

    def _check(self, address: str) -> None:
        url = urlsplit(address)
        try:
            is_root = bool(url.hostname) and url.port != 0 and url.scheme in {"http", "https"}
        except ValueError:  # the port
            is_root = False
        if not is_root or url.path or url.query or url.fragment or url.username:
            raise CommandError(_("L’adresse s’écrit https://nouveau.exemple, sans rien après."))
        if settings.WAGTAILADMIN_BASE_URL.rstrip("/") != address:
            raise CommandError(
                _(
                    "SITE_URL est encore %(old)s : mettez SITE_URL=%(new)s dans l’environnement du "
                    "site, puis recommencez."
                )
                % {"old": settings.WAGTAILADMIN_BASE_URL, "new": address}
            )
        if not validate_host(str(url.hostname), settings.ALLOWED_HOSTS):
            raise CommandError(
                _("ALLOWED_HOSTS n’a pas %s : ajoutez-le à l’environnement du site.") % url.hostname
            )
