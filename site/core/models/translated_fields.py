"""Words in other languages, of rows that every language shares."""

from typing import Any, ClassVar

from django.conf import settings
from django.utils.translation import get_language


class SharedRow:
    """Mix it into a model of which all languages share one row, and whose words have rows of
    their own, one a language, in `words`."""

    words_of_fields: ClassVar[dict[str, str]]
    """Each field that holds words in the source language → that of `words` which translates it."""

    words: Any

    def words_in(self, language: str) -> dict[str, str]:
        """field → what stands for it in this language; what nobody translated is absent."""
        for row in self.words.all():
            if row.language_code == language:
                found = {field: getattr(row, name) for field, name in self.words_of_fields.items()}
                return {field: words for field, words in found.items() if words}
        return {}

    def put_words(self, language: str, words: dict[str, str]) -> bool:
        """Save these words, by field, in this language. Whether any of them was new."""
        known = self.words_in(language)
        if all(known.get(field, "") == text for field, text in words.items()):
            return False
        row = next((row for row in self.words.all() if row.language_code == language), None)
        if row is None:
            row = self.words.model(language_code=language)
            self.words.add(row)
        for field, text in words.items():
            setattr(row, self.words_of_fields[field], text)
        self.save()  # type: ignore[attr-defined]
        return True

    def longest_words(self, field: str) -> int | None:
        """How many characters the translation of a field may have; None for any number."""
        words = self.words.model._meta.get_field(self.words_of_fields[field])
        return words.max_length

    def word(self, field: str) -> str:
        """A field in the language of the page; untranslated, in the source language."""
        return self.words_here().get(field) or getattr(self, field)

    def language_of(self, field: str) -> str:
        """The language that `word` answers in."""
        return get_language() if self.words_here().get(field) else settings.LANGUAGE_CODE

    def words_here(self) -> dict[str, str]:
        language = get_language()
        if language == settings.LANGUAGE_CODE:
            return {field: getattr(self, field) for field in self.words_of_fields}
        return self.words_in(language)
