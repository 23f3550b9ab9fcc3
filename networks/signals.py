"""A network's section follows its page, however that is written."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from networks.models import NetworkPage
from networks.roles import close_section, open_section


@receiver(post_save, sender=NetworkPage)
@transaction.atomic
def keep_the_section(sender, instance, raw=False, **kwargs):
    # A fixture brings its own rows; an alias is kept where its original is.
    if not raw and not instance.alias_of_id:
        open_section(instance)


@receiver(post_delete, sender=NetworkPage)
@transaction.atomic
def drop_the_section(sender, instance, **kwargs):
    close_section(instance)
