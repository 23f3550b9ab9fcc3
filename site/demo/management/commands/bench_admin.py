"""Measure the main screens of the admin, and exit with an error if one is too slow."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Site

from core.roles import editors
from demo.measuring import MeasuringCommand
from demo.sample import words
from networks.models import NetworkPage
from networks.roles import coordinators
from programme.models import EventPage

RUNS = 15
WARM_UP = 2  # runs that are not measured
LIMIT = 500  # milliseconds, median


@dataclass(frozen=True)
class Screen:
    """An address of the admin; coordinators may not open those of the whole site."""

    label: str
    address: str
    is_of_whole_site: bool = False


class Command(MeasuringCommand):
    help = "Mesure les écrans de l'administration, et échoue si l'un est plus lent qu'il ne doit."

    def add_arguments(self, parser):
        parser.add_argument("--runs", type=int, default=RUNS, help="mesures par écran")

    def handle(self, *args, runs: int, **options):
        self.prepare()
        networks = NetworkPage.objects.annotate(event_count=Count("events")).order_by(
            "-event_count", "pk"
        )
        network = networks.first()
        if not network or not network.event_count:
            self.refuse(_("Aucun événement : lancez d'abord make_sample_sessions."))
        self.stdout.write(
            _("%(database)s, %(events)s événements")
            % {"database": connection.display_name, "events": EventPage.objects.count()}
        )
        self.print_machine()
        users = get_user_model().objects
        missed = []
        # The accounts are rolled back after the measures.
        with transaction.atomic():
            editor = users.create_user("bench-editor")
            editor.groups.add(editors(Site.objects.get(is_default_site=True).root_page))
            coordinator = users.create_user("bench-coordinator")
            coordinator.groups.add(coordinators(network))
            for title, user in ((_("rédaction"), editor), (_("coordination"), coordinator)):
                header = (_("médiane ms"), _("limite ms"), _("requêtes"), _("Ko"))
                self.stdout.write(f"{title:<40}" + "".join(f"{name:>12}" for name in header))
                missed += [
                    f"{screen.label} ({title})"
                    for screen in screens(network)
                    if not (user == coordinator and screen.is_of_whole_site)
                    and not self.measure(user, screen, runs)
                ]
            transaction.set_rollback(True)
        if missed:
            self.refuse(_("Trop lent : %s.") % " ; ".join(missed))

    def measure(self, user, screen: Screen, runs: int) -> bool:
        """Measure a screen, print its figures, and return whether it is within the limit."""
        client = Client(SERVER_NAME="localhost")
        client.force_login(user)
        elapsed = []
        for _run in range(WARM_UP + runs):
            started = time.perf_counter()
            response = client.get(screen.address, secure=True)
            elapsed.append((time.perf_counter() - started) * 1000)
            assert response.status_code == 200, (screen.address, response.status_code)
        with CaptureQueriesContext(connection) as captured:
            client.get(screen.address, secure=True)
        figure, size = median(elapsed[WARM_UP:]), len(response.content) / 1024
        is_fast = figure <= LIMIT
        self.stdout.write(
            f"{screen.label:<40}{figure:>12.0f}{LIMIT:>12}{len(captured):>12}{size:>12.0f}"
            + ("" if is_fast else " ←")
        )
        return is_fast


def screens(network: NetworkPage) -> Iterator[Screen]:
    """Yield the screens that editors and coordinators use most, and the reports."""
    events = reverse("evenements:index")
    explorer = reverse("wagtailadmin_explore", args=[network.pk])
    chooser = reverse("wagtailadmin_choose_page_search")
    event = EventPage.objects.filter(network=network)[0]
    yield Screen(_("accueil"), reverse("wagtailadmin_home"))
    yield Screen(_("explorateur, un réseau"), explorer)
    yield Screen(_("explorateur, cherché"), f"{explorer}?q={words.COMMON_WORD}")
    yield Screen(_("liste des événements"), events)
    yield Screen(_("liste, à rebours"), f"{events}?ordering=-date&p=20")
    yield Screen(_("liste, par titre"), f"{events}?ordering=title")
    yield Screen(_("liste, cherchée"), f"{events}?q={words.COMMON_WORD}")
    yield Screen(_("liste, filtrée"), f"{events}?periode=a-venir&manque=lieu&manque=contact")
    yield Screen(
        _("choix d'une page, un réseau"),
        reverse("wagtailadmin_choose_page_child", args=[network.pk]),
    )
    yield Screen(_("choix d'une page, cherchée"), f"{chooser}?q={words.COMMON_WORD}")
    yield Screen(_("choix d'une page, mot très courant"), f"{chooser}?q={words.BROAD_WORD}")
    yield Screen(_("choix d'un contact"), reverse("wagtailsnippetchoosers_core_contact:choose"))
    yield Screen(_("choix d'une image"), reverse("wagtailimages_chooser:choose"))
    yield Screen(_("choix d'un document"), reverse("wagtaildocs_chooser:choose"))
    yield Screen(_("fiche d'un événement"), reverse("wagtailadmin_pages:edit", args=[event.pk]))
    yield Screen(_("historique du site"), reverse("wagtailadmin_reports:site_history"))
    yield Screen(_("rapport des pages anciennes"), reverse("wagtailadmin_reports:aging_pages"))
    yield Screen(_("rapport des relectures"), reverse("wagtailadmin_reports:workflow"))
    yield Screen(
        _("rapport des pages verrouillées"),
        reverse("wagtailadmin_reports:locked_pages"),
        is_of_whole_site=True,
    )
    yield Screen(
        _("rapport des types de page"),
        reverse("wagtailadmin_reports:page_types_usage"),
        is_of_whole_site=True,
    )
