"""Fields that have a translation, of rows that every language shares."""

from typing import Any, ClassVar

from django.conf import settings
from django.utils.translation import get_language


class TranslatedFieldsMixin:
    """A model of which all languages share one row.

    Its fields are in the source language; their translations are child rows, one a language, under
    `translations`.
    """

    translated_fields: ClassVar[dict[str, str]]
    """Each field that is translated → the field of `translations` that holds its translation."""

    translations: Any

    def get_translation(self, language: str) -> dict[str, str]:
        """field → its translation into this language; what nobody translated is absent."""
        for row in self.translations.all():
            if row.language_code == language:
                found = {
                    field: getattr(row, name) for field, name in self.translated_fields.items()
                }
                return {field: text for field, text in found.items() if text}
        return {}

    def set_translation(self, language: str, texts: dict[str, str]) -> bool:
        """Save these translations, by field, into this language. Return whether any was new."""
        known = self.get_translation(language)
        if all(known.get(field, "") == text for field, text in texts.items()):
            return False
        row = next((row for row in self.translations.all() if row.language_code == language), None)
        if row is None:
            row = self.translations.model(language_code=language)
            self.translations.add(row)
        for field, text in texts.items():
            setattr(row, self.translated_fields[field], text)
        self.save()  # type: ignore[attr-defined]
        return True

    def max_translation_length(self, field: str) -> int | None:
        """How many characters the translation of a field may have; None for any number."""
        return self.translations.model._meta.get_field(self.translated_fields[field]).max_length

    def translated(self, field: str) -> str:
        """A field in the active language; in the source language where it is not translated."""
        return self._active_translation().get(field) or getattr(self, field)

    def language_of(self, field: str) -> str:
        """The code of the language that `translated` answers in."""
        return get_language() if self._active_translation().get(field) else settings.LANGUAGE_CODE

    def _active_translation(self) -> dict[str, str]:
        language = get_language()
        if language == settings.LANGUAGE_CODE:
            return {field: getattr(self, field) for field in self.translated_fields}
        return self.get_translation(language)
