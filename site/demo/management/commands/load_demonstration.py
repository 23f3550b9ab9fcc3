"""Load the demonstration: the Programme 2020, and accounts whose passwords are public."""

import sys
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.file_errors import LoadingError
from core.roles import editors, translators
from demo.accounts import ACCOUNTS, Account, RefuseDemonstrationAccounts
from networks.models import NetworkPage
from networks.roles import coordinators
from operations.new_network import NewNetwork, add_legal_pages
from programme.models import PriorityNetwork, ProgrammePage
from programme_file.uploads import atomic
from translation.submission import find_translation_files, load_translations

YEAR = 2020
FILE = Path(__file__).resolve().parents[2] / "data" / f"programme-{YEAR}.yaml"
PUBLISHER = NewNetwork("Villes au Carré", YEAR, "villesaucarre@villesaucarre.org")
COORDINATED = 2  # networks with a coordinator account
GUARD = f"{RefuseDemonstrationAccounts.__module__}.{RefuseDemonstrationAccounts.__name__}"


class Command(BaseCommand):
    help = "Charge le programme et les comptes de la démonstration, s'ils n'y sont pas encore."

    def handle(self, *args, **options):
        if GUARD in settings.AUTHENTICATION_BACKENDS:
            self.stderr.write(
                _("La démonstration a des mots de passe publics : la production la refuse.")
            )
            sys.exit(1)
        with atomic():
            if not ProgrammePage.objects.filter(year=YEAR).exists():
                add_legal_pages(PUBLISHER)
                call_command("load_programme", FILE, stdout=self.stdout, stderr=self.stderr)
            self.load_missing_languages()
            home = Site.objects.get(is_default_site=True).root_page
            groups = {"rédaction": [editors(home)], "traduction": [translators(home)]}
            groups["coordination"] = [coordinators(network) for network in first_networks()]
            self.stdout.write(_("Comptes de démonstration :"))
            for account in ACCOUNTS:
                role_groups = groups.get(account.role, [])
                self.create_account(account, role_groups.pop(0) if role_groups else None)

    def load_missing_languages(self) -> None:
        """Translate a demonstration loaded before it had these languages."""
        for language, file in find_translation_files(FILE):
            programmes = ProgrammePage.objects.filter(year=YEAR, locale__language_code=language)
            if programmes.filter(alias_of=None).exists():
                continue
            try:
                with transaction.atomic():
                    load_translations(file, language)
            except LoadingError as error:
                self.stderr.write(_("%s est refusé, rien n'a été chargé :") % file)
                for problem in error.problems:
                    self.stderr.write(f"- {problem}")

    def create_account(self, account: Account, group: Group | None) -> None:
        """Create the account if it does not exist, and print its username and password."""
        users = get_user_model().objects
        existing = users.filter(username=account.username).first()
        line = _("  %(username)s, mot de passe %(password)s : %(role)s")
        if existing and not existing.check_password(account.password):
            line = _("  %(username)s, mot de passe changé depuis : %(role)s")
        role = group.name if group else account.role
        self.stdout.write(line % {**vars(account), "role": role})
        if existing:
            return
        if account.role == "superutilisateur":
            users.create_superuser(account.username, password=account.password)
            return
        user = users.create_user(account.username, password=account.password)
        if group:
            user.groups.add(group)


def first_networks() -> list[NetworkPage]:
    """Return the first networks of the programme, in the order of its priorities."""
    places = PriorityNetwork.objects.filter(priority__programme__year=YEAR)
    places = places.order_by("priority__path", "sort_order").select_related("network")
    return [place.network for place in places[:COORDINATED]]
