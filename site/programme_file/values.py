"""The types of values of a programme file, parsed from text, with error messages in French."""

import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, time
from difflib import get_close_matches
from typing import Annotated, Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator, validate_email
from django.db.models import Model
from django.utils.translation import gettext as _
from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError

from core import departements
from dates import Precision, parse
from dates.bounds import YEARS, check_day

from .context import Context, context_of

_HOURS = re.compile(r"(\d{1,2}:\d{2})(?:\s*[-–]\s*(\d{1,2}:\d{2}))?")
_BOOLEANS = {"oui": True, "true": True, "yes": True, "non": False, "false": False, "no": False}

Hours = tuple[time, time | None]


def refusal(message: str) -> PydanticCustomError:
    """Return a pydantic error with this message."""
    return refusals([(None, message)])


def refusals(messages: Sequence[tuple[int | None, str]]) -> PydanticCustomError:
    """Return a pydantic error with these messages, each at this line of its text, from 0."""
    return PydanticCustomError("refusal", "refused", {"messages": messages})


def fits(model: type[Model], name: str) -> AfterValidator:
    """Return a validator that runs those of a model field, with its messages."""
    return _validator(model._meta.get_field(name).run_validators)  # type: ignore[union-attr]


def known(*section: str) -> AfterValidator:
    """Return a validator for the slug or key of an entry of a section; an empty one is valid."""

    def check(value: str, info: ValidationInfo) -> str:
        if value and (message := unknown(value, section, context_of(info))):
            raise refusal(message)
        return value

    return AfterValidator(check)


def unknown(name: str, section: tuple[str, ...], context: Context) -> str:
    """Note that this entry of a section is used, or return the message that there is none."""
    context.used.add((*section, name))
    names = context.names[section]
    if name in names:
        return ""
    message = _("« %(value)s » n'est pas dans la section « %(section)s » du fichier.") % {
        "value": name,
        "section": ".".join(section),
    }
    if close := get_close_matches(name, names, 1):
        message += " " + _("Vouliez-vous dire « %s » ?") % close[0]
    return message


def distinct(values: list[Any]) -> list[Any]:
    """Return the values. Raise a pydantic error if one of them is repeated."""
    for rank, value in enumerate(values):
        if value in values[:rank]:
            raise refusal(_("« %s » y est deux fois.") % value)
    return values


def run[T](check: Callable[[], T]) -> T:
    """Call `check`, and convert Django's ValidationError to a pydantic error."""
    try:
        return check()
    except ValidationError as error:
        raise refusal(" ".join(error.messages)) from error


def _validator(check: Callable[[Any], Any]) -> AfterValidator:
    def validate(value: Any) -> Any:
        if value != "":
            run(lambda: check(value))
        return value

    return AfterValidator(validate)


def _parser(parse: Callable[[str], Any], expected: Callable[[], str]) -> BeforeValidator:
    """Return a validator that parses text with `parse`, which raises ValueError or KeyError.

    `expected` returns what is expected, in French, for the error message.
    """

    def validate(value: Any) -> Any:
        if not isinstance(value, str):
            raise refusal(_("on attend ici %s.") % expected())
        try:
            return parse(value.strip())
        except (ValueError, KeyError) as error:
            message = _("« %(value)s » n'est pas %(expected)s.")
            raise refusal(message % {"value": value, "expected": expected()}) from error

    return BeforeValidator(validate)


def _matching(pattern: str, expected: Callable[[], str]) -> BeforeValidator:
    def parse(text: str) -> str:
        if not re.fullmatch(pattern, text, re.ASCII):
            raise ValueError(text)
        return text

    return _parser(parse, expected)


def _number(text: str) -> int:
    if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
        raise ValueError(text)
    return int(text)


def _day(value: Any, info: ValidationInfo) -> date:
    """Return a day in ISO 8601; one that is written otherwise is refused with its ISO form."""
    text = value.strip() if isinstance(value, str) else ""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII):
            return date.fromisoformat(text)
    except ValueError as error:
        message = _("« %s » n'est pas un jour qui existe, comme 2020-10-07.") % text
        raise refusal(message) from error
    with suppress(ValidationError):
        typed = parse(text, context_of(info).year or YEARS[0])
        if typed.precision == Precision.DAY:
            message = _("« %(text)s » s'écrit ici %(day)s, ou tel quel dans « date ».")
            raise refusal(message % {"text": text, "day": typed.first_day})
    raise refusal(
        _("on attend ici un jour, comme 2020-10-07 ; les mots d'une date vont dans « date ».")
    )


def _period(pattern: str, months: int) -> Callable[[str], date]:
    """Return a parser of periods of `months` months, whose result is the first day.

    The groups of `pattern` are the year and the number of the period, 1 if left out.
    """

    def parse(text: str) -> date:
        match = re.fullmatch(pattern, text, re.ASCII)
        if not match:
            raise ValueError(text)
        year, number = (int(group) for group in (*match.groups(), "1")[:2])
        return date(year, (number - 1) * months + 1, 1)

    return parse


def _hours(text: str) -> Hours:
    match = _HOURS.fullmatch(text)
    if not match:
        raise ValueError(text)
    start, end = (_hour(hour) if hour else None for hour in match.groups())
    if start is None:
        raise ValueError(text)
    return start, end


def _hour(text: str) -> time:
    return time.fromisoformat(text.zfill(5))


Text = str
Filled = StringConstraints(min_length=1)
Slug = Annotated[
    str,
    _matching(
        r"[a-z0-9]+(-[a-z0-9]+)*",
        lambda: _("un mot d'adresse : minuscules sans accent, chiffres, tirets"),
    ),
]
Namespace = Annotated[
    str, _matching(r"[a-z0-9]+([.-][a-z0-9]+)*", lambda: _("un mot comme reseau.example.org"))
]
MenuAddress = Annotated[
    str, _matching(r"(/|https?://).*", lambda: _("une adresse qui commence par / ou https://"))
]
Address = Annotated[str, _validator(URLValidator(schemes=["http", "https"]))]
Email = Annotated[str, _validator(validate_email)]
Number = Annotated[int, _parser(_number, lambda: _("un nombre entier, comme 3"))]
Goal = Annotated[Number, Field(ge=1, le=17)]
Flag = Annotated[bool, _parser(lambda text: _BOOLEANS[text.lower()], lambda: _("oui ou non"))]
_in_bounds = _validator(check_day)
Day = Annotated[date, BeforeValidator(_day), _in_bounds]
Month = Annotated[
    date, _parser(_period(r"(\d{4})-(\d{2})", 1), lambda: _("un mois, comme 2020-11")), _in_bounds
]
Quarter = Annotated[
    date,
    _parser(_period(r"(\d{4})-T([1-4])", 3), lambda: _("un trimestre, comme 2020-T4")),
    _in_bounds,
]
Semester = Annotated[
    date,
    _parser(_period(r"(\d{4})-S([12])", 6), lambda: _("un semestre, comme 2020-S2")),
    _in_bounds,
]
Year = Annotated[
    date, _parser(_period(r"(\d{4})", 12), lambda: _("une année, comme 2020")), _in_bounds
]
HoursOfDay = Annotated[
    Hours, _parser(_hours, lambda: _("une heure ou deux, comme 14:30 ou 09:00-10:30"))
]


def _departement(code: str) -> str:
    if code not in departements.NAMES:
        message = _("« %s » n'est pas le numéro d'un département, comme 37 ou 2A.")
        raise refusal(message % code)
    return code


Departement = Annotated[str, AfterValidator(_departement)]
