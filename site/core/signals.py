"""What follows when a row is written, and when the database is migrated."""

import gc
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models.signals import post_delete, post_migrate, post_save, pre_migrate
from django.dispatch import receiver
from wagtail.models import Collection, CollectionViewRestriction, Locale, PageViewRestriction, Site
from wagtail.signals import post_page_move

from core.models import CustomRendition, Stamp

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
