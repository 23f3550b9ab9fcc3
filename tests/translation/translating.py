"""Helpers for the translation tests."""

from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from translation.po_files import Catalogue
from translation.submission import Translator


def translate(page: Page, language: str = "en", *, publish: bool = True, but: tuple = ()) -> Page:
    """Return a translation of the page, with the language code before each string.

    The fields named in `but` are left untranslated.
    """
    translator = Translator(Catalogue([]), language)
    source, _created = TranslationSource.update_or_create_from_instance(page.specific)
    translation, _created = Translation.objects.get_or_create(
        source=source, target_locale=translator.locale
    )
    for segment in StringSegment.objects.filter(source=source).select_related("string", "context"):
        if segment.context.path.split(".")[-1] not in but:
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=translator.locale,
                defaults={"data": f"{language.upper()} {segment.string.data}"},
            )
    translation.save_target(publish=False)
    found = translation.get_target_instance()
    if publish:
        found.get_latest_revision().publish()
        found.refresh_from_db()
    return found
