"""How quick the search is on this site's data, against the figures it must keep."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import unwrap
from statistics import median
from urllib.parse import urlencode

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _
from wagtail.search.backends import get_search_backend

from demo.measuring import MeasuringCommand
from demo.sample import words
from programme.models import EventPage
from search.correction import vocabulary
from search.searchable import searchable_index

FIRST_RUNS = 5  # that find nothing held of the answer
FEWEST = 20  # measures, for a median that says something
PATIENCE = 30  # seconds for one question, once it was asked so often
INDEXED = 1000  # events, of which the indexing is measured
PAGE_LIMIT, SUGGESTIONS_LIMIT = 50, 20  # milliseconds, of the median
INDEXING_LIMIT = 6  # milliseconds an event: 100,000 in ten minutes


@dataclass(frozen=True)
class Question:
    """What is asked of an address, and the milliseconds it may take; None where none bind."""

    words: str
    path: str
    text: str
    limit: int | None

    @property
    def address(self) -> str:
        return f"{self.path}?{urlencode({'q': self.text})}"


def questions() -> Iterator[Question]:
    """What visitors ask, the narrow and the wide."""
    page, typing = "/recherche/", "/recherche/suggestions/"
    yield Question(_("un mot rare"), page, words.RARE_WORD, PAGE_LIMIT)
    yield Question(_("un mot courant"), page, words.COMMON_WORD, PAGE_LIMIT)
    yield Question(_("deux mots"), page, f"{words.COMMON_WORD} {words.RARE_WORD}", PAGE_LIMIT)
    yield Question(_("rien à trouver"), page, "xyzzyx", PAGE_LIMIT)
    yield Question(_("une faute de frappe"), page, "illectronsime", None)
    yield Question(_("un mot qui est presque partout"), page, words.BROAD_WORD, None)
    yield Question(_("suggestions, deux lettres"), typing, "re", SUGGESTIONS_LIMIT)
    yield Question(_("suggestions, un mot"), typing, "rencontre", SUGGESTIONS_LIMIT)
    yield Question(_("suggestions, rien"), typing, "xyzzyx", SUGGESTIONS_LIMIT)


class Command(MeasuringCommand):
    help = "Mesure la recherche, et échoue si elle est plus lente qu'elle ne doit."

    def add_arguments(self, parser):
        parser.add_argument("--runs", type=int, default=60, help="mesures par question")

    def handle(self, *args, runs: int, **options):
        self.make_ready()
        events = EventPage.objects.count()
        if not events:
            self.refuse(_("Aucun événement : lancez d'abord make_sample_sessions."))
        self.stdout.write(
            _("%(database)s, %(events)s événements")
            % {"database": connection.display_name, "events": events}
        )
        self.name_the_machine()
        per_event = indexing()
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
        missed = [question.words for question in questions() if not self.measure(question, runs)]
        if per_event > INDEXING_LIMIT:
            missed.append(_("indexer"))
        if missed:
            self.refuse(_("Trop lent : %s.") % " ; ".join(missed))

    def measure(self, question: Question, runs: int) -> bool:
        """Write the line of a question. Whether it keeps its limit."""
        first, elapsed, queries = ask(question, runs)
        is_kept = question.limit is None or median(elapsed) <= question.limit
        self.stdout.write(
            f"{question.words:<32}{median(elapsed):>12.1f}{question.limit or '':>12}"
            f"{median(first):>12.1f}{len(elapsed):>12}{queries:>12}" + ("" if is_kept else " ←")
        )
        return is_kept


def seconds_of(build: Callable) -> float:
    """What the first question after a publication pays."""
    started = time.perf_counter()
    unwrap(build)(settings.LANGUAGE_CODE)
    return time.perf_counter() - started


def indexing() -> float:
    """Milliseconds to index an event as `update_index` does; nothing is kept of it."""
    events = list(EventPage.get_indexed_objects().order_by("pk")[:INDEXED])
    index = get_search_backend().get_index_for_model(EventPage)
    with transaction.atomic():
        started = time.perf_counter()
        index.add_items(EventPage, events)
        elapsed = time.perf_counter() - started
        transaction.set_rollback(True)
    return elapsed * 1000 / len(events)


def ask(question: Question, runs: int) -> tuple[list[float], list[float], int]:
    """Milliseconds where nobody asked this before, then as it is served, and how many queries."""
    client = Client(SERVER_NAME="localhost")

    def once() -> float:
        started = time.perf_counter()
        response = client.get(question.address, secure=True)
        elapsed = time.perf_counter() - started
        assert response.status_code == 200, (question.address, response.status_code)
        return elapsed * 1000

    once()  # what is held is built
    first: list[float] = []
    for _run in range(FIRST_RUNS):
        searchable_index(settings.LANGUAGE_CODE).cached_masks.clear()
        vocabulary(settings.LANGUAGE_CODE).nearest.cache_clear()
        first.append(once())
    deadline = time.monotonic() + PATIENCE
    elapsed: list[float] = []
    while len(elapsed) < runs and (len(elapsed) < FEWEST or time.monotonic() < deadline):
        elapsed.append(once())
    with CaptureQueriesContext(connection) as captured:
        once()
        return first, elapsed, len(captured)
