"""Make the site of a network that has none yet."""

import sys
from typing import Any

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from core import clock
from core.file_errors import LoadingError
from operations.new_network import NewNetwork, SiteIsInUseError, password_link, start_network


class Command(BaseCommand):
    help = "Fait le site d'un réseau qui n'en a pas : pages, menus, vocabulaires, premier compte."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--name", help="le nom du réseau")
        parser.add_argument("--email", help="l'adresse à laquelle on lui écrit")
        parser.add_argument("--year", type=int, help="l'année du premier programme")
        parser.add_argument("--phone", default="", help="son téléphone")
        parser.add_argument("--tagline", default="", help="sa présentation en une phrase")
        parser.add_argument(
            "--departements", default="", help="ceux qu'il sert, par exemple 18,28,37"
        )
        parser.add_argument("--username", help="le nom du premier compte, s'il n'y en a pas")

    def handle(self, *args: Any, **options: Any) -> None:
        network = NewNetwork(
            name=self._asked(options["name"], "--name", _("Nom du réseau")),
            email=self._asked(options["email"], "--email", _("Adresse électronique du réseau")),
            year=options["year"] or localdate(clock.now()).year,
            phone=options["phone"],
            tagline=options["tagline"],
            departements=tuple(options["departements"].replace(",", " ").split()),
        )
        username = options["username"] or ""
        if not username and not User.objects.filter(is_superuser=True, is_active=True).exists():
            username = self._asked(None, "--username", _("Nom du premier compte"))
        try:
            account = start_network(network, username)
        except SiteIsInUseError:
            raise CommandError(_("Ce site a déjà un programme : rien n’a été changé.")) from None
        except LoadingError as error:
            # The lines are those of a file that the person has not seen.
            said = [f"{problem.field} : {problem.message}" for problem in error.problems]
            raise CommandError(_refusal(said)) from None
        except ValidationError as error:
            raise CommandError(_refusal(error.messages)) from None
        self.stdout.write(_("Le site de « %s » est prêt.") % network.name)
        if account:
            link = _("Dans les deux heures, choisissez le mot de passe de « %s » à cette adresse :")
            self.stdout.write(link % username)
            self.stdout.write(password_link(account))

    def _asked(self, given: str | None, option: str, question: str) -> str:
        """Return what the option says, or else what the person answers."""
        if given:
            return given
        if not sys.stdin.isatty():
            raise CommandError(_("L’option %s manque.") % option)
        while not (answer := input(f"{question} : ").strip()):
            pass
        return answer


def _refusal(messages: list[str]) -> str:
    return "\n- ".join([_("Rien n’a été fait :"), *dict.fromkeys(messages)])
