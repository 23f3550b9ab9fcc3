"""The translation progress of each page."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation


@dataclass(frozen=True)
class Progress:
    """The progress of a page in a language: `translated` segments out of `total`."""

    source: Page
    target: Page | None
    total: int
    translated: int
    is_outdated: bool

    @property
    def state(self) -> str:
        """Return in words what remains to be done."""
        if self.target is None:
            return _("à demander")
        if self.is_outdated:
            return _("le français a changé depuis")
        if self.translated < self.total:
            return _("%(translated)s segments sur %(total)s") % vars(self)
        return _("à jour") if self.target.live else _("à publier")

    @property
    def is_done(self) -> bool:
        return bool(
            self.target
            and self.target.live
            and not self.is_outdated
            and self.translated == self.total
        )


def progress_of(locale: Locale, top: Page | None = None) -> list[Progress]:
    """Return the progress of the published source-language pages, in tree order, from `top`."""
    sources = Page.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE, alias_of=None, live=True, depth__gte=2
    )
    if top:
        sources = sources.descendant_of(top, inclusive=True)
    targets = {
        page.translation_key: page
        for page in Page.objects.filter(locale=locale, alias_of=None, depth__gte=2)
    }
    translations = {
        translation.source.object_id: translation
        for translation in Translation.objects.filter(
            target_locale=locale, enabled=True
        ).select_related("source")
    }
    return [
        _progress(page, targets.get(page.translation_key), translations.get(page.translation_key))
        for page in sources.order_by("path")
    ]


def _progress(page: Page, target: Page | None, translation: Translation | None) -> Progress:
    total, translated = translation.get_progress() if translation else (0, 0)
    is_outdated = bool(
        translation
        and page.last_published_at
        and page.last_published_at > translation.source.last_updated_at
    )
    return Progress(page, target if translation else None, total, translated, is_outdated)
