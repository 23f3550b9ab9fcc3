"""The current time. Only this module reads the clock; other code takes it as an argument."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

PARIS = ZoneInfo("Europe/Paris")


def now() -> datetime:
    """Return the current time, aware. If SITE_TODAY is set, 00:00 in Paris on that day."""
    if settings.SITE_TODAY:
        return datetime.combine(settings.SITE_TODAY, time(), PARIS)
    return timezone.now()


def paris_day(instant: datetime) -> date:
    """Return the date in Paris at `instant`, an aware datetime."""
    return instant.astimezone(PARIS).date()
