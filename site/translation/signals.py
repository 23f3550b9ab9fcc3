"""Receivers for source pages that are moved, renamed or deleted, and for orphans."""

from typing import Any

from django.apps import apps
from django.db.models.signals import post_save, pre_delete, pre_save
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Revision
from wagtail.signals import post_page_move

from core.models import BasePage
from core.publication import RefusedPublicationError
from translation.following import (
    is_orphan,
    leave_orphans,
    move_translations,
    rename_translations,
)

ORPHAN = _(
    "La page dont celle-ci est la traduction a été supprimée : elle reste un brouillon, dont les "
    "mots peuvent servir ailleurs."
)


def connect() -> None:
    """Connect the receivers to the pages of the site. Call it once all models are loaded."""
    for model in apps.get_models():
        if issubclass(model, BasePage):
            pre_save.connect(before_save, sender=model)
            post_save.connect(after_save, sender=model)
            post_page_move.connect(after_move, sender=model)
            pre_delete.connect(before_delete, sender=model)
    pre_save.connect(before_schedule, sender=Revision)


def before_save(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Keep the former slug of a source page; refuse that an orphan goes live."""
    if raw or instance._state.adding:
        return
    stored = sender.objects.filter(pk=instance.pk).values_list("slug", "live").first()
    instance._former_slug, was_live = stored or ("", True)
    if instance.live and not was_live and is_orphan(instance):
        raise RefusedPublicationError(instance, ORPHAN)


def before_schedule(sender: Any, instance: Revision, raw: bool = False, **kwargs: Any) -> None:
    """Refuse that an orphan goes live at a date."""
    if not raw and instance.approved_go_live_at and is_orphan(page := instance.content_object):
        raise RefusedPublicationError(page, ORPHAN)


def after_save(sender: Any, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    former = instance.__dict__.pop("_former_slug", "")
    if former and former != instance.slug and instance.is_source:
        rename_translations(instance, former)


def after_move(
    sender: Any, instance: Page, parent_page_before: Page, parent_page_after: Page, **kwargs: Any
) -> None:
    page = instance.specific
    if page.is_source and parent_page_before != parent_page_after:
        move_translations(page, parent_page_after)


def before_delete(sender: Any, instance: Any, **kwargs: Any) -> None:
    if instance.is_source:
        leave_orphans(instance)
