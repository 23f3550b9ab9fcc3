"""Load a PO file: create, update and publish the translations of pages and other objects."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import polib
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from core.file_errors import LoadingError, Problem
from core.indexing import defer_indexing
from core.models import TranslatedFieldsMixin
from translation.po_files import Catalogue, read
from translation.segments import as_text, segments_of_row, shared_rows, snippets, translated_objects


def load_translations(path: Path, language: str) -> Counter:
    """Load the translations of a PO file, and keep the existing ones that it does not contain.

    A page is published once all its segments are translated, and is a draft until then. Return
    the numbers of segments, of translated segments and of changed objects: "segments",
    "translated" and "changed". Raise LoadingError with all the problems of the file; the caller
    must open the transaction that this rolls back.
    """
    with defer_indexing():
        return Translator(read(path), language).run()


class Translator:
    """Apply a catalogue to the objects of the site. An instance is used once."""

    def __init__(self, catalogue: Catalogue, language: str):
        self.catalogue, self.language = catalogue, language
        self.locale, _created = Locale.objects.get_or_create(language_code=language)
        self.problems: list[Problem] = []
        self.tally: Counter = Counter(segments=0, translated=0, changed=0)

    def run(self) -> Counter:
        """Translate pages, snippets and shared rows."""
        return self._run(translated_objects())

    def run_words(self) -> Counter:
        """Translate snippets and shared rows, but not pages."""
        return self._run(snippets())

    def _run(self, objects: Iterable[Any]) -> Counter:
        for instance in objects:
            self._translate(instance)
        for row in shared_rows():
            self._translate_row(row)
        if self.problems:
            raise LoadingError(self.problems)
        return self.tally

    def _translate(self, instance: Any) -> None:
        source, _created = TranslationSource.update_or_create_from_instance(instance)
        segments = list(
            StringSegment.objects.filter(source=source).select_related("string", "context")
        )
        if not segments:
            return
        translation, is_new = Translation.objects.get_or_create(
            source=source, target_locale=self.locale
        )
        entries = [self.catalogue.get(s.string.data, s.context.path) for s in segments]
        changed = is_new or self._is_outdated(translation)
        for segment, entry in zip(segments, entries, strict=True):
            if entry and self._fits(entry, _max_length(instance, segment.context.path)):
                changed |= self._store(segment, entry.msgstr)
        total, translated = translation.get_progress()
        self.tally["segments"] += total
        self.tally["translated"] += translated
        if changed:
            self.tally["changed"] += 1
            self._save(translation, entries, publish=total == translated)

    def _is_outdated(self, translation: Translation) -> bool:
        """Whether the source has been extracted again since the translation was saved."""
        logs = translation.source.translation_logs.filter(locale=self.locale)
        return not logs.filter(created_at__gte=translation.source.last_updated_at).exists()

    def _store(self, segment: StringSegment, text: str) -> bool:
        """Save the translation of a segment, and return whether it has changed."""
        row = StringTranslation.objects.filter(
            translation_of=segment.string, context=segment.context, locale=self.locale
        ).first()
        if row and row.data == text and not row.has_error:
            return False
        row = row or StringTranslation(
            translation_of=segment.string, context=segment.context, locale=self.locale
        )
        row.data, row.has_error, row.field_error = text, False, ""
        row.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
        row.updated_at = timezone.now()
        row.save()
        return True

    def _save(self, translation: Translation, entries: list, *, publish: bool) -> None:
        is_page = issubclass(translation.source.specific_content_type.model_class(), Page)
        if not publish and (not is_page or self._exists(translation)):
            # A snippet has no draft, and for a draft wagtail-localize overwrites the existing page.
            return
        try:
            # wagtail-localize would publish a page on commit; this publishes it in the transaction.
            translation.save_target(publish=not is_page)
            page = translation.get_target_instance()
            if is_page and publish:
                page.get_latest_revision().publish()
        except ValidationError as error:
            line = min((entry.linenum for entry in entries if entry), default=0)
            name = translation.source.object_repr
            self.problems.append(Problem(line, name, " ".join(error.messages)))

    def _exists(self, translation: Translation) -> bool:
        model = translation.source.specific_content_type.model_class()
        key = translation.source.object_id
        return model.objects.filter(translation_key=key, locale=self.locale).exists()

    def _translate_row(self, row: TranslatedFieldsMixin) -> None:
        translations = {}
        for segment in segments_of_row(row):
            self.tally["segments"] += 1
            entry = self.catalogue.get(segment.text, segment.path)
            if entry and self._fits(entry, row.max_translation_length(segment.path)):
                self.tally["translated"] += 1
                translations[segment.path] = as_text(entry.msgstr)
        if translations and row.set_translation(self.language, translations):
            self.tally["changed"] += 1

    def _fits(self, entry: polib.POEntry, length: int | None) -> bool:
        if length is None or len(as_text(entry.msgstr)) <= length:
            return True
        message = _("ce texte est trop long : %s caractères au plus.") % length
        self.problems.append(Problem(entry.linenum, "msgstr", message))
        return False


def _max_length(instance: Any, path: str) -> int | None:
    """Return the `max_length` of the field at a content path of wagtail-localize, if any."""
    name, *rest = path.split(".")
    field = instance._meta.get_field(name)
    if rest and field.one_to_many:
        field = field.related_model._meta.get_field(rest[1])
    return getattr(field, "max_length", None)


def find_translation_files(path: Path) -> Iterator[tuple[str, Path]]:
    """Yield (language, path) of the PO files next to a programme file: programme.en.po."""
    for language, _name in settings.LANGUAGES:
        file = path.with_suffix(f".{language}.po")
        if file.exists():
            yield language, file
