"""Measure the search on the data of this site, and exit with an error if it is too slow."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import unwrap
from statistics import median
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _
from wagtail.search.backends import get_search_backend

from demo.measuring import MeasuringCommand, cold_client
from demo.sample import words
from programme.models import EventPage
from search.correction import vocabulary
from search.searchable import searchable_index

FIRST_RUNS = 5  # with empty caches
FEWEST = 20  # runs, for a meaningful median
PATIENCE = 30  # seconds for one scenario, once it has run FEWEST times
INDEXED = 1000  # events to measure indexing
PAGE_LIMIT, SUGGESTIONS_LIMIT = 50, 20  # milliseconds, median
INDEXING_LIMIT = 6  # milliseconds per event: 100,000 events in ten minutes


@dataclass(frozen=True)
class Scenario:
    """A text searched at a path; `limit` is in milliseconds, None for no limit."""

    label: str
    path: str
    text: str
    limit: int | None

    @property
    def address(self) -> str:
        return f"{self.path}?{urlencode({'q': self.text})}"


def scenarios() -> Iterator[Scenario]:
    """Yield typical searches, with few and with many results."""
    page, suggestions = "/recherche/", "/recherche/suggestions/"
    yield Scenario(_("un mot rare"), page, words.RARE_WORD, PAGE_LIMIT)
    yield Scenario(_("un mot courant"), page, words.COMMON_WORD, PAGE_LIMIT)
    yield Scenario(_("deux mots"), page, f"{words.COMMON_WORD} {words.RARE_WORD}", PAGE_LIMIT)
    yield Scenario(_("rien à trouver"), page, "xyzzyx", PAGE_LIMIT)
    yield Scenario(_("une faute de frappe"), page, "illectronsime", None)
    yield Scenario(_("un mot qui est presque partout"), page, words.BROAD_WORD, None)
    yield Scenario(_("suggestions, deux lettres"), suggestions, "re", SUGGESTIONS_LIMIT)
    yield Scenario(_("suggestions, un mot"), suggestions, "rencontre", SUGGESTIONS_LIMIT)
    yield Scenario(_("suggestions, rien"), suggestions, "xyzzyx", SUGGESTIONS_LIMIT)


class Command(MeasuringCommand):
    help = "Mesure la recherche, et échoue si elle est plus lente qu'elle ne doit."

    def add_arguments(self, parser):
        parser.add_argument("--runs", type=int, default=60, help="mesures par question")

    def handle(self, *args, runs: int, **options):
        self.prepare()
        events = EventPage.objects.count()
        if not events:
            self.refuse(_("Aucun événement : lancez d'abord make_sample_sessions."))
        self.stdout.write(
            _("%(database)s, %(events)s événements")
            % {"database": connection.display_name, "events": events}
        )
        self.print_machine()
        per_event = measure_indexing()
        self.stdout.write(
            _("Indexer : %(each).1f ms par événement, %(minutes).1f min pour 100 000")
            % {"each": per_event, "minutes": per_event * 100_000 / 60_000}
        )
        self.stdout.write(
            _("En mémoire après une publication : %(corpus).2f s, son vocabulaire %(words).2f s")
            % {"corpus": seconds_of(searchable_index), "words": seconds_of(vocabulary)}
        )
        header = (_("médiane ms"), _("limite ms"), _("1re fois ms"), _("mesures"), _("requêtes"))
        self.stdout.write(f"{'':<32}" + "".join(f"{title:>12}" for title in header))
        missed = [scenario.label for scenario in scenarios() if not self.measure(scenario, runs)]
        if per_event > INDEXING_LIMIT:
            missed.append(_("indexer"))
        if missed:
            self.refuse(_("Trop lent : %s.") % " ; ".join(missed))

    def measure(self, scenario: Scenario, runs: int) -> bool:
        """Measure a scenario, print its figures, and return whether it is within its limit."""
        first, elapsed, queries = run(scenario, runs)
        is_fast = scenario.limit is None or median(elapsed) <= scenario.limit
        self.stdout.write(
            f"{scenario.label:<32}{median(elapsed):>12.1f}{scenario.limit or '':>12}"
            f"{median(first):>12.1f}{len(elapsed):>12}{queries:>12}" + ("" if is_fast else " ←")
        )
        return is_fast


def seconds_of(build: Callable) -> float:
    """Return the seconds to build a cached value, as the first search after a publication does."""
    started = time.perf_counter()
    unwrap(build)(settings.LANGUAGE_CODE)
    return time.perf_counter() - started


def measure_indexing() -> float:
    """Return the milliseconds per event to index events as `update_index` does, and roll back."""
    events = list(EventPage.get_indexed_objects().order_by("pk")[:INDEXED])
    index = get_search_backend().get_index_for_model(EventPage)
    with transaction.atomic():
        started = time.perf_counter()
        index.add_items(EventPage, events)
        elapsed = time.perf_counter() - started
        transaction.set_rollback(True)
    return elapsed * 1000 / len(events)


def run(scenario: Scenario, runs: int) -> tuple[list[float], list[float], int]:
    """Return milliseconds with empty caches, milliseconds with caches, and number of queries."""
    client = cold_client()

    def once() -> float:
        started = time.perf_counter()
        response = client.get(scenario.address, secure=True)
        elapsed = time.perf_counter() - started
        assert response.status_code == 200, (scenario.address, response.status_code)
        return elapsed * 1000

    once()  # builds the caches
    first: list[float] = []
    for _run in range(FIRST_RUNS):
        searchable_index(settings.LANGUAGE_CODE).cached_parts.clear()
        vocabulary(settings.LANGUAGE_CODE).nearest.cache_clear()
        first.append(once())
    deadline = time.monotonic() + PATIENCE
    elapsed: list[float] = []
    while len(elapsed) < runs and (len(elapsed) < FEWEST or time.monotonic() < deadline):
        elapsed.append(once())
    with CaptureQueriesContext(connection) as captured:
        once()
        return first, elapsed, len(captured)
