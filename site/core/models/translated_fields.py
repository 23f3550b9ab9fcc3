"""Translated fields of models that have one row for all languages."""

from typing import Any, ClassVar

from django.conf import settings
from django.utils.translation import get_language


class TranslatedFieldsMixin:
    """A mixin for models with one row for all languages.

    Fields are in the source language. Child rows in `translations`, one per language, have their
    translations.
    """

    translated_fields: ClassVar[dict[str, str]]
    """Maps each translated field to the field of `translations` with its translation."""

    translations: Any

    def get_translation(self, language: str) -> dict[str, str]:
        """Return the translations into `language`, by field, without the missing ones."""
        for row in self.translations.all():
            if row.language_code == language:
                found = {
                    field: getattr(row, name) for field, name in self.translated_fields.items()
                }
                return {field: text for field, text in found.items() if text}
        return {}

    def set_translation(self, language: str, texts: dict[str, str]) -> bool:
        """Save translations into `language`, by field. Return whether any of them changed."""
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
        """Return the maximum length of the translation of a field in characters, if any."""
        return self.translations.model._meta.get_field(self.translated_fields[field]).max_length

    def translated(self, field: str) -> str:
        """Return a field in the active language, or in the source language if not translated."""
        return self._active_translation().get(field) or getattr(self, field)

    def language_of(self, field: str) -> str:
        """Return the language code of `translated(field)`."""
        return get_language() if self._active_translation().get(field) else settings.LANGUAGE_CODE

    def _active_translation(self) -> dict[str, str]:
        language = get_language()
        if language == settings.LANGUAGE_CODE:
            return {field: getattr(self, field) for field in self.translated_fields}
        return self.get_translation(language)
