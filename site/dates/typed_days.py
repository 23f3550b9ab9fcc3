"""The days and hours of a typed date: their patterns, and their values."""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .bounds import check_year
from .typed_text import ENGLISH_MONTH, MONTH, excerpt, month_number
from .wording_english import WEEKDAYS as ENGLISH_WEEKDAYS
from .wording_french import MONTHS, WEEKDAYS

EVENING, MORNING = time(17), time(7)  # between them, a session may run past midnight

WEEKDAY = (
    r"(?:(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?"
    rf"|{'|'.join(name.lower() for name in ENGLISH_WEEKDAYS)})\b)"
)
SEPARATOR = r"(?:, |-|/| )"
SIGNED_HOUR = r"(?:midi|minuit|\d{1,2} ?(?:heures?|hrs?|h|:)(?: ?\d{2}(?!\d))?)"
BARE_HOUR = rf"(?:{SIGNED_HOUR}|\d{{1,2}})"
_UNTIL = r"(?:-|/| ?a | jusqu'a )"
HOURS = (
    rf"(?:entre (?P<after>{BARE_HOUR}) et (?P<before>{SIGNED_HOUR})"
    r"|(?:(?:de |des |a |at |a partir de )?(?:"
    rf"(?P<start>{BARE_HOUR}){_UNTIL}(?P<end>{SIGNED_HOUR})"
    rf"|(?P<spaced_start>{SIGNED_HOUR}) (?P<spaced_end>{SIGNED_HOUR})"
    rf"|(?P<only_start>{SIGNED_HOUR})(?:{_UNTIL}(?P<bare_end>\d{{1,2}}))?)))"
)
_PARTS = r"(?:matinee|matin|apres[- ]midi|soiree|soir)\b"
PART_OF_DAY = rf"(?:(?:le|au|en|la|dans) )*(?P<part>{_PARTS})"
PARTS_OF_DAY = {
    "matin": (time(0), time(13)),
    "apres": (time(12), time(20)),
    "soir": (EVENING, time(23, 59)),
}
"""The hours at which a session of the morning, afternoon or evening may start."""
_SUFFIX = r"(?: ?(?:er|st|nd|rd|th)\b)?"


def day_pattern(name: str, *, with_month: bool = True) -> str:
    """Return the pattern of a day. The month of the first of several days may be left out."""
    month = rf" ?(?:of )?(?P<{name}_month>{MONTH})(?:,? (?:de )?(?P<{name}_year>\d{{4}}))?"
    return (
        rf"(?:(?:le|ce) )*(?:(?P<{name}_weekday>{WEEKDAY})\.?,? ?)?"
        rf"(?:(?P<{name}_part>{_PARTS}) )?(?:le )?(?:"
        rf"(?P<{name}_iso>\d{{4}}-\d{{2}}-\d{{2}})"
        rf"|(?P<{name}_figures>\d{{1,2}}[/.]\d{{1,2}}(?:[/.](?:\d{{4}}|\d{{2}}))?"
        r"|\d{1,2}-\d{1,2}-\d{4}|\d{1,2} \d{1,2} \d{4})"
        rf"|(?P<{name}_english>{ENGLISH_MONTH} \d{{1,2}}{_SUFFIX},? \d{{4}})"
        rf"|(?P<{name}_number>\d{{1,2}}){_SUFFIX}(?:{month}){'' if with_month else '?'})"
    )


@dataclass(frozen=True)
class TypedDay:
    """A day as typed, not yet validated."""

    number: int
    month: int | None
    year: int | None
    weekday: str | None

    @classmethod
    def of(cls, found: dict, name: str) -> "TypedDay":
        weekday = found[f"{name}_weekday"]
        if iso := found[f"{name}_iso"]:
            year, month, number = (int(part) for part in iso.split("-"))
            return cls(number, month, year, weekday)
        if figures := found[f"{name}_figures"]:
            day, month_in_figures, *rest = re.split("[/. -]", figures)
            digits = "".join(rest)
            whole = f"20{digits}" if len(digits) == 2 else digits
            return cls(int(day), int(month_in_figures), int(whole) if whole else None, weekday)
        if english := found[f"{name}_english"]:
            day, digits = re.findall(r"\d+", english)
            return cls(int(day), month_number(english.partition(" ")[0]), int(digits), weekday)
        name_of_month, digits = found[f"{name}_month"], found[f"{name}_year"]
        return cls(
            int(found[f"{name}_number"]),
            month_number(name_of_month) if name_of_month else None,
            int(digits) if digits else None,
            weekday,
        )

    def on(self, year: int) -> date:
        """Return the date, in `year` if the text gives none. Raises ValidationError."""
        return make_date(year if self.year is None else self.year, self.month or 0, self.number)

    def check_weekday(self, day: date) -> None:
        """Raise ValidationError if the weekday typed is not that of `day`."""
        check_weekday(self.weekday, day)


def check_weekday(name: str | None, day: date) -> None:
    """Raise ValidationError if a weekday, in plain words, is not that of `day`."""
    number = day.weekday()
    if name and not any(names[number].lower().startswith(name) for names in _WEEKDAYS):
        wrong = next(n for n in range(7) if any(d[n].lower().startswith(name) for d in _WEEKDAYS))
        words = {
            "day": f"{day.day} {MONTHS[day.month - 1]} {day.year}",
            "right": WEEKDAYS[number],
            "wrong": WEEKDAYS[wrong],
        }
        raise ValidationError(_("Le %(day)s est un %(right)s, pas un %(wrong)s.") % words)


_WEEKDAYS = (WEEKDAYS, ENGLISH_WEEKDAYS)


def make_date(year: int, month: int, number: int) -> date:
    """Return a date. Raises ValidationError if it does not exist, or is not accepted."""
    check_year(year)
    try:
        return date(year, month, number)
    except ValueError:
        words = f"{number}/{month:02}/{year}"
        raise ValidationError(_("Le %(day)s n'existe pas.") % {"day": words}) from None


def make_time(words: str) -> time:
    """Return an hour in plain words. Raises ValidationError if there is no such hour."""
    if words in {"midi", "minuit"}:
        return time(12 if words == "midi" else 0)
    hour, *minutes = re.findall(r"\d+", words)
    try:
        return time(int(hour), int(minutes[0]) if minutes else 0)
    except ValueError:
        raise no_hour(words) from None


def make_hours(found: dict) -> tuple[time | None, time | None]:
    """Return the start and the end, as far as they are given."""
    names = ("start", "end"), ("spaced_start", "spaced_end"), ("after", "before")
    for first, last in (*names, ("only_start", "bare_end")):
        if found[first]:
            return make_time(found[first]), make_time(found[last]) if found[last] else None
    return None, None


def no_hour(text: str) -> ValidationError:
    """Return the error of a text that is not an hour."""
    return ValidationError(
        _("« %(text)s » n'est pas une heure. Écrivez par exemple « 9h » ou « 10h30 ».")
        % {"text": excerpt(text)}
    )


def last_day_of_hours(day: date, start: time, end: time | None) -> date | None:
    """Return the next day if hours that begin on `day` end after midnight, else None.

    An evening ends before the morning; other hours in the wrong order are an error.
    """
    is_night = start >= EVENING and end is not None and end <= MORNING
    return day + timedelta(days=1) if is_night or (end == time() < start) else None
