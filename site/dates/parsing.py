"""Parse dates typed in French: the output of `wording_french`, and unambiguous other forms."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from . import wording_french
from .calendar import EXACT, SEVERAL, VAGUE, Precision
from .typed_days import (
    BARE_HOUR,
    HOURS,
    PART_OF_DAY,
    PARTS_OF_DAY,
    SEPARATOR,
    SIGNED_HOUR,
    WEEKDAY,
    TypedDay,
    check_weekday,
    day_pattern,
    last_day_of_hours,
    make_hours,
    make_time,
    no_hour,
)
from .typed_periods import Period, period, read_period, week_of
from .typed_text import (
    MAX_LENGTH,
    TO_CONFIRM,
    UNKNOWN,
    UNKNOWN_HOURS,
    excerpt,
    kept_words,
    plain,
    without_ending,
)

__all__ = ["MAX_DAYS", "MAX_LENGTH", "TypedDate", "parse", "parse_hour"]

MAX_DAYS = 7  # more days are a period, unless the editor chose otherwise


@dataclass(frozen=True)
class TypedDate:
    """A parsed date; `confirmed` is false if the text ends with « à confirmer » or the like.

    `date_as_typed` has the words of a date that the other fields only approximate.
    """

    precision: Precision
    first_day: date | None = None
    last_day: date | None = None
    start_time: time | None = None
    end_time: time | None = None
    confirmed: bool = True
    date_as_typed: str = ""


def parse(text: str, year: int, meant: str = "") -> TypedDate:
    """Parse `text`, in `year` if it gives none. Raises ValidationError.

    `meant` is the precision chosen by the editor: it distinguishes several days from a period,
    and widens a day to its month, quarter, semester or year.
    """
    words, _no_hours = without_ending(plain(text), UNKNOWN_HOURS)
    words, to_confirm = without_ending(words, TO_CONFIRM)
    words, unknown = without_ending(words, UNKNOWN)
    if not words and (unknown or to_confirm):
        return TypedDate(Precision.UNKNOWN)
    typed = _read(words, year)
    if typed is None:
        raise ValidationError(
            _(
                "« %(text)s » ne se comprend pas comme une date. Écrivez par exemple « 7/10 », "
                "« 7 oct. 9h-10h30 », « 12 et 13 mars », « novembre » ou « à préciser »."
            )
            % {"text": excerpt(text)}
        )
    if typed.date_as_typed == AS_TYPED and typed.first_day and typed.last_day:
        words = kept_words(text, typed.first_day, typed.last_day)
        typed = replace(typed, date_as_typed=words)
    # « date à préciser » is what approximate dates are shown with.
    if typed.precision in EXACT and (to_confirm or (unknown and not typed.date_as_typed)):
        typed = replace(typed, confirmed=False)
    return _as_meant(typed, meant)


def parse_hour(text: str) -> time:
    """Parse « 9h », « 10h30 », « 9:30 », « 9 » or « midi ». Raises ValidationError."""
    words = plain(text)
    if not re.fullmatch(BARE_HOUR, words, re.ASCII):
        raise no_hour(text)
    return make_time(words)


def _read(words: str, year: int) -> TypedDate | None:
    if found := read_period(words, year):
        return _of_period(found)
    for pattern, read in _READERS:
        if match := pattern.fullmatch(words):
            return read(match.groupdict(), year)
    return None


def _of_period(found: Period) -> TypedDate:
    days = (found.precision, found.first_day, found.last_day)
    as_typed = AS_TYPED if found.is_approximate else ""
    return TypedDate(*days, confirmed=found.confirmed, date_as_typed=as_typed)


def _as_meant(typed: TypedDate, meant: str) -> TypedDate:
    if typed.date_as_typed:
        return typed
    if typed.precision in SEVERAL and meant in SEVERAL:
        return replace(typed, precision=Precision(meant))
    is_wider = meant == Precision.MONTH or meant in VAGUE - {Precision.UNKNOWN}
    if typed.precision == Precision.DAY and typed.first_day and is_wider:
        return _of_period(period(Precision(meant), typed.first_day))
    return typed


# The reader of each pattern, which matches the output of `plain`

AS_TYPED = "…"
"""Set by a reader in place of the words to keep."""


def _checked_day(found: dict, year: int) -> date:
    typed_day = TypedDay.of(found, "first")
    day = typed_day.on(year)
    typed_day.check_weekday(day)
    return day


def _one_day(found: dict, year: int) -> TypedDate:
    day = _checked_day(found, year)
    start, end = make_hours(found)
    part = found["first_part"] or found["part"] or ""
    if start is None:
        return TypedDate(Precision.DAY, day, date_as_typed=_with_part_of_day(day, part))
    for name, (earliest, latest) in PARTS_OF_DAY.items():
        if part.startswith(name) and not earliest <= start <= latest:
            raise ValidationError(_("Cette heure n'est pas de cette partie de la journée."))
    return TypedDate(Precision.TIME, day, last_day_of_hours(day, start, end), start, end)


def _with_part_of_day(day: date, part: str) -> str:
    """Return « jeudi 22 mai 2025 au matin »; empty without a part of the day."""
    words = {"mat": "au matin", "apr": "après-midi", "soi": "en soirée"}
    return part and f"{wording_french.describe(Precision.DAY, day)} {words[part[:3]]}"


def _from_hour_to_hour(found: dict, year: int) -> TypedDate:
    first, last = _two_days(found, year)
    end = make_time(found["until"]) if found["until"] else None
    return TypedDate(Precision.TIME, first, last, make_time(found["from"]), end)


def _from_day_to_day(found: dict, year: int) -> TypedDate:
    first, last = _two_days(found, year)
    is_short = last - first < timedelta(days=MAX_DAYS)
    start, end = make_hours(found)
    if start and not end and not (found["each_day"] or found["each_day_at_last"]):
        raise ValidationError(
            _(
                "Est-ce l'heure de chaque jour ? Écrivez « du 12 au 14 mars, 9h chaque jour ». "
                "Celle de la fin ? « du 12 mars 9h au 14 mars 17h »."
            )
        )
    return TypedDate(Precision.DAYS if is_short else Precision.RANGE, first, last, start, end)


def _day_and_day(found: dict, year: int) -> TypedDate:
    first, last = _two_days(found, year)
    between = re.findall(rf"(?:({WEEKDAY})\.? ?)?(\d{{1,2}})", found["between"] or "")
    days = [first + timedelta(days=number) for number in range(1, len(between) + 1)]
    is_in_order = all(
        day.day == int(number) for day, (_weekday, number) in zip(days, between, strict=True)
    )
    if not is_in_order or last - first != timedelta(days=1 + len(between)):
        raise ValidationError(_("Ces jours ne se suivent pas : faites une séance de chacun."))
    for day, (weekday, _number) in zip(days, between, strict=True):
        check_weekday(weekday, day)
    return TypedDate(Precision.DAYS, first, last, *make_hours(found))


def _day_to_day_to_day(found: dict, year: int) -> TypedDate:
    """Read « du 1er au 2 mars au 3 mars », days that follow one another."""
    days = [
        _checked_day(match.groupdict(), year)
        for part in re.split(" au ", found["days"])
        if (match := _ONE_DAY.fullmatch(part))
    ]
    if days != sorted(set(days)):
        raise ValidationError(_("Le dernier jour ne suit pas le premier."))
    is_short = days[-1] - days[0] < timedelta(days=MAX_DAYS)
    return TypedDate(Precision.DAYS if is_short else Precision.RANGE, days[0], days[-1])


def _period_as_typed(found: dict, year: int) -> TypedDate:
    return TypedDate(Precision.RANGE, *_two_days(found, year), date_as_typed=AS_TYPED)


def _week_of_day(found: dict, year: int) -> TypedDate:
    return _of_period(week_of(_checked_day(found, year)))


def _either_day(found: dict, year: int) -> TypedDate:
    """Read « 12, 15 ou 22 mars »: one of these days, not yet chosen."""
    first, last = _two_days(found, year)
    numbers = [first.day, *(int(number) for number in re.findall(r"\d+", found["between"]))]
    if numbers != sorted(set(numbers)) or (found["between"] and numbers[-1] >= last.day):
        raise ValidationError(_("Écrivez ces jours dans l'ordre."))
    make_hours(found)
    return TypedDate(Precision.RANGE, first, last, confirmed=False, date_as_typed=AS_TYPED)


def _two_days(found: dict, year: int) -> tuple[date, date]:
    """Return both days. One takes the year of the other if needed, even across a new year."""
    first, last = TypedDay.of(found, "first"), TypedDay.of(found, "last")
    first = replace(first, month=last.month if first.month is None else first.month)
    last_day = last.on(year if first.year is None else first.year)
    first_day = first.on(last_day.year)
    runs_over = last_day < first_day and last_day.month < first_day.month
    if runs_over and last.year is None:
        last_day = last.on(last_day.year + 1)
    elif runs_over and first.year is None:
        first_day = first.on(last_day.year - 1)
    first.check_weekday(first_day)
    last.check_weekday(last_day)
    if last_day <= first_day:
        raise ValidationError(_("Le dernier jour ne suit pas le premier."))
    return first_day, last_day


_EACH_DAY = r"(?:chaque jour|tous les jours)"
_SAME_HOURS = (
    rf"(?:{SEPARATOR}(?P<each_day>{_EACH_DAY},? )?{HOURS}(?P<each_day_at_last>,? {_EACH_DAY})?)?"
)
_FIRST = day_pattern("first", with_month=False)
_LAST = day_pattern("last")
_DAY_WITH_PART = rf"{day_pattern('first')}(?:{SEPARATOR}{PART_OF_DAY})?"
_A_DAY = re.sub(r"\?P<\w+>", "?:", day_pattern("first"))
_ONE_DAY = re.compile(rf"{_DAY_WITH_PART}(?:{SEPARATOR}{HOURS})?", re.ASCII)
_READERS: list[tuple[re.Pattern[str], Callable[[dict, int], TypedDate]]] = [
    (_ONE_DAY, _one_day),
    *(
        (re.compile(pattern, re.ASCII), read)
        for pattern, read in (
            (rf"{HOURS}{SEPARATOR}{_DAY_WITH_PART}", _one_day),
            (
                rf"(?:du )?{_FIRST}{SEPARATOR}(?:a )?(?P<from>{SIGNED_HOUR})(?:,? au |-){_LAST}"
                rf"(?:{SEPARATOR}(?:a )?(?P<until>{SIGNED_HOUR}))?",
                _from_hour_to_hour,
            ),
            (
                rf"(?:les )?{_FIRST}(?P<between>(?:, ?(?:{WEEKDAY}\.? ?)?\d{{1,2}})*) et {_LAST}"
                rf"{_SAME_HOURS}",
                _day_and_day,
            ),
            (rf"(?:du )?{_FIRST}(?: au? |-){_LAST}{_SAME_HOURS}", _from_day_to_day),
            (rf"(?:du )?(?P<days>{_A_DAY}(?: au {_A_DAY}){{2,}})", _day_to_day_to_day),
            (rf"entre {_FIRST} et {_LAST}", _period_as_typed),
            (rf"(?:la )?semaine du {_FIRST} au {_LAST}", _period_as_typed),
            (rf"(?:la )?semaine du {day_pattern('first')}", _week_of_day),
            (
                rf"{_FIRST}(?P<between>(?:, (?:le )?\d{{1,2}})*) ou {_LAST}(?:{SEPARATOR}{HOURS})?",
                _either_day,
            ),
        )
    ),
]
