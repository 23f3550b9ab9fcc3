"""The sessions of a programme file: their dates, places and speakers."""

from dataclasses import asdict
from datetime import date
from typing import Annotated, Any

from django.utils.translation import gettext as _
from pydantic import Field, ValidationInfo, field_validator

from dates import Precision, TypedDate, describe, parse
from dates.calendar import period_of
from dates.typed_days import last_day_of_hours
from programme.choices import Mode, Status
from programme.models import EventSession

from .context import context_of
from .entries import FileEntry, Short
from .values import (
    Day,
    Departement,
    Flag,
    HoursOfDay,
    Month,
    Quarter,
    Semester,
    Slug,
    Year,
    fits,
    refusal,
    run,
)


class Speaker(FileEntry):
    name: Short = ""
    role: Short = ""
    organisation: Short = ""


DATE_KEYS = ("date", "day", "days", "from", "month", "quarter", "semester", "year")


class Session(FileEntry):
    """A session; its date is given by one of `DATE_KEYS`, or by none if it is unknown."""

    key: Slug
    title: Annotated[str, fits(EventSession, "title")] = ""
    date: Any = None
    day: Day | None = None
    days: Annotated[list[Day], Field(min_length=2, max_length=2)] | None = None
    from_: Day | None = Field(None, alias="from")
    to: Day | None = Field(None, validate_default=True)
    month: Month | None = None
    quarter: Quarter | None = None
    semester: Semester | None = None
    year: Year | None = None
    hours: HoursOfDay | None = None
    confirmed: Flag = True
    venue: Annotated[str, fits(EventSession, "venue")] = ""
    town: Annotated[str, fits(EventSession, "town")] = ""
    departement: Departement = ""
    mode: Mode | None = None
    status: Status | None = None
    status_reason: Annotated[str, fits(EventSession, "status_reason")] = ""
    is_full: Flag = False
    speakers: list[Speaker] = []

    @field_validator("date", mode="before")
    @classmethod
    def is_read_as_the_form_reads_it(cls, text: Any, info: ValidationInfo) -> TypedDate | None:
        if not isinstance(text, str):
            raise refusal(_("on attend ici un texte."))
        year = context_of(info).year
        if year is None:  # already invalid
            return None
        typed = run(lambda: parse(text, year))
        _check_dates(**asdict(typed))
        return typed

    @field_validator("day", "days", "from_", "month", "quarter", "semester", "year")
    @classmethod
    def is_the_only_date(cls, value: Any, info: ValidationInfo) -> Any:
        for key in DATE_KEYS:
            name = "from_" if key == "from" else key
            if name != info.field_name and info.data.get(name):
                raise refusal(_("la date est déjà dite par « %s » : gardez l'une des deux.") % key)
        return value

    @field_validator("day", "month", "quarter", "semester", "year")
    @classmethod
    def is_in_the_year(cls, first: Any, info: ValidationInfo) -> Any:
        if first:
            _check_year(info, Precision(str(info.field_name)), first, first)
        return first

    @field_validator("days")
    @classmethod
    def are_in_order(cls, days: list[Any] | None, info: ValidationInfo) -> list[Any] | None:
        if days:
            _check_dates(precision=Precision.DAYS, first_day=days[0], last_day=days[1])
            _check_year(info, Precision.DAYS, *days)
        return days

    @field_validator("to")
    @classmethod
    def ends_what_began(cls, last: Any, info: ValidationInfo) -> Any:
        if "from_" not in info.data:  # already invalid
            return last
        first = info.data["from_"]
        if bool(first) != bool(last):
            raise refusal(_("une période se dit par « from » et « to » ensemble."))
        if first:
            _check_dates(precision=Precision.RANGE, first_day=first, last_day=last)
            _check_year(info, Precision.RANGE, first, last)
        return last

    @field_validator("hours")
    @classmethod
    def are_of_a_day(cls, hours: Any, info: ValidationInfo) -> Any:
        if not {"day", "days", "from_", "to"} <= info.data.keys():  # already invalid
            return hours
        day, days, first, last = (info.data[name] for name in ("day", "days", "from_", "to"))
        if day:
            precision, first, last = Precision.TIME, day, last_day_of_hours(day, *hours)
        elif days:
            precision, (first, last) = Precision.DAYS, days
        elif first:
            precision = Precision.RANGE
        else:
            raise refusal(_("une heure se donne avec un ou plusieurs jours (day, days, from)."))
        start, end = hours
        _check_dates(
            precision=precision, first_day=first, last_day=last, start_time=start, end_time=end
        )
        return hours

    @property
    def dates(self) -> dict[str, Any]:
        """Return the date and status of the session, as values of the fields of an EventSession.

        They are always set together: with the date of the file and the status of the site, a
        session could be postponed to the day that it was postponed from.
        """
        status = {"status": self.status or "", "status_reason": self.status_reason}
        if self.date:
            typed = asdict(self.date)
            return typed | {"confirmed": self.date.confirmed and self.confirmed} | status
        precision, first, last = Precision.UNKNOWN, None, None
        if self.day:
            precision, first = (Precision.TIME if self.hours else Precision.DAY), self.day
            last = last_day_of_hours(self.day, *self.hours) if self.hours else None
        elif self.days:
            precision, (first, last) = Precision.DAYS, self.days
        elif self.from_:
            precision, first, last = Precision.RANGE, self.from_, self.to
        else:
            for vague in (Precision.MONTH, Precision.QUARTER, Precision.SEMESTER, Precision.YEAR):
                if period_start := getattr(self, vague.value):
                    precision, (first, last) = vague, period_of(vague, period_start)
        start, end = self.hours or (None, None)
        return {
            "precision": precision.value,
            "first_day": first,
            "last_day": last,
            "start_time": start,
            "end_time": end,
            "confirmed": self.confirmed,
            "date_as_typed": "",
            **status,
        }


def _check_dates(**dates: Any) -> None:
    """Validate dates as the edit form does, with the same messages."""
    run(EventSession(**dates).clean)


def _check_year(info: ValidationInfo, precision: Precision, first: date, last: date) -> None:
    """Refuse dates that are all out of the year of the programme, often a slip of the fingers.

    Those that are not are given in words, where the year need not be written, and so is meant.
    """
    year = context_of(info).year
    if year and not first.year <= year <= last.year:
        message = _(
            "cette date n'est pas de %(year)s, l'année du programme. Si elle est juste, dites-la "
            "en toutes lettres : « date: %(words)s »."
        )
        raise refusal(message % {"year": year, "words": describe(precision, first, last)})
