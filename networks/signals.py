"""Keep the section of a network in step with its page, however the page is saved."""

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from networks.models import NetworkPage
from networks.roles import close_section, open_section


@receiver(post_save, sender=NetworkPage)
@transaction.atomic
def update_section(sender, instance, raw=False, **kwargs):
    # Fixtures contain the section's rows; an alias has no section of its own.
    if not raw and not instance.alias_of_id:
        open_section(instance)


@receiver(post_delete, sender=NetworkPage)
@transaction.atomic
def delete_section(sender, instance, **kwargs):
    close_section(instance)
