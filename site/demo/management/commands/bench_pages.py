"""Measure the pages of the demonstration beside a bare Wagtail page, in processor time."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple
from urllib.parse import quote

from django.conf import settings
from django.db import connection
from django.test import Client
from django.utils.translation import gettext as _

from demo.bare_site import BareSite
from demo.measuring import MeasuringCommand, cold_client
from networks.models import NetworkPage
from programme.models import EventPage, PriorityPage

BARE = "bare_site_of_the_bench"
FIGURES = settings.BASE_DIR / "docs/mesures.json"
ROUNDS, REQUESTS = 8, 8  # the best round counts: the others met another process
AFTER_CHANGE = 5  # publications, each followed by one request
# Ratio of a bare page's time to a page's, when nothing is kept of its address.
TARGETS = {"accueil": 0.6, "événement": 0.6, "agenda": 0.6, "recherche": 0.4}


class Figure(NamedTuple):
    """Milliseconds of processor time of a request, and the ratios of a bare page's to them."""

    cold: float
    bare: float
    after_change: float
    kept: float

    @property
    def ratio(self) -> float:
        return self.bare / self.cold


class Command(MeasuringCommand):
    help = "Mesure les pages de la démonstration, à côté d'une page nue de Wagtail."

    def add_arguments(self, parser):
        parser.add_argument("--keep", action="store_true", help="garder ces chiffres dans docs/")

    def handle(self, *args, keep: bool, **options):
        self.prepare()
        self.print_machine()
        former = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
        titles = [_("froide ms"), _("nue ms"), _("rapport"), _("avant")]
        titles += [_("publiée ms"), _("gardée ms")]
        self.stdout.write(f"{'':<12}" + "".join(f"{title:>12}" for title in titles))
        found, missed = {}, []
        with bare_site() as bare:
            for name, address in addresses().items():
                figure = measure(address, bare)
                found[name] = round(figure.ratio, 2)
                is_missed = figure.ratio < TARGETS.get(name, 0)
                missed += [name] * is_missed
                self.stdout.write(
                    f"{name:<12}{figure.cold:>12.1f}{figure.bare:>12.1f}{figure.ratio:>12.2f}"
                    f"{former.get(name, 0):>12.2f}{figure.after_change:>12.1f}"
                    f"{figure.kept:>12.2f}" + (" ←" if is_missed else "")
                )
        if keep:
            FIGURES.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
        if missed:
            self.refuse(_("Sous le rapport voulu : %s.") % ", ".join(missed))


@contextmanager
def bare_site() -> Iterator[BareSite]:
    """Give a bare site a folder and a database, of the same kind as this site's, for a while."""
    with TemporaryDirectory() as folder, connection.cursor() as cursor:
        database = settings.DATABASES["default"]
        if connection.vendor == "postgresql":
            cursor.execute(f"CREATE DATABASE {BARE}")
            user, host = quote(database["USER"]), f"{database['HOST']}:{database['PORT']}"
            url = f"postgresql://{user}:{quote(database['PASSWORD'])}@{host}/{BARE}"
        else:
            url = f"sqlite:///{folder}/db.sqlite3"
        bare = BareSite(Path(folder), url)
        try:
            yield bare
        finally:
            bare.close()
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP DATABASE {BARE} WITH (FORCE)")


def addresses() -> dict[str, str]:
    """Return the address of a page of each kind."""
    events = list(EventPage.objects.public().sources().prefetch_related("sessions"))
    cycle = max(events, key=lambda event: len(event.sessions.all()))
    event = next(event for event in events if event != cycle)
    return {
        "accueil": "/",
        "événement": event.get_url(),
        "cycle": cycle.get_url(),
        "agenda": "/agenda/",
        "thème": "/agenda/?theme=habitat",
        "recherche": "/recherche/?q=habitat",
        "programme": cycle.programme.get_url(),
        "priorité": PriorityPage.objects.public().sources().first().get_url(),
        "réseau": NetworkPage.objects.public().sources().first().get_url(),
    }


def measure(address: str, bare: BareSite) -> Figure:
    """Measure a page and the bare one in turns, so that both meet the same machine."""
    cold, keeping = cold_client(), Client(SERVER_NAME="localhost")
    get = request(cold, address)
    get()
    rounds = [(milliseconds(get, REQUESTS), bare.milliseconds()) for _round in range(ROUNDS)]
    event = EventPage.objects.public().sources().first()
    after_change = []
    for _change in range(AFTER_CHANGE):
        event.save_revision().publish()
        after_change.append(milliseconds(get, 1))
    kept = request(keeping, address)
    kept()
    return Figure(
        cold=min(ours for ours, _bare in rounds),
        bare=min(of_bare for _ours, of_bare in rounds),
        after_change=min(after_change),
        kept=milliseconds(kept, REQUESTS * ROUNDS),
    )


def request(client: Client, address: str) -> Callable[[], None]:
    def get() -> None:
        assert client.get(address, secure=True).status_code == 200, address

    return get


def milliseconds(get: Callable[[], None], times: int) -> float:
    started = time.process_time()
    for _time in range(times):
        get()
    return (time.process_time() - started) / times * 1000
