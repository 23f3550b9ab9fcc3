"""How quick the agenda is on this site's data, against the figures it must keep."""

import time
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from inspect import unwrap
from statistics import median, quantiles
from urllib.parse import urlencode

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.text import slugify
from django.utils.translation import gettext as _

from agenda.index import agenda_index
from agenda.query import Facet
from core import clock
from demo.measuring import MeasuringCommand
from demo.sample import words

WARM_UP = 3  # runs that are not measured
PATIENCE = 30  # seconds for one question, once it was asked a few times
FEW = 3
MEDIAN_LIMIT, P95_LIMIT = 50, 100  # milliseconds


@dataclass(frozen=True)
class Question:
    """What is asked of an outlet; `is_held` where the figures bind."""

    words: str
    outlet: str
    asked: dict[str, str]
    is_held: bool = True

    @property
    def address(self) -> str:
        return f"/agenda/{self.outlet}?{urlencode(self.asked)}"


@dataclass(frozen=True)
class Figures:
    """What asking cost, in milliseconds, and what it found."""

    median: float
    p95: float
    runs: int
    queries: int
    sessions: int

    @property
    def is_missed(self) -> bool:
        # The figure set for SQLite, which serves small sites, is that of the median.
        is_postgresql = connection.vendor == "postgresql"
        return self.median > MEDIAN_LIMIT or (is_postgresql and self.p95 > P95_LIMIT)


def questions() -> Iterator[Question]:
    """What visitors ask, the narrow and the wide."""
    theme, rare_theme = (
        {str(Facet.THEME): slugify(name)} for name in (words.THEMES[0], words.THEMES[-1])
    )
    today = clock.paris_day(clock.now())
    near = {
        str(Facet.NETWORK): slugify(words.NETWORKS[0]),
        "du": today.isoformat(),
        "au": (today + timedelta(days=89)).isoformat(),
    }
    yield Question(_("aucun filtre"), "", {})
    yield Question(_("un thème"), "", theme)
    yield Question(_("un thème, un réseau, 90 jours"), "", theme | near)
    yield Question(_("un mot rare"), "", {"q": words.RARE_WORD})
    yield Question(_("un mot courant"), "", {"q": words.COMMON_WORD})
    yield Question(_("un mot qui est presque partout"), "", {"q": words.BROAD_WORD}, is_held=False)
    yield Question(_("un thème, agenda.json"), "agenda.json", theme, is_held=False)
    yield Question(_("un thème rare, agenda.ics"), "agenda.ics", rare_theme, is_held=False)


class Command(MeasuringCommand):
    help = "Mesure l'agenda, et échoue s'il est plus lent qu'il ne doit."

    def add_arguments(self, parser):
        parser.add_argument("--runs", type=int, default=60, help="mesures par question")

    def handle(self, *args, runs: int, **options):
        self.make_ready()
        seconds, held, most = build_index()
        index = agenda_index()
        if not index.pks:
            self.refuse(_("Aucune séance : lancez d'abord make_sample_sessions."))
        self.stdout.write(
            _("%(database)s, %(sessions)s séances de %(events)s événements")
            % {
                "database": connection.display_name,
                "sessions": len(index.pks),
                "events": len(index.by_event),
            }
        )
        self.name_the_machine()
        self.stdout.write(
            _("Index en mémoire : %(seconds).2f s, %(held).0f Mo (%(most).0f Mo en le faisant)")
            % {"seconds": seconds, "held": held, "most": most}
        )
        header = (_("médiane ms"), _("p95 ms"), _("mesures"), _("requêtes"), _("séances"))
        self.stdout.write(f"{'':<32}" + "".join(f"{title:>12}" for title in header))
        missed = [question.words for question in questions() if not self.measure(question, runs)]
        if missed:
            self.refuse(
                _("Trop lent (médiane %(median)s ms, p95 %(p95)s ms au plus) : %(missed)s.")
                % {"median": MEDIAN_LIMIT, "p95": P95_LIMIT, "missed": " ; ".join(missed)}
            )

    def measure(self, question: Question, runs: int) -> bool:
        """Write the line of a question. Whether it keeps the figures that bind it."""
        figures = ask(question, runs)
        is_missed = question.is_held and figures.is_missed
        self.stdout.write(
            f"{question.words:<32}{figures.median:>12.1f}{figures.p95:>12.1f}"
            f"{figures.runs:>12}{figures.queries:>12}{figures.sessions:>12}"
            + (" ←" if is_missed else "")
        )
        return not is_missed


def build_index() -> tuple[float, float, float]:
    """Seconds to build the agenda's index, megabytes that it holds, and the most while building."""
    build: Callable = unwrap(agenda_index)
    started = time.perf_counter()
    build()
    seconds = time.perf_counter() - started
    # Built again, for being watched makes it slow.
    tracemalloc.start()
    index = build()
    held, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del index
    return seconds, held / 1e6, most / 1e6


def ask(question: Question, runs: int) -> Figures:
    """Ask through Django's test client, the database's connection being kept between runs."""
    client = Client(SERVER_NAME="localhost")

    def once() -> float:
        started = time.perf_counter()
        response = client.get(question.address, secure=True)
        elapsed = time.perf_counter() - started
        assert response.status_code == 200, (question.address, response.status_code)
        return elapsed * 1000

    for _run in range(WARM_UP):
        once()
    deadline = time.monotonic() + PATIENCE
    elapsed: list[float] = []
    while len(elapsed) < runs and (len(elapsed) < FEW or time.monotonic() < deadline):
        elapsed.append(once())
    with CaptureQueriesContext(connection) as captured:
        once()
        queries = len(captured)
    in_numbers = client.get(f"/agenda/agenda.json?{urlencode(question.asked)}", secure=True)
    return Figures(
        median=median(elapsed),
        p95=quantiles(elapsed, n=20, method="inclusive")[-1],
        runs=len(elapsed),
        queries=queries,
        sessions=in_numbers.json()["count"],
    )
