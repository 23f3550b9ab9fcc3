"""What all pages share."""

from functools import partial

from bs4 import Tag
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageManager, PageViewRestriction
from wagtail_localize.fields import SynchronizedField

from core.forms import BasePageForm
from core.held import held
from core.proofreading import mark_dead_links, proofread
from core.querysets import PublicPageQuerySet


class BasePage(Page):
    """A page of this site: it can tell whether it is everybody's, and keeps notes for editors."""

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

    base_form_class = BasePageForm
    objects = PageManager.from_queryset(PublicPageQuerySet)()

    class Meta:
        abstract = True

    def get_view_restrictions(self):
        """The restrictions of this page and of those above it; where there are none, no query."""
        above = [path for path in restricted_paths() if self.path.startswith(path)]
        return PageViewRestriction.objects.filter(page__path__in=above)

    @property
    def meta_description(self) -> str:
        """What search engines and shared links say of the page; empty when nothing was written."""
        return self.search_description or getattr(self, "summary", "")

    def proofread(self, main: Tag, request: HttpRequest) -> None:
        """Mark in a preview's main part what the content checker is to say."""
        mark_dead_links(main, request)

    def serve_preview(self, request, mode_name):
        response = super().serve_preview(request, mode_name)
        if hasattr(response, "add_post_render_callback"):
            response.add_post_render_callback(partial(proofread, self, request))
        return response


@held
def restricted_paths() -> frozenset[str]:
    """The tree paths of the pages that have a restriction of their own."""
    return frozenset(PageViewRestriction.objects.values_list("page__path", flat=True))
