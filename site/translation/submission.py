"""From a file of translations to published pages in another language."""

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
    """Translate the site by a file, in the transaction of the caller; what it does not say stays.

    A page is published once all of it is translated, and kept as a draft before. Returns how
    many segments there are and how many are translated, and how many objects were changed:
    "segments", "translated", "changed". Raises LoadingError with everything that is wrong.
    """
    with defer_indexing():
        return Translator(read(path), language).run()


class Translator:
    """One load of one file."""

    def __init__(self, catalogue: Catalogue, language: str):
        self.catalogue, self.language = catalogue, language
        self.locale, _created = Locale.objects.get_or_create(language_code=language)
        self.problems: list[Problem] = []
        self.tally: Counter = Counter(segments=0, translated=0, changed=0)

    def run(self) -> Counter:
        """Translate everything."""
        return self._run(translated_objects())

    def run_words(self) -> Counter:
        """Translate what is on no page."""
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
        changed = is_new or self._is_behind(translation)
        for segment, entry in zip(segments, entries, strict=True):
            if entry and self._fits(entry, _longest(instance, segment.context.path)):
                changed |= self._store(segment, entry.msgstr)
        total, translated = translation.get_progress()
        self.tally["segments"] += total
        self.tally["translated"] += translated
        if changed:
            self.tally["changed"] += 1
            self._save(translation, entries, publish=total == translated)

    def _is_behind(self, translation: Translation) -> bool:
        """Whether the source was extracted again since the translation was made of it."""
        logs = translation.source.translation_logs.filter(locale=self.locale)
        return not logs.filter(created_at__gte=translation.source.last_updated_at).exists()

    def _store(self, segment: StringSegment, text: str) -> bool:
        """Remember what the segment is in this language. Whether that was new."""
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
            # A snippet has no draft; and wagtail-localize writes a draft over the page itself.
            return
        try:
            # Published at once and not once committed: with the rest, or not at all.
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
        words = {}
        for segment in segments_of_row(row):
            self.tally["segments"] += 1
            entry = self.catalogue.get(segment.text, segment.path)
            if entry and self._fits(entry, row.max_translation_length(segment.path)):
                self.tally["translated"] += 1
                words[segment.path] = as_text(entry.msgstr)
        if words and row.set_translation(self.language, words):
            self.tally["changed"] += 1

    def _fits(self, entry: polib.POEntry, length: int | None) -> bool:
        if length is None or len(as_text(entry.msgstr)) <= length:
            return True
        message = _("ce texte est trop long : %s caractères au plus.") % length
        self.problems.append(Problem(entry.linenum, "msgstr", message))
        return False


def _longest(instance: Any, path: str) -> int | None:
    """How many characters the column at a path of wagtail-localize's takes; None for any number."""
    name, *rest = path.split(".")
    field = instance._meta.get_field(name)
    if rest and field.one_to_many:
        field = field.related_model._meta.get_field(rest[1])
    return getattr(field, "max_length", None)


def files_beside(path: Path) -> Iterator[tuple[str, Path]]:
    """The files of translations that lie beside a programme's: language and path."""
    for language, _name in settings.LANGUAGES:
        file = path.with_suffix(f".{language}.po")
        if file.exists():
            yield language, file
