"""What follows when an editor promotes a result."""

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from core.models import Stamp


@receiver([post_save, post_delete], sender=SearchPromotion)
@receiver([post_save, post_delete], sender=Query)
def renew_the_stamp(**kwargs):
    """What is held of promotions is out of date."""
    Stamp.renew()
