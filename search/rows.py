"""The rows of the results page."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Value, prefetch_related_objects
from django.urls import reverse
from django.utils.safestring import SafeString
from wagtail.documents import get_document_model
from wagtail.models import Page

from core.lookups import terms_of
from core.models import EventType, Theme
from core.surroundings import PageValues, cached_until_surroundings_change, surroundings
from networks.models import NetworkPage
from programme.listing import SessionRow
from programme.models import EVENT_TAGS, EventPage, PriorityPage
from programme.models.programmes import listing_context
from search.results import SearchResults
from search.searchable_rows import KIND_LABELS, Kind
from search.snippets import Highlighter, searchable_texts

MAX_CACHED_OBJECTS = 500  # some kilobytes each, for each language


@dataclass(frozen=True)
class Row:
    """A result; the words that match are highlighted in `title` and `snippet`."""

    position: int
    kind: Kind
    title: SafeString
    address: str
    snippet: SafeString
    language: str
    session: SessionRow | None = None
    """The next session of an event, or the last one once all are past."""
    event_type: str = ""
    priority: PriorityPage | None = None
    """That of a network, or the priority itself."""

    @property
    def label(self) -> str:
        return str(KIND_LABELS[self.kind])

    @property
    def when(self) -> str:
        """The date of the session in words."""
        return self.session.session.when if self.session else ""

    @property
    def is_past(self) -> bool:
        return bool(self.session and self.session.is_past)


def build_rows(results: SearchResults, positions: list[int]) -> list[Row]:
    """Return the rows at these positions, in a constant number of queries."""
    keys = [results.index.keys[position] for position in positions]
    objects, names = _cached_objects(results.code, keys)
    highlighter = Highlighter(results.text_query, results.code)
    return [
        _row(objects[key], position, highlighter, results, names)
        for key, position in zip(keys, positions, strict=True)
        if key in objects
    ]


def _cached_objects(
    code: str, keys: list[tuple[int, int]]
) -> tuple[dict[tuple[int, int], Model], dict[int, str]]:
    """Return the objects, and event pk → its names, from those that are cached."""
    around, cached = surroundings(), _kept_objects(code)
    found = cached.find(around, keys)
    if missing := [key for key in keys if key not in found]:
        read = _objects(missing)
        names = _names([row for row in read.values() if isinstance(row, EventPage)])
        for key, row in read.items():
            found[key] = row, names.get(row.pk, "") if isinstance(row, EventPage) else ""
            cached.add(around, key, getattr(row, "translation_key", None), found[key])
    objects = {key: row for key, (row, _of_row) in found.items()}
    return objects, {row.pk: of_row for row, of_row in found.values() if isinstance(row, EventPage)}


@cached_until_surroundings_change
def _kept_objects(code: str) -> PageValues[tuple[Model, str]]:
    """Return the objects that rows have read in a language, and their names. Do not modify them."""
    return PageValues(MAX_CACHED_OBJECTS)


def _objects(keys: list[tuple[int, int]]) -> dict[tuple[int, int], Model]:
    other_models = {
        ContentType.objects.get_for_model(model).pk: model
        for model in (Theme, get_document_model())
    }
    pks = defaultdict(list)
    for content_type, pk in keys:
        pks[content_type].append(pk)
    found: dict[tuple[int, int], Model] = {}
    pages = []
    for content_type, type_pks in pks.items():
        if content_type in other_models:
            rows = other_models[content_type].objects.in_bulk(type_pks)
        else:
            model = ContentType.objects.get_for_id(content_type).model_class()
            rows = model.objects.select_related("locale").in_bulk(type_pks)  # type: ignore[union-attr]
            pages += rows.values()
        found |= {(content_type, pk): row for pk, row in rows.items()}
    _prefetch_events([page for page in pages if isinstance(page, EventPage)])
    return found


def _prefetch_events(events: list[EventPage]) -> None:
    """Prefetch the source-language page, sessions and networks of events."""
    translation_keys = [event.translation_key for event in events if not event.is_source]
    sources = EventPage.objects.sources().filter(translation_key__in=translation_keys)
    by_key = {event.translation_key: event for event in sources} if translation_keys else {}
    for event in events:
        if event.translation_key in by_key:
            event.with_fields_of(by_key[event.translation_key])
    prefetch_related_objects([*events, *by_key.values()], "sessions", "also_carried_by")


def _names(events: list[EventPage]) -> dict[int, str]:
    """Return event pk → the names of its networks and terms, in the language of the page."""
    source_pks = [event.source.pk for event in events]
    tagged = [
        model.objects.filter(content_object__in=source_pks)
        .order_by()
        .values_list(Value(number), "content_object", "tag")
        for number, model in enumerate(EVENT_TAGS)
    ]
    terms: dict[int, list[str]] = defaultdict(list)
    for number, pk, tag in tagged[0].union(*tagged[1:]) if events else ():
        terms[pk].append(terms_of(EVENT_TAGS[number].tag_model())[tag].label)
    listing = listing_context()
    return {
        event.pk: " · ".join(
            [
                *(network.title for network in listing.networks_of(event.source)),
                *_type_and_mode(event.source),
                *terms[event.source.pk],
            ]
        )
        for event in events
    }


def _type_and_mode(event: EventPage) -> Iterator[str]:
    if event.event_type_id:
        yield terms_of(EventType)[event.event_type_id].label
    if event.mode:
        yield event.get_mode_display()


def _row(
    instance,
    position: int,
    highlighter: Highlighter,
    results: SearchResults,
    names: dict[int, str],
) -> Row:
    if isinstance(instance, Theme):
        theme, address = terms_of(Theme)[instance.pk], reverse("theme", args=[instance.slug])
        title = highlighter.highlight(theme.label)
        return Row(position, Kind.THEME, title, address, SafeString(), theme.language)
    title = highlighter.highlight(instance.title)
    if not isinstance(instance, Page):
        language = settings.LANGUAGE_CODE
        return Row(position, Kind.DOCUMENT, title, instance.url, SafeString(), language)
    kind = next(kind for kind, mask in results.index.kinds.items() if mask >> position & 1)
    texts = [*searchable_texts(instance), names.get(instance.pk, "")]
    row = Row(
        position,
        Kind(kind),
        title,
        instance.get_url(),
        highlighter.snippet(_best_text(texts, instance.title, highlighter)),
        instance.language,
    )
    if isinstance(instance, EventPage):
        event_type = terms_of(EventType).get(instance.source.event_type_id)
        return replace(
            row,
            session=_next_session(instance.source, results.at),
            event_type=event_type.label if event_type else "",
        )
    if isinstance(instance, NetworkPage):
        return replace(row, priority=listing_context().newest_priority_of(instance))
    return replace(row, priority=instance if isinstance(instance, PriorityPage) else None)


def _best_text(texts: list[str], title: str, highlighter: Highlighter) -> str:
    """Return the first text with the most matches that are not in the title already."""
    in_title = highlighter.matched_stems_in(title)

    def score(text: str) -> tuple[int, int]:
        stems = highlighter.matched_stems_in(text)
        return len(stems - in_title), len(stems)

    return max(texts, key=score)


def _next_session(event: EventPage, at: datetime) -> SessionRow | None:
    session = event.next_session(at)
    return session and SessionRow(
        session, event, listing_context().priority_of(event), [], 1, 1, at
    )
