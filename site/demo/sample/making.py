"""Storing drawn events in bulk: what Wagtail writes page by page, a thousand pages at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import batched, count

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.db.models import F
from django.db.models.sql import InsertQuery
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from core.models import CacheVersion
from programme.models import (
    EventAudience,
    EventCarrier,
    EventDispositif,
    EventPage,
    EventSession,
    EventTheme,
)

from .drawing import Draw, DrawnEvent, key_of
from .stage import set_stage

CHUNK = 1000  # events
YEARS_BEFORE, YEARS_AFTER = 2, 2


class SampleError(Exception):
    """Why nothing was made, in a sentence."""


@dataclass
class Tally:
    """What was made."""

    events: int = 0
    sessions: int = 0


@transaction.atomic
def make_sample(sessions: int, *, seed: int, today: date, progress: Callable[[int], None]) -> Tally:
    """Add so many sessions, half as many events, and what these stand under; all or nothing.

    The same seed in the same year makes the same rows, but for primary keys. `progress` is told
    how many sessions are made. Raises SampleError where this seed was used before. Wagtail's
    reference index is left to its own command, `rebuild_references_index`.
    """
    if Page.objects.filter(translation_key=key_of(seed, "event", 1)).exists():
        raise SampleError(_("Les séances de la graine %s y sont déjà.") % seed)
    stage = set_stage(range(today.year - YEARS_BEFORE, today.year + YEARS_AFTER + 1))
    draw = Draw(stage, seed, Locale.objects.get(language_code=settings.LANGUAGE_CODE), today)
    writer, tally = _Writer(), Tally()
    for events in batched(draw.events(sessions), CHUNK):
        writer.write(events)
        tally.events += len(events)
        tally.sessions = draw.sessions_drawn
        progress(tally.sessions)
    writer.count_children()
    CacheVersion.bump()
    if connection.vendor == "postgresql":
        # Its own upkeep would do so before long. On a real site SQLite has no statistics; with
        # some, it takes the table of restrictions, which is empty, for a large one.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return tally


class _Writer:
    """Appends events to the children of their parents, in the rows that Wagtail would write."""

    def __init__(self) -> None:
        self.content_type = ContentType.objects.get_for_model(EventPage)
        self.search_index = get_search_backend().get_index_for_model(EventPage)
        # By parent's pk: the places after its last child, and how many it was given.
        self._places: dict[int, count] = {}
        self._given: dict[int, int] = {}

    def write(self, events: Sequence[DrawnEvent]) -> None:
        """Store events and everything that points to them."""
        for event in events:
            self._put_in_tree(event.page, event.parent)
        pages = [event.page for event in events]
        _insert(pages)
        sessions = [session for page in pages for session in page.sessions.all()]
        for session in sessions:
            session.event_id = session.event.pk
        EventSession.objects.bulk_create(sessions)
        for model, name in (
            (EventTheme, "themes"),
            (EventAudience, "audiences"),
            (EventDispositif, "dispositifs"),
        ):
            model.objects.bulk_create(
                model(content_object_id=event.page.pk, tag=term)
                for event in events
                for term in getattr(event, name)
            )
        EventCarrier.objects.bulk_create(
            EventCarrier(event_id=event.page.pk, network=network, sort_order=rank)
            for event in events
            for rank, network in enumerate(event.also_carried_by)
        )
        self.search_index.add_items(EventPage, pages)

    def _put_in_tree(self, page: EventPage, parent: Page) -> None:
        if parent.pk not in self._places:
            last = parent.get_last_child()
            self._places[parent.pk] = count(last._get_lastpos_in_path() + 1 if last else 1)
            self._given[parent.pk] = 0
        page.content_type = self.content_type
        page.depth = parent.depth + 1
        page.path = page._get_path(parent.path, page.depth, next(self._places[parent.pk]))
        page.set_url_path(parent)
        self._given[parent.pk] += 1

    def count_children(self) -> None:
        """Tell the parents how many children they were given."""
        for pk, given in self._given.items():
            Page.objects.filter(pk=pk).update(numchild=F("numchild") + given)


def _insert(pages: list[EventPage]) -> None:
    """Store new pages in two statements; Django's `bulk_create` refuses inherited tables."""
    Page.objects.bulk_create(pages)
    for page in pages:
        page.page_ptr_id = page.id
    fields = EventPage._meta.local_concrete_fields
    most = connection.ops.bulk_batch_size(fields, pages)
    for batch in batched(pages, most):
        query = InsertQuery(EventPage)
        query.insert_values(fields, list(batch))
        query.get_compiler(connection=connection).execute_sql()
