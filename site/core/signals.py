"""Signal receivers, for saved and deleted rows and for migrations.

`connect` connects receivers model by model, so that they ignore the historical models of
migrations.
"""

import gc
from collections.abc import Container
from typing import Any
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.signals import request_finished, request_started
from django.db.backends.signals import connection_created
from django.db.models import Model
from django.db.models.signals import post_migrate, post_save, pre_delete, pre_migrate, pre_save
from django.dispatch import receiver
from wagtail.models import GroupPagePermission, Locale, Revision, Site, TaskState
from wagtail.signals import page_unpublished

from core import caching, public_changes
from core.answered_reviews import refuse_a_second_answer
from core.caching import CacheVersion
from core.holders import check_is_free, record_references
from core.models import (
    VOCABULARIES,
    BasePage,
    Contact,
    CustomDocument,
    CustomImage,
)
from core.roles import TRANSLATION_PERMISSIONS, TRANSLATORS, grant_pages

USUAL_THRESHOLD = gc.get_threshold()
# Models that blocks and protecting keys name. Pages are checked by the views, as a tree.
NAMED_MODELS: tuple[type[Model], ...] = (Contact, *VOCABULARIES, CustomImage, CustomDocument)


def connect() -> None:
    """Connect the receivers to the models of the site. Call it once all models are loaded."""
    for model in NAMED_MODELS:
        pre_delete.connect(keep_what_is_named, sender=model)
    post_save.connect(record_what_a_version_names, sender=Revision)
    pre_save.connect(refuse_a_second_answer, sender=TaskState)
    for model in apps.get_models():
        if issubclass(model, BasePage):
            post_save.connect(give_a_translation_the_rights_of_its_source, sender=model)
            page_unpublished.connect(unpublish_the_translations, sender=model)
            pre_delete.connect(unpublish_the_translations, sender=model)


def keep_what_is_named(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Check in the transaction that deletes: a version may have been saved meanwhile."""
    check_is_free([instance])


def record_what_a_version_names(
    sender: Any,
    instance: Revision,
    raw: bool = False,
    update_fields: Container[str] | None = None,
    **kwargs: Any,
) -> None:
    if not raw and "content" in (update_fields or ["content"]):
        record_references([instance])


def give_a_translation_the_rights_of_its_source(
    sender: Any, instance: Any, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    """Copy the group permissions of a page to its new translation.

    The home page of a new language is also opened to the translators.
    """
    if raw or not created or instance.is_source:
        return
    rights = GroupPagePermission.objects.filter(page__translation_key=instance.translation_key)
    for group, permission in rights.exclude(page=instance).values_list("group", "permission"):
        GroupPagePermission.objects.get_or_create(
            group_id=group, permission_id=permission, page_id=instance.pk
        )
    parent = instance.get_parent()
    if parent and parent.is_root():
        group = Group.objects.filter(name=TRANSLATORS).first()
        if group:
            grant_pages(group, instance, TRANSLATION_PERMISSIONS)


def unpublish_the_translations(sender: Any, instance: Any, **kwargs: Any) -> None:
    """Unpublish the translations of an unpublished or deleted source page; keep the drafts."""
    if instance.is_source:
        for page in instance.get_translations().filter(live=True, alias_of=None):
            page.unpublish()


@receiver(connection_created)
def forget_the_cache_version_after_writes(connection: Any, **kwargs: Any) -> None:
    if caching.forget_after_writes not in connection.execute_wrappers:
        connection.execute_wrappers.append(caching.forget_after_writes)


@receiver(request_started)
def begin_reading_the_cache_version_once(**kwargs: Any) -> None:
    caching.begin_request()


@receiver(request_finished)
def forget_the_cache_version(**kwargs: Any) -> None:
    caching.end_request()


@receiver(post_migrate)
def make_the_languages_of_the_settings(sender: Any, **kwargs: Any) -> None:
    """Create the locales of LANGUAGES, so that they need not be added in the admin."""
    if sender.label == "core":
        for code, _name in settings.LANGUAGES:
            Locale.all_objects.get_or_create(language_code=code)


@receiver(pre_migrate)
def remove_the_triggers_of_public_changes(sender: Any, **kwargs: Any) -> None:
    if sender.label == "core":
        public_changes.remove()


@receiver(post_migrate)
def install_the_triggers_of_public_changes(sender: Any, apps: Any = None, **kwargs: Any) -> None:
    """Install them and change the version, once all the tables are those of the models.

    `apps` is the state migrated to, which may be an older one, or None after a flush.
    """
    if sender.label == "core" and (apps is None or public_changes.is_current(apps)):
        if not public_changes.is_installed():
            public_changes.install()
        CacheVersion.renew()


@receiver(pre_migrate)
def collect_garbage_less_often(**kwargs: Any) -> None:
    """Migrations create many long-lived objects: collection took a fifth of their time."""
    gc.set_threshold(100_000, 50, 50)


@receiver(post_migrate)
def collect_garbage_as_usual(**kwargs: Any) -> None:
    gc.set_threshold(*USUAL_THRESHOLD)


@receiver(post_migrate)
def give_the_site_its_address(sender: Any, **kwargs: Any) -> None:
    """Set the host of Wagtail's initial site, "localhost", from WAGTAILADMIN_BASE_URL."""
    if sender.label == "wagtailcore":
        address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
        port = address.port or (443 if address.scheme == "https" else 80)
        first = Site.objects.filter(is_default_site=True, hostname="localhost")
        first.update(hostname=address.hostname, port=port)
