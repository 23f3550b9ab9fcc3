"""What follows when a row is written, and when the database is migrated."""

import gc
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.db.models.signals import post_delete, post_migrate, post_save, pre_delete, pre_migrate
from django.dispatch import receiver
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    GroupPagePermission,
    Locale,
    PageViewRestriction,
    Site,
)
from wagtail.signals import page_unpublished, post_page_move

from core.models import BasePage, CustomRendition, Stamp
from core.roles import TRANSLATION_PERMISSIONS, TRANSLATORS, grant_pages

USUAL_THRESHOLD = gc.get_threshold()
# Wagtail's rows that decide what is shown, and to whom.
NOT_OURS = (Site, Locale, PageViewRestriction, Collection, CollectionViewRestriction)


@receiver([post_save, post_delete])
def renew_the_stamp(sender, **kwargs):
    """What a process holds is out of date from the moment this transaction is committed."""
    is_ours = sender._meta.app_label in settings.SITE_APPS
    if issubclass(sender, NOT_OURS) or (
        is_ours and not issubclass(sender, Stamp | CustomRendition)
    ):
        Stamp.renew()


@receiver(post_save)
def give_a_translation_the_rights_of_its_source(sender, instance, created, raw=False, **kwargs):
    """Whoever keeps a section keeps it in every language; translators have whole languages."""
    if raw or not created or not issubclass(sender, BasePage) or instance.is_source:
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


@receiver([page_unpublished, pre_delete])
def take_translations_off_with_their_source(sender, instance, **kwargs):
    """They stay as drafts: what was translated is not lost, and announces nothing any more."""
    if issubclass(sender, BasePage) and instance.is_source:
        for page in instance.get_translations().filter(live=True, alias_of=None):
            page.unpublish()


@receiver(post_migrate)
def make_the_languages_of_the_settings(sender, **kwargs):
    """One more language is a setting: nobody has to add its row in the admin."""
    if sender.label == "core":
        for code, _name in settings.LANGUAGES:
            Locale.all_objects.get_or_create(language_code=code)


@receiver(post_page_move)
def renew_the_stamp_after_a_move(sender, **kwargs):
    """Moving writes paths by SQL alone, and what stands under a page may become private by it."""
    Stamp.renew()


@receiver(pre_migrate)
def collect_garbage_less_often(**kwargs):
    """Migrating makes a great many objects that live: looking for dead ones took a fifth of it."""
    gc.set_threshold(100_000, 50, 50)


@receiver(post_migrate)
def collect_garbage_as_usual(**kwargs):
    gc.set_threshold(*USUAL_THRESHOLD)


@receiver(post_migrate)
def give_the_site_its_address(sender, **kwargs):
    """Wagtail's first site is at "localhost"; absolute addresses need the configured one."""
    if sender.label == "wagtailcore":
        address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
        port = address.port or (443 if address.scheme == "https" else 80)
        first = Site.objects.filter(is_default_site=True, hostname="localhost")
        first.update(hostname=address.hostname, port=port)
