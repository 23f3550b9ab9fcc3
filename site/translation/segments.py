"""Everything that a translator is asked to translate, segment by segment."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.db.models import Model, QuerySet
from wagtail.models import Page, TranslatableMixin
from wagtail.snippets.models import get_snippet_models
from wagtail_localize.models import StringTranslation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import StringValue

from core.models import TranslatedFieldsMixin

SOURCE = {"locale__language_code": settings.LANGUAGE_CODE}


@dataclass(frozen=True)
class Segment:
    """A passage as wagtail-localize cuts it: HTML of a line, in the source language."""

    text: str
    path: str
    place: str
    """Where it is read, for the translator: an address, or a kind of row and its name."""


def segments() -> Iterator[Segment]:
    """All segments of the site in the order in which it is read."""
    for instance in translated_objects():
        yield from segments_of(instance)
    for row in shared_rows():
        yield from segments_of_row(row)


def translated_objects() -> Iterator[Model]:
    """What wagtail-localize translates: snippets, and published pages from the home page down.

    A snippet comes before the pages that name it, so that their translations find its own.
    """
    yield from snippets()
    pages = Page.objects.filter(depth__gte=2, live=True, alias_of=None, **SOURCE)
    yield from pages.order_by("path").specific()


def snippets() -> Iterator[Model]:
    """The snippets in the source language, of the kinds that have a row a language."""
    for model in get_snippet_models():
        if issubclass(model, TranslatableMixin):
            yield from model._default_manager.filter(**SOURCE).order_by("pk")


def shared_rows() -> Iterator[TranslatedFieldsMixin]:
    """The rows that all languages share: terms, the network's identity, images."""
    for model in apps.get_models():
        if issubclass(model, TranslatedFieldsMixin):
            yield from model._default_manager.order_by("pk")  # type: ignore[attr-defined]


def segments_of(instance) -> Iterator[Segment]:
    """The segments of a page or a snippet."""
    place = place_of(instance)
    for value in extract_segments(instance):
        if isinstance(value, StringSegmentValue):
            yield Segment(value.string.data, value.path, place)


def segments_of_row(row: TranslatedFieldsMixin) -> Iterator[Segment]:
    """The segments of a row that all languages share."""
    place = place_of(row)
    for field in row.translated_fields:
        if text := getattr(row, field):
            yield Segment(as_segment(text), field, place)


def snippet_segments(language: str) -> list[tuple[Segment, str]]:
    """The segments that are on no page, each text once, and what is known of it in a language."""
    memory = dict(memory_of(language).values_list("translation_of__data", "data"))
    found: dict[str, tuple[Segment, str]] = {}
    for instance in snippets():
        for segment in segments_of(instance):
            found.setdefault(segment.text, (segment, as_text(memory.get(segment.text, ""))))
    for row in shared_rows():
        known = row.get_translation(language)
        for segment in segments_of_row(row):
            found.setdefault(segment.text, (segment, known.get(segment.path, "")))
    return list(found.values())


def memory_of(language: str) -> QuerySet[StringTranslation]:
    """What wagtail-localize remembers to have been translated into a language, the latest last."""
    rows = StringTranslation.objects.filter(locale__language_code=language, has_error=False)
    return rows.filter(
        translation_of__locale__language_code=settings.LANGUAGE_CODE, context__isnull=False
    ).order_by("updated_at", "pk")


def as_segment(text: str) -> str:
    """Plain text as segments write it."""
    return StringValue.from_plaintext(text).data


def as_text(segment: str) -> str:
    """A segment of plain text, as it is read."""
    return StringValue(segment).render_text()


def place_of(instance) -> str:
    if isinstance(instance, Page):
        # The home page's own slug is in no address.
        return "/" + instance.url_path.strip("/").partition("/")[2]
    return f"{instance._meta.verbose_name} « {instance} »"
