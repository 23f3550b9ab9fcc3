"""Parse dates typed in French: the output of `wording_french`, and unambiguous shorter forms."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from core.text import fold

from .bounds import check_year
from .calendar import VAGUE, Precision, period_of
from .wording_french import MONTHS, WEEKDAYS

MAX_LENGTH = 200  # characters
MAX_DAYS = 7  # more days are a period, unless the editor chose otherwise
SEVERAL = frozenset({Precision.DAYS, Precision.RANGE})


@dataclass(frozen=True)
class TypedDate:
    """A parsed date; `confirmed` is false if the text ends with « à confirmer » or the like."""

    precision: Precision
    first_day: date | None = None
    last_day: date | None = None
    start_time: time | None = None
    end_time: time | None = None
    confirmed: bool = True


def parse(text: str, year: int, meant: str = "") -> TypedDate:
    """Parse `text`, in `year` if it gives none. Raises ValidationError.

    `meant` is the precision chosen by the editor: it distinguishes several days from a period,
    and widens a day to its month, quarter, semester or year.
    """
    words = re.sub(r"[, ]+(?:horaires?|heures?) a (?:preciser|confirmer)$", "", _plain(text))
    words, to_confirm = re.subn(r"[, ]*\(?(?:date )?a confirmer\)?$", "", words)
    words, unknown = re.subn(rf"(?:^|[, ]+)\(?{_UNKNOWN}\)?$", "", words)
    words = words.strip(" ,.")
    if unknown and not words:
        return TypedDate(Precision.UNKNOWN)
    for pattern, read in _READERS:
        if found := pattern.fullmatch(words):
            typed = read(found.groupdict(), year)
            break
    else:
        raise ValidationError(
            _(
                "« %(text)s » ne se comprend pas comme une date. Écrivez par exemple « 7/10 », "
                "« 7 oct. 9h-10h30 », « 12 et 13 mars », « novembre » ou « à préciser »."
            )
            % {"text": _excerpt(text)}
        )
    if typed.precision not in VAGUE | {Precision.MONTH}:
        typed = replace(typed, confirmed=not (to_confirm or unknown))
    return _as_meant(typed, meant)


def parse_hour(text: str) -> time:
    """Parse « 9h », « 10h30 », « 9:30 », « 9 » or « midi ». Raises ValidationError."""
    words = _plain(text)
    if not re.fullmatch(_BARE_HOUR, words, re.ASCII):
        raise _no_hour(text)
    return _time(words)


def _plain(text: str) -> str:
    """Return `text` in lower case, without accents, with plain hyphens and single spaces."""
    if len(text) > MAX_LENGTH:
        raise ValidationError(_("C'est trop long pour une date."))
    return re.sub(r"\s*[-‐‑‒–—−]\s*", "-", " ".join(fold(text).split()))


def _excerpt(text: str) -> str:
    return text.strip()[:60]


def _as_meant(typed: TypedDate, meant: str) -> TypedDate:
    if typed.precision in SEVERAL and meant in SEVERAL:
        return replace(typed, precision=Precision(meant))
    is_wider = meant == Precision.MONTH or meant in VAGUE - {Precision.UNKNOWN}
    if typed.precision == Precision.DAY and typed.first_day and is_wider:
        return _period(Precision(meant), typed.first_day)
    return typed


# Patterns, which match the output of _plain

_UNKNOWN = r"(?:dates? )?(?:a (?:preciser|definir|determiner|fixer|venir)|inconnue)"
_MONTH = (
    r"(?:janv(?:ier)?|jan|fevr(?:ier)?|fev|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout"
    r"|sept(?:embre)?|sep|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?)\b\.?"
)
_WEEKDAY = (
    r"(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)\b"
)
_RANK = r"(?P<rank>[1-4]|premier|second|deuxieme|troisieme|quatrieme) ?(?:er|nd|e|eme)?"
_RANKS = {"premier": 1, "second": 2, "deuxieme": 2, "troisieme": 3, "quatrieme": 4}
_YEAR = r"(?: (?:de )?(?P<year>\d{4}))?"
_SIGNED_HOUR = r"(?:midi|\d{1,2} ?(?:heures?|h|:)(?: ?\d{2})?)"
_BARE_HOUR = rf"(?:{_SIGNED_HOUR}|\d{{1,2}})"
_UNTIL = r"(?:-| ?a | jusqu'a )"
_HOURS = (
    rf"(?:(?:de |a |des |entre |a partir de )?(?:"
    rf"(?P<start>{_BARE_HOUR})(?:{_UNTIL}| et )(?P<end>{_SIGNED_HOUR})"
    rf"|(?P<only_start>{_SIGNED_HOUR})(?:{_UNTIL}(?P<bare_end>\d{{1,2}}))?))"
)


def _day(name: str, *, with_month: bool = True) -> str:
    """Return the pattern of a day. The month of the first of two days may be left out."""
    month = rf" ?(?P<{name}_month>{_MONTH})(?: (?P<{name}_year>\d{{4}}))?"
    return (
        rf"(?:le )?(?:(?P<{name}_weekday>{_WEEKDAY})\.? ?)?(?:"
        rf"(?P<{name}_iso>\d{{4}}-\d{{2}}-\d{{2}})"
        rf"|(?P<{name}_figures>\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?|\d{{1,2}}-\d{{1,2}}-\d{{4}})"
        rf"|(?P<{name}_number>\d{{1,2}})(?:er)?\b(?:{month}){'' if with_month else '?'})"
    )


# The reader of each pattern


def _month(found: dict, year: int) -> TypedDate:
    month = _month_number(found.get("number") or found["month"])
    return _period(Precision.MONTH, _date(int(found["year"] or year), month, 1))


def _quarter(found: dict, year: int) -> TypedDate:
    return _part_of_year(Precision.QUARTER, 3, found, year)


def _semester(found: dict, year: int) -> TypedDate:
    return _part_of_year(Precision.SEMESTER, 6, found, year)


def _part_of_year(precision: Precision, months: int, found: dict, year: int) -> TypedDate:
    rank = _RANKS.get(found["rank"]) or int(found["rank"])
    if rank * months > 12:
        raise ValidationError(_("Une année n'a que deux semestres."))
    return _period(precision, _date(int(found["year"] or year), (rank - 1) * months + 1, 1))


def _year(found: dict, _default: int) -> TypedDate:
    return _period(Precision.YEAR, _date(int(found["year"]), 1, 1))


def _one_day(found: dict, year: int) -> TypedDate:
    typed_day = _TypedDay.of(found, "first")
    day = typed_day.on(year)
    typed_day.check_weekday(day)
    start, end = found["start"] or found["only_start"], found["end"] or found["bare_end"]
    if not start:
        return TypedDate(Precision.DAY, day)
    return TypedDate(Precision.TIME, day, None, _time(start), _time(end) if end else None)


def _from_hour_to_hour(found: dict, year: int) -> TypedDate:
    first, last = _two_days(found, year)
    end = _time(found["until"]) if found["until"] else None
    return TypedDate(Precision.TIME, first, last, _time(found["from"]), end)


def _from_day_to_day(found: dict, year: int) -> TypedDate:
    first, last = _two_days(found, year)
    is_short = last - first < timedelta(days=MAX_DAYS)
    return TypedDate(Precision.DAYS if is_short else Precision.RANGE, first, last)


def _day_and_day(found: dict, year: int) -> TypedDate:
    first, last = _two_days(found, year)
    between = len(re.findall(r"\d+", found["between"] or ""))
    if last - first != timedelta(days=1 + between):
        raise ValidationError(_("Ces jours ne se suivent pas : faites une séance de chacun."))
    return TypedDate(Precision.DAYS, first, last)


def _two_days(found: dict, year: int) -> tuple[date, date]:
    """Return both days. One takes the year of the other if needed, even across a new year."""
    first, last = _TypedDay.of(found, "first"), _TypedDay.of(found, "last")
    first = replace(first, month=first.month or last.month)
    last_day = last.on(first.year or year)
    first_day = first.on(last_day.year)
    runs_over = last_day < first_day and last_day.month < first_day.month
    if runs_over and not last.year:
        last_day = last.on(last_day.year + 1)
    elif runs_over and not first.year:
        first_day = first.on(last_day.year - 1)
    first.check_weekday(first_day)
    last.check_weekday(last_day)
    if last_day <= first_day:
        raise ValidationError(_("Le dernier jour ne suit pas le premier."))
    return first_day, last_day


@dataclass(frozen=True)
class _TypedDay:
    """A day as typed, not yet validated."""

    number: int
    month: int | None
    year: int | None
    weekday: str | None

    @classmethod
    def of(cls, found: dict, name: str) -> "_TypedDay":
        weekday = found[f"{name}_weekday"]
        if iso := found[f"{name}_iso"]:
            year, month, number = (int(part) for part in iso.split("-"))
            return cls(number, month, year, weekday)
        if figures := found[f"{name}_figures"]:
            number, month, *rest = re.split("[/.-]", figures)
            digits = "".join(rest)
            year = int(f"20{digits}" if len(digits) == 2 else digits) if digits else None
            return cls(int(number), int(month), year, weekday)
        name_of_month, digits = found[f"{name}_month"], found[f"{name}_year"]
        return cls(
            int(found[f"{name}_number"]),
            _month_number(name_of_month) if name_of_month else None,
            int(digits) if digits else None,
            weekday,
        )

    def on(self, year: int) -> date:
        """Return the date, in `year` if the text gives none. Raises ValidationError."""
        return _date(self.year or year, self.month or 0, self.number)

    def check_weekday(self, day: date) -> None:
        """Raise ValidationError if the weekday typed is not that of `day`."""
        right = WEEKDAYS[day.weekday()]
        if self.weekday and not right.startswith(self.weekday):
            words = {
                "day": f"{day.day} {MONTHS[day.month - 1]} {day.year}",
                "right": right,
                "wrong": next(word for word in WEEKDAYS if word.startswith(self.weekday)),
            }
            raise ValidationError(_("Le %(day)s est un %(right)s, pas un %(wrong)s.") % words)


def _period(precision: Precision, day: date) -> TypedDate:
    return TypedDate(precision, *period_of(precision, day))


def _date(year: int, month: int, number: int) -> date:
    check_year(year)
    try:
        return date(year, month, number)
    except ValueError:
        words = f"{number}/{month:02}/{year}"
        raise ValidationError(_("Le %(day)s n'existe pas.") % {"day": words}) from None


def _month_number(name: str) -> int:
    if name.isdigit():
        return int(name)
    names = [_plain(month) for month in MONTHS]
    return next(n for n, month in enumerate(names, 1) if month.startswith(name.rstrip(".")))


def _time(words: str) -> time:
    if words == "midi":
        return time(12)
    hour, *minutes = re.findall(r"\d+", words)
    try:
        return time(int(hour), int(minutes[0]) if minutes else 0)
    except ValueError:
        raise _no_hour(words) from None


def _no_hour(text: str) -> ValidationError:
    return ValidationError(
        _("« %(text)s » n'est pas une heure. Écrivez par exemple « 9h » ou « 10h30 ».")
        % {"text": _excerpt(text)}
    )


_FIRST = _day("first", with_month=False)
_LAST = _day("last")
_READERS: list[tuple[re.Pattern[str], Callable[[dict, int], TypedDate]]] = [
    (re.compile(pattern, re.ASCII), read)
    for pattern, read in (
        (rf"(?:en |courant |mois de |mois d')?(?P<month>{_MONTH}){_YEAR}", _month),
        (r"(?P<number>\d{1,2})/(?P<year>\d{4})", _month),
        (r"(?P<year>\d{4})-(?P<number>\d{2})", _month),
        (rf"(?:(?:le |au )?{_RANK} trimestre{_YEAR})", _quarter),
        (rf"t(?P<rank>[1-4]){_YEAR}", _quarter),
        (rf"(?:(?:le |au )?{_RANK} semestre{_YEAR})", _semester),
        (rf"s(?P<rank>[12]){_YEAR}", _semester),
        (r"(?:en |courant |annee )?(?P<year>\d{4})", _year),
        (rf"{_day('first')}(?:[, ]+{_HOURS})?", _one_day),
        (
            rf"(?:du )?{_FIRST},? (?:a )?(?P<from>{_SIGNED_HOUR}),? au {_LAST}"
            rf"(?:,? (?:a )?(?P<until>{_SIGNED_HOUR}))?",
            _from_hour_to_hour,
        ),
        (rf"(?:les )?{_FIRST}(?P<between>(?:, ?\d{{1,2}})*) et {_LAST}", _day_and_day),
        (rf"(?:du )?{_FIRST}(?: au? |-){_LAST}", _from_day_to_day),
    )
]
