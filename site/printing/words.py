"""Days in words, in the active language."""

from datetime import date, datetime

from core.clock import paris_day
from dates import date_words


def full_day(day: date | datetime) -> str:
    """Return « 12 septembre 2020 », in Paris if it is an instant."""
    if isinstance(day, datetime):
        day = paris_day(day)
    words = date_words()
    return f"{''.join(words.day_number(day.day))} {words.month_title(day)}"
