"""The days that the site accepts, in addresses, forms, files and the database.

Two whole centuries around the programmes: their archives and plans fit in them with room, and
the day before or the year after any of them is still a date that Python and both databases hold.
"""

import re
from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

YEARS = range(1900, 2200)
LEAP_YEAR = 2000
ACCEPTED_DAYS = FIRST_DAY, LAST_DAY = date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31)


def is_accepted(day: date) -> bool:
    """Whether the site accepts this day."""
    return FIRST_DAY <= day <= LAST_DAY


def check_year(year: int) -> None:
    """Raise ValidationError if the site does not accept the days of this year."""
    if year not in YEARS:
        years = {"first": YEARS[0], "last": YEARS[-1]}
        raise ValidationError(_("L'année va de %(first)s à %(last)s.") % years)


def check_day(day: date) -> None:
    """Raise ValidationError if the site does not accept this day."""
    check_year(day.year)


def accepted_day(text: str) -> date:
    """Return a day written in ISO 8601. Raises ValueError if it is none, or not accepted."""
    day = date.fromisoformat(text)
    if not is_accepted(day):
        raise ValueError(text)
    return day


def has_other_year(text: str) -> bool:
    """Whether the text is a day in ISO 8601, but for its year, which the site does not accept."""
    year, _hyphen, rest = text.partition("-")
    if not re.fullmatch(r"\d{4,}", year, re.ASCII) or int(year) in YEARS:
        return False
    try:
        date.fromisoformat(f"{LEAP_YEAR}-{rest}")
    except ValueError:
        return False
    return True
