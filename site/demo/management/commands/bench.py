"""Measure the agenda on the data of this site, and exit with an error if it is too slow."""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from inspect import unwrap
from statistics import median, quantiles
from urllib.parse import urlencode

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _

from agenda.index import agenda_index
from agenda.query import Facet
from core import clock
from core.text import slugify
from demo.measuring import MeasuringCommand, cold_client
from demo.sample import words

WARM_UP = 3  # runs that are not measured
PATIENCE = 30  # seconds for one scenario, once it has run FEWEST times
FEWEST = 3  # runs
MEDIAN_LIMIT, P95_LIMIT = 50, 100  # milliseconds


@dataclass(frozen=True)
class Scenario:
    """A request to an output of the agenda; `has_limits` if the figures are checked."""

    label: str
    output: str
    parameters: dict[str, str]
    has_limits: bool = True

    @property
    def address(self) -> str:
        return f"/agenda/{self.output}?{urlencode(self.parameters)}"


@dataclass(frozen=True)
class Figures:
    """The figures of a scenario: times in milliseconds, and numbers of queries and sessions."""

    median: float
    p95: float
    runs: int
    queries: int
    sessions: int

    @property
    def is_too_slow(self) -> bool:
        # On SQLite, which is for small sites, only the median is checked.
        is_postgresql = connection.vendor == "postgresql"
        return self.median > MEDIAN_LIMIT or (is_postgresql and self.p95 > P95_LIMIT)


def scenarios() -> Iterator[Scenario]:
    """Yield typical requests, with few and with many results."""
    theme, rare_theme = (
        {str(Facet.THEME): slugify(name)} for name in (words.THEMES[0], words.THEMES[-1])
    )
    today = clock.paris_day(clock.now())
    near = {
        str(Facet.NETWORK): slugify(words.NETWORKS[0]),
        "du": today.isoformat(),
        "au": (today + timedelta(days=89)).isoformat(),
    }
    yield Scenario(_("aucun filtre"), "", {})
    yield Scenario(_("un thème"), "", theme)
    yield Scenario(_("un thème, un réseau, 90 jours"), "", theme | near)
    yield Scenario(_("un mot rare"), "", {"q": words.RARE_WORD})
    yield Scenario(_("un mot courant"), "", {"q": words.COMMON_WORD})
    yield Scenario(
        _("un mot qui est presque partout"), "", {"q": words.BROAD_WORD}, has_limits=False
    )
    yield Scenario(_("un thème, agenda.json"), "agenda.json", theme, has_limits=False)
    yield Scenario(_("un thème rare, agenda.ics"), "agenda.ics", rare_theme, has_limits=False)


class Command(MeasuringCommand):
    help = "Mesure l'agenda, et échoue s'il est plus lent qu'il ne doit."

    def add_arguments(self, parser):
        parser.add_argument("--runs", type=int, default=60, help="mesures par question")

    def handle(self, *args, runs: int, **options):
        self.prepare()
        seconds, size, peak = build_index()
        index = agenda_index()
        if not index.pks:
            self.refuse(_("Aucune séance : lancez d'abord make_sample_sessions."))
        self.stdout.write(
            _("%(database)s, %(sessions)s séances de %(events)s événements")
            % {
                "database": connection.display_name,
                "sessions": len(index.pks),
                "events": len(index.table.keys_of),
            }
        )
        self.print_machine()
        self.stdout.write(
            _("Index en mémoire : %(seconds).2f s, %(held).0f Mo (%(most).0f Mo en le faisant)")
            % {"seconds": seconds, "held": size, "most": peak}
        )
        header = (_("médiane ms"), _("p95 ms"), _("mesures"), _("requêtes"), _("séances"))
        self.stdout.write(f"{'':<32}" + "".join(f"{title:>12}" for title in header))
        missed = [scenario.label for scenario in scenarios() if not self.measure(scenario, runs)]
        if missed:
            self.refuse(
                _("Trop lent (médiane %(median)s ms, p95 %(p95)s ms au plus) : %(missed)s.")
                % {"median": MEDIAN_LIMIT, "p95": P95_LIMIT, "missed": " ; ".join(missed)}
            )

    def measure(self, scenario: Scenario, runs: int) -> bool:
        """Measure a scenario, print its figures, and return whether they are within the limits."""
        figures = run(scenario, runs)
        is_too_slow = scenario.has_limits and figures.is_too_slow
        self.stdout.write(
            f"{scenario.label:<32}{figures.median:>12.1f}{figures.p95:>12.1f}"
            f"{figures.runs:>12}{figures.queries:>12}{figures.sessions:>12}"
            + (" ←" if is_too_slow else "")
        )
        return not is_too_slow


def build_index() -> tuple[float, float, float]:
    """Return the seconds to build the agenda's index, its megabytes, and the peak megabytes."""
    build: Callable = unwrap(agenda_index)
    started = time.perf_counter()
    build()
    seconds = time.perf_counter() - started
    # Built a second time, because tracemalloc makes it slow.
    tracemalloc.start()
    index = build()
    size, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del index
    return seconds, size / 1e6, peak / 1e6


def run(scenario: Scenario, runs: int) -> Figures:
    """Measure a scenario with Django's test client; the database connection is reused."""
    client = cold_client()

    def once() -> float:
        started = time.perf_counter()
        response = client.get(scenario.address, secure=True)
        elapsed = time.perf_counter() - started
        assert response.status_code == 200, (scenario.address, response.status_code)
        return elapsed * 1000

    for _run in range(WARM_UP):
        once()
    deadline = time.monotonic() + PATIENCE
    elapsed: list[float] = []
    while len(elapsed) < runs and (len(elapsed) < FEWEST or time.monotonic() < deadline):
        elapsed.append(once())
    with CaptureQueriesContext(connection) as captured:
        once()
        queries = len(captured)
    as_json = client.get(f"/agenda/agenda.json?{urlencode(scenario.parameters)}", secure=True)
    return Figures(
        median=median(elapsed),
        p95=quantiles(elapsed, n=20, method="inclusive")[-1],
        runs=len(elapsed),
        queries=queries,
        sessions=as_json.json()["count"],
    )
