"""Save generated events in bulk, a thousand at a time; Wagtail would save them one by one."""

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
from wagtail.models import Locale, Page, PageLogEntry
from wagtail.search.backends import get_search_backend

from programme.models import (
    CalendarSequence,
    EventAudience,
    EventCarrier,
    EventDispositif,
    EventPage,
    EventSession,
    EventTheme,
)

from .drawing import EventGenerator, GeneratedEvent, key_of
from .stage import create_context

CHUNK = 1000  # events
YEARS_BEFORE, YEARS_AFTER = 2, 2


class SampleError(Exception):
    """The sample cannot be made; the message says why."""


@dataclass
class Tally:
    """The number of objects created."""

    events: int = 0
    sessions: int = 0


@transaction.atomic
def make_sample(sessions: int, *, seed: int, today: date, progress: Callable[[int], None]) -> Tally:
    """Create `sessions` sessions, about half as many events, and their parents if missing.

    The same seed in the same year makes the same rows, except for primary keys. `progress` is
    called with the number of sessions created so far. Raise SampleError if the seed was used
    before. Wagtail's reference index is not updated: run `rebuild_references_index`.
    """
    if Page.objects.filter(translation_key=key_of(seed, "event", 1)).exists():
        raise SampleError(_("Les séances de la graine %s y sont déjà.") % seed)
    context = create_context(range(today.year - YEARS_BEFORE, today.year + YEARS_AFTER + 1))
    locale = Locale.objects.get(language_code=settings.LANGUAGE_CODE)
    generator = EventGenerator(context, seed, locale, today)
    writer, tally = _Writer(), Tally()
    for events in batched(generator.events(sessions), CHUNK):
        writer.write(events)
        tally.events += len(events)
        tally.sessions = generator.session_count
        progress(tally.sessions)
    writer.count_children()
    if connection.vendor == "postgresql":
        # autovacuum would do it before long. SQLite has no statistics on a real site; with them,
        # its planner would mistake the empty table of view restrictions for a large one.
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return tally


class _Writer:
    """Save events as the last children of their parents, in the rows that Wagtail would write."""

    def __init__(self) -> None:
        self.content_type = ContentType.objects.get_for_model(EventPage)
        self.search_index = get_search_backend().get_index_for_model(EventPage)
        # Parent pk → the positions after its last child, and the number of new children.
        self._positions: dict[int, count] = {}
        self._new_children: dict[int, int] = {}

    def write(self, events: Sequence[GeneratedEvent]) -> None:
        """Save events and the rows that refer to them, and index them."""
        for event in events:
            self._set_tree_fields(event.page, event.parent)
        pages = [event.page for event in events]
        _insert(pages)
        sessions = [session for page in pages for session in page.sessions.all()]
        for session in sessions:
            session.event_id = session.event.pk
        EventSession.objects.bulk_create(sessions)
        CalendarSequence.objects.record(sessions)
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
        PageLogEntry.objects.bulk_create(
            PageLogEntry(
                page=page,
                label=page.title,
                content_type=self.content_type,
                action=action,
                timestamp=page.first_published_at,
                content_changed=True,
            )
            for page in pages
            for action in ("wagtail.create", "wagtail.publish")
        )
        self.search_index.add_items(EventPage, pages)

    def _set_tree_fields(self, page: EventPage, parent: Page) -> None:
        if parent.pk not in self._positions:
            last = parent.get_last_child()
            self._positions[parent.pk] = count(last._get_lastpos_in_path() + 1 if last else 1)
            self._new_children[parent.pk] = 0
        page.content_type = self.content_type
        page.depth = parent.depth + 1
        page.path = page._get_path(parent.path, page.depth, next(self._positions[parent.pk]))
        page.set_url_path(parent)
        self._new_children[parent.pk] += 1

    def count_children(self) -> None:
        """Update the `numchild` of the parents."""
        for pk, new_children in self._new_children.items():
            Page.objects.filter(pk=pk).update(numchild=F("numchild") + new_children)


def _insert(pages: list[EventPage]) -> None:
    """Insert new pages, table by table: `bulk_create` does not support multi-table inheritance."""
    Page.objects.bulk_create(pages)
    for page in pages:
        page.page_ptr_id = page.id
    fields = EventPage._meta.local_concrete_fields
    batch_size = connection.ops.bulk_batch_size(fields, pages)
    for batch in batched(pages, batch_size):
        query = InsertQuery(EventPage)
        query.insert_values(fields, list(batch))
        query.get_compiler(connection=connection).execute_sql()
