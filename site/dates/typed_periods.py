"""The months of a typed date, and what is vaguer: their patterns, and the days they span."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from .calendar import Precision, add_months, period_of
from .typed_days import make_date
from .typed_text import MONTH, month_number


class Period(NamedTuple):
    """A typed period; its words are kept if `is_approximate`: the days say less, or more."""

    precision: Precision
    first_day: date
    last_day: date
    is_approximate: bool = False
    confirmed: bool = True


def read_period(words: str, year: int) -> Period | None:
    """Return the period that plain words name, in `year` if they give none, or None.

    Raises ValidationError for a period that does not exist.
    """
    for pattern, read in _READERS:
        if found := pattern.fullmatch(words):
            return read(found.groupdict(), year)
    return None


def period(precision: Precision, day: date, *, is_approximate: bool = False) -> Period:
    """Return the month, quarter, semester or year of a day."""
    return Period(precision, *period_of(precision, day), is_approximate)


def week_of(day: date) -> Period:
    """Return the week of a day, from Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Period(Precision.RANGE, monday, monday + timedelta(days=6), is_approximate=True)


_RANKS = {
    "premier": 1,
    "premiere": 1,
    "second": 2,
    "seconde": 2,
    "deuxieme": 2,
    "troisieme": 3,
    "quatrieme": 4,
    "dernier": 4,
}
_RANK = rf"(?P<rank>[1-4]|{'|'.join(_RANKS)}) ?(?:er|nd|e|eme)?"
_YEAR = r"(?:(?:,? |-)(?:(?:de|le) )*(?:annee )?(?P<year>\d{4}))?"
_FILLER = (
    r"(?:(?:en|au|a|ce|cet|cette|le|la|de|du|dans|durant|pendant|courant|tout|long|cours|mois"
    r"|annee) )*"
)
_PART = (
    r"(?:debut|mi|milieu|fin"
    r"|(?:[12] ?(?:er|re|ere|e|eme|de|nde)|premiere|deuxieme|seconde|derniere)"
    r" (?:quinzaine|moitie|semaine))"
)
_OF = r"(?:-| )(?:(?:de|du|le|la|mois) )*"
_SEASON = r"(?:printemps|ete|automne|hiver|rentree(?: scolaire)?)"


def _month(found: dict, year: int) -> Period:
    month = found.get("number") or month_number(found["month"])
    day = make_date(int(found["year"] or year), int(month), 1)
    is_approximate = bool(found.get("part")) or "tout " in (found.get("filler") or "")
    return period(Precision.MONTH, day, is_approximate=is_approximate)


def _months(found: dict, year: int) -> Period:
    """Read months that follow one another, or between which the choice is open."""
    names = found["first_month"], *re.findall(MONTH, found["between"] or ""), found["last_month"]
    numbers = [month_number(name) for name in names]
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    runs_over = numbers[-1] < numbers[0]
    if found["first_year"]:
        first_year = int(found["first_year"])
        last_year = int(found["last_year"] or first_year + runs_over)
    elif found["last_year"]:
        last_year = int(found["last_year"])
        first_year = last_year - runs_over
    else:
        first_year, last_year = year, year + runs_over
    first, last = make_date(first_year, numbers[0], 1), make_date(last_year, numbers[-1], 1)
    is_choice = found["joiner"] == " ou "
    is_list = not found["among"] and (found["between"] or found["joiner"] in {" et ", "/"})
    if last <= first or (is_list and any(step % 12 != 1 for step in steps)):
        raise ValidationError(_("Ces mois ne se suivent pas : faites une séance de chacun."))
    last_day = add_months(last, 1) - timedelta(days=1)
    return Period(Precision.RANGE, first, last_day, is_approximate=True, confirmed=not is_choice)


def _quarter(found: dict, year: int) -> Period:
    return _part_of_year(Precision.QUARTER, 3, found, year)


def _semester(found: dict, year: int) -> Period:
    return _part_of_year(Precision.SEMESTER, 6, found, year)


def _part_of_year(precision: Precision, months: int, found: dict, year: int) -> Period:
    rank = _RANKS.get(found["rank"]) or int(found["rank"])
    if found["rank"] == "dernier":
        rank = 12 // months
    if rank * months > 12:
        raise ValidationError(_("Une année n'a que deux semestres."))
    day = make_date(int(found["year"] or year), (rank - 1) * months + 1, 1)
    return period(precision, day, is_approximate=bool(found.get("part")))


def _year(found: dict, year: int) -> Period:
    day = make_date(int(found.get("year") or year), 1, 1)
    return period(Precision.YEAR, day, is_approximate="part" in found)


def _week(found: dict, year: int) -> Period:
    in_year = make_date(int(found["year"] or year), 1, 1).year
    try:
        monday = date.fromisocalendar(in_year, int(found["number"]), 1)
    except ValueError:
        words = {"number": found["number"], "year": in_year}
        message = _("Il n'y a pas de semaine %(number)s en %(year)s.")
        raise ValidationError(message % words) from None
    return week_of(monday)


_FIRST_MONTH = rf"(?P<first_month>{MONTH})(?: (?:de )?(?P<first_year>\d{{4}}))?"
_LAST_MONTH = rf"(?P<last_month>{MONTH})(?: (?:de )?(?P<last_year>\d{{4}}))?"
_READERS: list[tuple[re.Pattern[str], Callable[[dict, int], Period]]] = [
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (rf"(?P<filler>{_FILLER})(?:(?P<part>{_PART}){_OF})?(?P<month>{MONTH}){_YEAR}", _month),
        (r"(?P<number>\d{1,2})/(?P<year>\d{4})", _month),
        (r"(?P<year>\d{4})-(?P<number>\d{2})", _month),
        (
            rf"(?:(?P<among>entre )|{_FILLER})(?:{_PART}{_OF})?{_FIRST_MONTH}"
            rf"(?P<between>(?:, {MONTH})*)(?P<joiner>-|/| et | ou | a | au | jusqu'a )"
            rf"(?:(?:en|de|le|la) )?(?:{_PART}{_OF})?{_LAST_MONTH}",
            _months,
        ),
        (rf"{_FILLER}(?:(?P<part>{_PART}){_OF})?{_RANK} trim(?:estre|\.)?{_YEAR}", _quarter),
        (rf"(?:trimestre |[tq])(?P<rank>[1-4]){_YEAR}", _quarter),
        (rf"{_FILLER}(?:(?P<part>{_PART}){_OF})?{_RANK} sem(?:estre|\.)?{_YEAR}", _semester),
        (rf"(?:semestre |s)(?P<rank>[12]){_YEAR}", _semester),
        (
            r"(?:la )?(?:semaine|sem\.?|s(?=[1-5]\d)) ?(?:n ?[°o] ?)?"
            rf"(?P<number>\d{{1,2}}){_YEAR}",
            _week,
        ),
        (rf"{_FILLER}(?P<year>\d{{4}})", _year),
        (r"(?:en |au )?(?:dans|cours|courant)(?: (?:de|le))* annee", _year),
        (
            rf"{_FILLER}(?P<part>(?:{_PART}{_OF})?{_SEASON}(?:(?:-|/| et | ou )(?:le )?{_SEASON})?"
            rf"|{_PART}{_OF}annee){_YEAR}",
            _year,
        ),
        (rf"{_FILLER}(?P<part>{_PART}){_OF}(?:annee )?(?P<year>\d{{4}})", _year),
    )
]
