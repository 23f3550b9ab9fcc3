"""The results of a page, as it shows them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, prefetch_related_objects
from django.urls import reverse
from django.utils.safestring import SafeString
from wagtail.documents import get_document_model
from wagtail.models import Page

from core.models import Theme
from core.terms import terms_of
from programme.models import EventPage
from search.corpus import KIND_LABELS, Kind
from search.results import Answer
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
    keys = [answer.corpus.keys[position] for position in positions]
    objects = _objects(keys)
    marker = Marker(answer.question, answer.code)
    past = answer.corpus.past(answer.at)
    return [
        _row(objects[key], position, marker, bool(past >> position & 1), answer)
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
            event.with_facts_of(by_key[event.translation_key])
    prefetch_related_objects(
        [event.source for event in events],
        *("sessions", "event_type", "network", "also_carried_by__network"),
    )


def _row(found, position: int, marker: Marker, is_past: bool, answer: Answer) -> Row:
    if isinstance(found, Theme):
        theme, address = terms_of(Theme)[found.pk], reverse("theme", args=[found.slug])
        title = marker.marked(theme.label)
        return Row(position, Kind.THEME, title, address, SafeString(), theme.language)
    if not isinstance(found, Page):
        title = marker.marked(found.title)
        return Row(position, Kind.DOCUMENT, title, found.url, SafeString(), settings.LANGUAGE_CODE)
    kind = next(kind for kind, mask in answer.corpus.kinds.items() if mask >> position & 1)
    texts = list(texts_of(found))
    said = next((text for text in texts if marker.is_in(text)), texts[0] if texts else "")
    return Row(
        position,
        Kind(kind),
        marker.marked(found.title),
        found.get_url(),
        marker.snippet(said),
        found.language,
        _when(found.source, answer.at) if isinstance(found, EventPage) else "",
        is_past,
    )


def _when(event: EventPage, at: datetime) -> str:
    """When its next session is, or its last was."""
    sessions = event.sessions_by_date()
    coming = (session for session in sessions if not session.is_past(at))
    shown = next(coming, sessions[-1] if sessions else None)
    return shown.when if shown else ""
