"""The map of the site and what is known of its accessibility, which editors put on a page."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.blocks.base import TEXT, StaticBodyBlock, level_in
from core.querysets import public_q
from core.surroundings import reads_everything
from home.accessibility import CONFORM, NOT_APPLICABLE, NOT_CONFORM, grid, in_state
from programme.models import EventPage

HOME_DEPTH = 2
HOME_PATH = HOME_DEPTH * Page.steplen
MAX_PAGES = 1_000


class SiteMapBlock(StaticBodyBlock):
    """The public pages of the language, without events: the agenda has these."""

    class Meta:
        icon = "list-ul"
        label = _("Plan du site")
        group = TEXT
        description = _("Les pages du site, dans leur ordre, sans les événements.")
        admin_text = _("Les pages publiques du site, toujours à jour.")
        template = "blocks/site_map.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        page = context.get("page")
        context["tree"] = pages_below(page.path[:HOME_PATH]) if page else []
        return context


class ConformityBlock(StaticBodyBlock):
    """The results of the grid of the RGAA, which a statement of accessibility has to give."""

    class Meta:
        icon = "check"
        label = _("Résultats d’accessibilité")
        group = TEXT
        description = _("Combien de critères du RGAA sont conformes, et lesquels ne le sont pas.")
        admin_text = _("Les résultats de la grille du RGAA (docs/rgaa.md), toujours à jour.")
        template = "blocks/conformity.html"

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        return context | {
            "level": level_in(context, 2),
            "criteria": len(grid()),
            "conform": len(in_state(CONFORM)),
            "not_applicable": len(in_state(NOT_APPLICABLE)),
            "not_conform": in_state(NOT_CONFORM),
        }


def pages_below(path: str) -> list[dict[str, Any]]:
    """Return the tree of the public pages, MAX_PAGES at most, below the home page at this path.

    Each has its `page` and its `children`. Those below a page that is not public are left out.
    """
    reads_everything()
    pages = Page.objects.filter(public_q(), path__startswith=path, depth__gt=HOME_DEPTH)
    pages = pages.not_type(EventPage).order_by("path")[:MAX_PAGES]
    by_path: dict[str, list[dict[str, Any]]] = {path: []}
    for page in pages:
        siblings = by_path.get(page.path[: -Page.steplen])
        if siblings is not None:
            children: list[dict[str, Any]] = []
            siblings.append({"page": page, "children": children})
            by_path[page.path] = children
    return by_path[path]
