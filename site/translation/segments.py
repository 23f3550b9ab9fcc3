"""The segments of the site to translate, from wagtail-localize and from shared rows."""

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
    """A text to translate, as inline HTML in the source language; `path` is its content path."""

    text: str
    path: str
    place: str
    """Where the text is used, for the translator: a URL path, or a model name and an object."""


def segments() -> Iterator[Segment]:
    """Yield all segments of the site, in reading order."""
    for instance in translated_objects():
        yield from segments_of(instance)
    for row in shared_rows():
        yield from segments_of_row(row)


def translated_objects() -> Iterator[Model]:
    """Yield the objects that wagtail-localize translates: snippets, then published pages.

    Snippets come first, so that the translation of a page can refer to translated snippets.
    """
    yield from snippets()
    pages = Page.objects.filter(depth__gte=2, live=True, alias_of=None, **SOURCE)
    yield from pages.order_by("path").specific()


def snippets() -> Iterator[Model]:
    """Yield the source-language snippets of translatable models."""
    for model in get_snippet_models():
        if issubclass(model, TranslatableMixin):
            yield from model._default_manager.filter(**SOURCE).order_by("pk")


def shared_rows() -> Iterator[TranslatedFieldsMixin]:
    """Yield the rows shared by all languages: terms, organisation settings, images."""
    for model in apps.get_models():
        if issubclass(model, TranslatedFieldsMixin):
            yield from model._default_manager.order_by("pk")  # type: ignore[attr-defined]


def segments_of(instance) -> Iterator[Segment]:
    """Yield the segments of a page or a snippet."""
    place = place_of(instance)
    for value in extract_segments(instance):
        if isinstance(value, StringSegmentValue):
            yield Segment(value.string.data, value.path, place)


def segments_of_row(row: TranslatedFieldsMixin) -> Iterator[Segment]:
    """Yield the segments of a row shared by all languages."""
    place = place_of(row)
    for field in row.translated_fields:
        if text := getattr(row, field):
            yield Segment(as_segment(text), field, place)


def snippet_segments(language: str) -> list[tuple[Segment, str]]:
    """Return (segment, translation or "") of snippets and shared rows, each text once."""
    memory = dict(memory_of(language).values_list("translation_of__data", "data"))
    by_text: dict[str, tuple[Segment, str]] = {}
    for instance in snippets():
        for segment in segments_of(instance):
            by_text.setdefault(segment.text, (segment, as_text(memory.get(segment.text, ""))))
    for row in shared_rows():
        translation = row.get_translation(language)
        for segment in segments_of_row(row):
            by_text.setdefault(segment.text, (segment, translation.get(segment.path, "")))
    return list(by_text.values())


def memory_of(language: str) -> QuerySet[StringTranslation]:
    """Return wagtail-localize's translation memory of a language, the latest rows last."""
    rows = StringTranslation.objects.filter(locale__language_code=language, has_error=False)
    return rows.filter(
        translation_of__locale__language_code=settings.LANGUAGE_CODE, context__isnull=False
    ).order_by("updated_at", "pk")


def as_segment(text: str) -> str:
    """Convert plain text to the HTML of a segment."""
    return StringValue.from_plaintext(text).data


def as_text(segment: str) -> str:
    """Convert a segment to plain text."""
    return StringValue(segment).render_text()


def place_of(instance) -> str:
    if isinstance(instance, Page):
        # The first component is the slug of the home page, which is not part of URLs.
        return "/" + instance.url_path.strip("/").partition("/")[2]
    return f"{instance._meta.verbose_name} « {instance} »"
