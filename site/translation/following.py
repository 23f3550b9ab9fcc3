"""Translations follow their source page: its place, its slug and its end."""

import json
from typing import Any

from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Substr
from wagtail.coreutils import find_available_slug
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import TranslationSource

from core.models import BasePage

SOURCE_DELETED = "translation.source_deleted"


@transaction.atomic
def move_translations(source: BasePage, parent: Page) -> None:
    """Move the translations of `source` below those of `parent`, its new parent page.

    As when a page is translated, a parent page without a translation gets an alias.
    """
    for page in source.get_translations():
        target = parent.get_translation_or_none(page.locale)
        target = target or parent.specific.copy_for_translation(
            page.locale, copy_parents=True, alias=True
        )
        if not page.is_child_of(target):
            _rename(page, find_available_slug(target, page.slug, ignore_page_id=page.pk))
            page.move(target, pos="last-child")


@transaction.atomic
def rename_translations(source: BasePage, former_slug: str) -> None:
    """Give the slug of `source` to its translations that had `former_slug`, as it had."""
    # Otherwise the next update of a translation would give the former slug back.
    for row in TranslationSource.objects.filter(object_id=source.translation_key):
        content = json.loads(row.content_json)
        row.content_json = json.dumps(content | {"slug": source.slug})
        row.save(update_fields=["content_json"])
    for page in source.get_translations().filter(slug=former_slug):
        parent = page.get_parent()
        _rename(page, find_available_slug(parent, source.slug, ignore_page_id=page.pk))


def _rename(page: Page, slug: str) -> None:
    if slug == page.slug:
        return
    _rename_in_versions(page, slug)
    page = page.specific
    page.slug = slug
    page.save(clean=False)


def _rename_in_versions(page: Page, slug: str) -> None:
    """A draft must not give the former slug back when it is published."""
    for revision in page.revisions.all():
        if revision.content["slug"] == page.slug:
            revision.content["slug"] = slug
            revision.save(update_fields=["content"])


def leave_orphans(source: BasePage) -> None:
    """Free the slugs of the translations of `source`, which is being deleted, and log why.

    The slugs are then those of the translations of a new page of the same slug. The pages are
    drafts from now on: no redirect leads to them, and no date publishes them.
    """
    for page in source.get_translations():
        log(page, SOURCE_DELETED)
        page.revisions.update(approved_go_live_at=None)
        slug = find_available_slug(page.get_parent(), f"{page.slug}-{source.pk}")
        below = Page.objects.descendant_of(page, inclusive=True)
        _rename_in_versions(page, slug)
        former, page.slug = page.url_path, slug
        rest = Substr(F("url_path"), len(former) + 1)
        Page.objects.filter(pk=page.pk).update(slug=slug)
        below.update(url_path=Concat(Value(page.set_url_path(page.get_parent())), rest))


def is_orphan(page: Any) -> bool:
    """Whether the page is a translation whose source was deleted, and not recreated."""
    if not isinstance(page, BasePage) or page.is_source or page.source is not page:
        return False
    return PageLogEntry.objects.filter(page=page.pk, action=SOURCE_DELETED).exists()
