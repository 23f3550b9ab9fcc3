"""The results of a page, as it shows them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
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
from programme.models import EVENT_TAGS, EventPage
from programme.models.programmes import listing_context
from search.results import Answer
from search.searchable import KIND_LABELS, Kind
from search.snippets import Marker, texts_of


@dataclass(frozen=True)
class Row:
    """A result: what it is called and why it answers, what answers being marked."""

    position: int
    kind: Kind
    title: SafeString
    address: str
    snippet: SafeString
    language: str
    when: str = ""
    is_past: bool = False

    @property
    def label(self) -> str:
        return str(KIND_LABELS[self.kind])


def rows_of(answer: Answer, positions: list[int]) -> list[Row]:
    """The rows at these positions, read in queries that do not grow with them."""
    keys = [answer.searchable.keys[position] for position in positions]
    objects = _objects(keys)
    names = _names([found for found in objects.values() if isinstance(found, EventPage)])
    marker = Marker(answer.question, answer.code)
    past = answer.searchable.past(answer.at)
    return [
        _row(objects[key], position, marker, bool(past >> position & 1), answer, names)
        for key, position in zip(keys, positions, strict=True)
        if key in objects
    ]


def _objects(keys: list[tuple[int, int]]) -> dict[tuple[int, int], Model]:
    others = {
        ContentType.objects.get_for_model(model).pk: model
        for model in (Theme, get_document_model())
    }
    pks = defaultdict(list)
    for content_type, pk in keys:
        pks[content_type].append(pk)
    found: dict[tuple[int, int], Model] = {}
    pages = []
    for content_type, wanted in pks.items():
        if content_type in others:
            rows = others[content_type].objects.in_bulk(wanted)
        else:
            model = ContentType.objects.get_for_id(content_type).model_class()
            rows = model.objects.select_related("locale").in_bulk(wanted)  # type: ignore[union-attr]
            pages += rows.values()
        found |= {(content_type, pk): row for pk, row in rows.items()}
    _read_facts([page for page in pages if isinstance(page, EventPage)])
    return found


def _read_facts(events: list[EventPage]) -> None:
    """Give each event its source, with what a result says of it, in a few queries."""
    translated = [event.translation_key for event in events if not event.is_source]
    sources = EventPage.objects.sources().filter(translation_key__in=translated)
    by_key = {event.translation_key: event for event in sources} if translated else {}
    for event in events:
        if event.translation_key in by_key:
            event.with_fields_of(by_key[event.translation_key])
    prefetch_related_objects([*events, *by_key.values()], "sessions", "also_carried_by")


def _names(events: list[EventPage]) -> dict[int, str]:
    """event's pk → the networks and the terms that it is found by, as the page calls them."""
    sources = [event.source.pk for event in events]
    bearing = [
        model.objects.filter(content_object__in=sources)
        .order_by()
        .values_list(Value(number), "content_object", "tag")
        for number, model in enumerate(EVENT_TAGS)
    ]
    terms: dict[int, list[str]] = defaultdict(list)
    for number, pk, tag in bearing[0].union(*bearing[1:]) if events else ():
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
    found, position: int, marker: Marker, is_past: bool, answer: Answer, names: dict[int, str]
) -> Row:
    if isinstance(found, Theme):
        theme, address = terms_of(Theme)[found.pk], reverse("theme", args=[found.slug])
        title = marker.marked(theme.label)
        return Row(position, Kind.THEME, title, address, SafeString(), theme.language)
    if not isinstance(found, Page):
        title = marker.marked(found.title)
        return Row(position, Kind.DOCUMENT, title, found.url, SafeString(), settings.LANGUAGE_CODE)
    kind = next(kind for kind, mask in answer.searchable.kinds.items() if mask >> position & 1)
    return Row(
        position,
        Kind(kind),
        marker.marked(found.title),
        found.get_url(),
        marker.snippet(_telling([*texts_of(found), names.get(found.pk, "")], found.title, marker)),
        found.language,
        _when(found.source, answer.at) if isinstance(found, EventPage) else "",
        is_past,
    )


def _telling(texts: list[str], title: str, marker: Marker) -> str:
    """The text that has most of what was asked and is not in the title; the first of those."""
    in_title = marker.answered_by(title)

    def told(text: str) -> tuple[int, int]:
        answered = marker.answered_by(text)
        return len(answered - in_title), len(answered)

    return max(texts, key=told)


def _when(event: EventPage, at: datetime) -> str:
    """When its next session is, or its last was."""
    session = event.next_session(at)
    return session.when if session else ""
