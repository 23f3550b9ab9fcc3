"""Which pages are public, and in which language they are displayed."""

from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Now
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction
from wagtail.query import PageQuerySet

from core.ordering import NameKey


def public_q(prefix: str = "") -> Combinable:
    """Return the condition of a public page: live, not expired, without view restrictions.

    `prefix` is the lookup from the filtered model to the page ("event__" for a session). Expiry
    is compared with the time of the database, because a page expires on time and not when
    scheduled publication next runs.
    """
    restrictions = PageViewRestriction.objects.annotate(
        restricted_path=ExpressionWrapper(OuterRef(f"{prefix}path"), output_field=CharField())
    ).filter(restricted_path__startswith=F("page__path"))
    return (
        Q(**{f"{prefix}live": True})
        & (Q(**{f"{prefix}expire_at": None}) | Q(**{f"{prefix}expire_at__gt": Now()}))
        & ~Exists(restrictions)
    )


def readable_q(language: str) -> Combinable:
    """Return the condition of the pages displayed in a language.

    They are the pages in that language, and the source-language pages without a public
    translation into it. Aliases do not count as translations.
    """
    source = settings.LANGUAGE_CODE
    translations = public_translations(Page.objects.all()).filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language
    )
    return Q(alias_of=None) & (
        Q(locale__language_code=language) | Q(locale__language_code=source) & ~Exists(translations)
    )


def public_translations[Pages: PageQuerySet](pages: Pages) -> Pages:
    """Return the public pages among `pages`, without aliases."""
    return pages.filter(public_q(), alias_of=None)


def in_public_collections[Media: QuerySet](media: Media) -> Media:
    """Return the images or documents among `media` that are in no private collection."""
    for path in CollectionViewRestriction.objects.values_list("collection__path", flat=True):
        media = media.exclude(collection__path__startswith=path)
    return media


class PublicPageQuerySet(PageQuerySet):
    def public(self) -> Self:
        """Return the public pages; Wagtail's own method also returns drafts."""
        return self.filter(public_q())

    def sources(self) -> Self:
        """Return the source-language pages, without aliases."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)

    def by_name(self) -> Self:
        return self.order_by(NameKey("title"), "pk")

    def translations_into(self, language: str, sources: Iterable[Page]) -> Self:
        """Return the public translations of `sources` into a language."""
        keys = [page.translation_key for page in sources]
        found = public_translations(self).filter(locale__language_code=language)
        return found.filter(translation_key__in=keys).select_related("locale")
