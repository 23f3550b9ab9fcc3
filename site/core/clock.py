"""The one place that knows what time it is; everything else is told."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

PARIS = ZoneInfo("Europe/Paris")


def now() -> datetime:
    """The present instant, aware; in a demonstration, 00:00 in Paris on SITE_TODAY."""
    if settings.SITE_TODAY:
        return datetime.combine(settings.SITE_TODAY, time(), PARIS)
    return timezone.now()


def paris_day(instant: datetime) -> date:
    """The day it is in Paris at `instant` (aware)."""
    return instant.astimezone(PARIS).date()
