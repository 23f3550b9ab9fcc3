"""The base model of pages."""

from functools import partial
from typing import Any, ClassVar, Self

from bs4 import Tag
from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Locale, Page, PageManager, PageViewRestriction
from wagtail_localize.fields import SynchronizedField

from core.admin.content_checks import mark_dead_links, mark_preview
from core.admin.forms import BasePageForm, CopyForm
from core.caching import cached_until_change
from core.copying import CopyAction
from core.indexing import DeferredIndexingMixin
from core.querysets import PublicPageQuerySet
from core.revisions import without_dangling_keys


class BasePage(DeferredIndexingMixin, Page):
    """The base of all pages, with notes for editors and access to the source-language page."""

    editor_notes = models.TextField(
        _("notes pour la rédaction"),
        blank=True,
        help_text=_(
            "Ce qu'il reste à vérifier ou ce que la source laisse en doute. Jamais publié."
        ),
    )

    promote_panels = Page.promote_panels
    settings_panels = [
        MultiFieldPanel([FieldPanel("editor_notes")], heading=_("Pour la rédaction")),
        *Page.settings_panels,
    ]
    override_translatable_fields = [
        SynchronizedField("slug", overridable=False),
        SynchronizedField("editor_notes"),
    ]

    facts: ClassVar[tuple[str, ...]] = ()
    """The fields whose values are always those of the source-language page."""

    base_form_class = BasePageForm
    copy_form_class = CopyForm
    objects = PageManager.from_queryset(PublicPageQuerySet)()

    class Meta:
        abstract = True

    @classmethod
    def from_serializable_data(
        cls, data: dict[str, Any], check_fks: bool = True, strict_fks: bool = False
    ) -> Self:
        """Return the page of a version, without what it names that has been deleted since."""
        if check_fks:
            data = without_dangling_keys(cls, data)
        return super().from_serializable_data(data, check_fks=False, strict_fks=strict_fks)

    def copy(self, *, reset_translation_key: bool = True, **options: Any) -> Self:
        """Copy the page as a draft; `keep_live` and `copy_revisions` are only for translations."""
        if not reset_translation_key:  # the copy becomes a translation of this page
            return super().copy(reset_translation_key=False, **options)
        return CopyAction(self, **options).execute(skip_permission_checks=True)

    copy.alters_data = True  # type: ignore[attr-defined]

    def values_of_copy(self) -> dict[str, Any]:
        """Return the values of a copy of this page that differ from those of the page."""
        return {"go_live_at": None, "expire_at": None}

    @property
    def language(self) -> str:
        """The language code of the page."""
        return languages().get(self.locale_id, settings.LANGUAGE_CODE)

    @property
    def is_source(self) -> bool:
        """Whether this is a source-language page, and not an alias."""
        return not self.alias_of_id and self.language == settings.LANGUAGE_CODE

    @cached_property
    def source(self) -> Self:
        """The source-language page, or this page if there is none."""
        if self.is_source:
            return self
        sources = type(self).objects.sources().filter(translation_key=self.translation_key)
        return sources.select_related("locale").first() or self

    def with_fields_of(self, source: Self) -> Self:
        """Copy `facts` from `source` and return this page, which must not be saved."""
        self.source = source
        for name in self.facts:
            attribute = self._meta.get_field(name).attname
            setattr(self, attribute, getattr(source, attribute))
        return self

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        if not self.is_source:
            self.with_fields_of(self.source)
        return super().get_context(request, *args, **kwargs)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # Untranslated pages have an alias in the other languages, with the source's text.
        if self.alias_of_id and self.language != settings.LANGUAGE_CODE:
            return redirect(self.source.get_url(request))
        return super().serve(request, *args, **kwargs)

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return the restrictions of this page and its ancestors, found in the cached paths."""
        above = [path for path in restricted_paths() if self.path.startswith(path)]
        return PageViewRestriction.objects.filter(page__path__in=above)

    @property
    def meta_description(self) -> str:
        """The description for search engines and shared links; may be empty."""
        return self.search_description or getattr(self, "summary", "")

    def mark_findings(self, main: Tag, request: HttpRequest) -> None:
        """Mark the elements that the content checker must report in `main`, in a preview."""
        mark_dead_links(main, request)

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        response = super().serve_preview(request, mode_name)
        if hasattr(response, "add_post_render_callback"):
            response.add_post_render_callback(partial(mark_preview, self, request))
        return response


@cached_until_change
def languages() -> dict[int, str]:
    """Return the language code of each locale, by pk."""
    return dict(Locale.objects.values_list("pk", "language_code"))


@cached_until_change
def restricted_paths() -> frozenset[str]:
    """Return the tree paths of the pages that have view restrictions themselves."""
    return frozenset(PageViewRestriction.objects.values_list("page__path", flat=True))
