"""What anonymous visitors may see: the one rule of privacy."""

from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q
from django.db.models.expressions import Combinable
from django.db.models.functions import Now
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def public_q(prefix: str = "") -> Combinable:
    """The condition under which a page is everybody's: live, not expired, under no restriction.

    `prefix` leads from the filtered model to the page ("event__" for a session). The
    expiry is read on the database's clock, for a page expires at its instant and not when
    the scheduled publication next runs.
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
    """The condition under which a page is read in a language: it is in it, or in no such language.

    What nobody translated is read in the source language; an alias is no translation.
    """
    source = settings.LANGUAGE_CODE
    translations = public_translations(Page.objects.all()).filter(
        translation_key=OuterRef("translation_key"), locale__language_code=language
    )
    return Q(alias_of=None) & (
        Q(locale__language_code=language) | Q(locale__language_code=source) & ~Exists(translations)
    )


def public_translations[Pages: PageQuerySet](pages: Pages) -> Pages:
    """Those of `pages` that hold words for the public, one a language; an alias holds none."""
    return pages.filter(public_q(), alias_of=None)


class PublicPageQuerySet(PageQuerySet):
    def public(self) -> Self:
        """Pages that an anonymous visitor may see; Wagtail's own method keeps drafts."""
        return self.filter(public_q())

    def sources(self) -> Self:
        """The source language's pages, which alone hold facts: no translation, no alias."""
        return self.filter(locale__language_code=settings.LANGUAGE_CODE, alias_of=None)

    def translations_into(self, language: str, sources: Iterable[Page]) -> Self:
        """The public translations of these pages into a language."""
        keys = [page.translation_key for page in sources]
        found = public_translations(self).filter(locale__language_code=language)
        return found.filter(translation_key__in=keys).select_related("locale")
