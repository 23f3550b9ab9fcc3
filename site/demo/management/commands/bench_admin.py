"""Measure the main screens of the admin on the data of this site."""

import time
from collections.abc import Iterator
from statistics import median

from django.contrib.auth import get_user_model
from django.db import connection, transaction
from django.db.models import Count
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import gettext as _

from demo.measuring import MeasuringCommand
from demo.sample import words
from networks.models import NetworkPage
from networks.roles import coordinators
from programme.models import EventPage

RUNS = 10
WARM_UP = 2  # runs that are not measured


class Command(MeasuringCommand):
    help = "Mesure l'accueil, les listes et les choix de l'administration."

    def handle(self, *args, **options):
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
        # The accounts are rolled back after the measures.
        with transaction.atomic():
            editor = users.create_superuser("bench-editor")
            coordinator = users.create_user("bench-coordinator")
            coordinator.groups.add(coordinators(network))
            for title, user in ((_("rédaction"), editor), (_("coordination"), coordinator)):
                header = (_("médiane ms"), _("requêtes"), _("Ko"))
                self.stdout.write(f"{title:<40}" + "".join(f"{name:>12}" for name in header))
                for screen, address in screens(network):
                    self.measure(user, screen, address)
            transaction.set_rollback(True)

    def measure(self, user, title: str, address: str) -> None:
        client = Client(SERVER_NAME="localhost")
        client.force_login(user)
        elapsed = []
        for _run in range(WARM_UP + RUNS):
            started = time.perf_counter()
            response = client.get(address, secure=True)
            elapsed.append((time.perf_counter() - started) * 1000)
            assert response.status_code == 200, (address, response.status_code)
        with CaptureQueriesContext(connection) as captured:
            client.get(address, secure=True)
        size = len(response.content) / 1024
        self.stdout.write(
            f"{title:<40}{median(elapsed[WARM_UP:]):>12.0f}{len(captured):>12}{size:>12.0f}"
        )


def screens(network: NetworkPage) -> Iterator[tuple[str, str]]:
    """Yield (label, URL) of the screens that editors and coordinators use most."""
    events = reverse("evenements:index")
    chooser = reverse("wagtailadmin_choose_page_search")
    event = EventPage.objects.filter(network=network)[0]
    yield _("accueil"), reverse("wagtailadmin_home")
    yield _("explorateur, un réseau"), reverse("wagtailadmin_explore", args=[network.pk])
    yield _("liste des événements"), events
    yield _("liste, cherchée"), f"{events}?q={words.COMMON_WORD}"
    yield _("liste, filtrée"), f"{events}?periode=a-venir&manque=lieu&manque=contact"
    yield (
        _("choix d'une page, un réseau"),
        reverse("wagtailadmin_choose_page_child", args=[network.pk]),
    )
    yield _("choix d'une page, cherchée"), f"{chooser}?q={words.COMMON_WORD}"
    yield _("choix d'un contact"), reverse("wagtailsnippetchoosers_core_contact:choose")
    yield _("choix d'une image"), reverse("wagtailimages_chooser:choose")
    yield _("choix d'un document"), reverse("wagtaildocs_chooser:choose")
    yield _("fiche d'un événement"), reverse("wagtailadmin_pages:edit", args=[event.pk])
