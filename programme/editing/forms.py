"""The edit forms of an event and of its sessions."""

from datetime import date
from typing import Any

from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core import clock
from core.admin.forms import BasePageForm, KeepUnsentBlocksMixin
from core.querysets import public_q
from dates import Precision, describe, describe_period, parse
from dates.calendar import EXACT, SEVERAL
from dates.typed_days import last_day_of_hours
from programme.editing.fields import (
    DAY_FORMAT,
    DayField,
    DayInput,
    DepartementField,
    HourField,
    HourInput,
)
from programme.models.sessions import DATE_FIELDS

DATES = ("first_day", "last_day", "start_time", "end_time")


def year_of(programmes: QuerySet, pk) -> int:
    """Return the year of the programme whose pk is this form value, or the current year."""
    try:
        return programmes.values_list("year", flat=True).get(id=pk)
    except (ObjectDoesNotExist, TypeError, ValueError):
        return clock.paris_day(clock.now()).year


class EventSessionForm(KeepUnsentBlocksMixin, WagtailAdminModelForm):
    """The form of a session, whose `first_day` takes a whole date: « 7 oct. 9h-10h30 ».

    `year` is that of a date typed without one. A draft may be saved with an incomplete date.
    """

    first_day = DayField(
        label=_("Date"), widget=DayInput({"placeholder": _("7/10, ou 7 oct. 9h-10h30")})
    )
    last_day = DayField(label=_("Dernier jour"), widget=DayInput({"placeholder": _("9/10")}))
    start_time = HourField(label=_("De"), widget=HourInput({"placeholder": _("9h")}))
    end_time = HourField(label=_("À"), widget=HourInput({"placeholder": _("10h30")}))
    departement = DepartementField(label=_("Département"))

    year: int | None = None

    class Media:
        css = {"all": ["programme/css/sessions.css"]}
        js = ["programme/js/sessions.js"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial |= format_days(self.instance)
        for name in {"mode", "status"} & set(self.fields):
            field = self.fields[name]
            field.choices = [("", _("celui de l'événement")), *field.choices[1:]]
            field.help_text = ""

    def clean(self):
        cleaned = super().clean()
        chosen = Precision(cleaned.get("precision") or Precision.TIME)
        if chosen not in EXACT:
            # Its box is hidden: nobody said that the date typed now is not confirmed.
            cleaned["confirmed"] = True
        is_typed = cleaned.get("first_day") and "first_day" in self.changed_data
        if chosen == Precision.UNKNOWN and is_typed:
            # Without JavaScript, a date may be typed while « à préciser » is still selected.
            chosen = Precision.TIME if cleaned.get("start_time") else Precision.DAY
            cleaned["precision"] = chosen
        for name in ignored_fields(chosen):
            # The field is hidden: nobody could correct it.
            self.errors.pop(name, None)
            cleaned[name] = None
        typed_last_day = cleaned.pop("last_day", None)
        cleaned["date_as_typed"] = ""
        try:
            cleaned |= self._parse_date(cleaned.get("first_day") or "", chosen, cleaned)
            cleaned.setdefault("last_day", None)
        except ValidationError as error:
            self.add_error("first_day", error)
        if typed_last_day and not cleaned.get("last_day"):
            self._clean_last_day(typed_last_day, cleaned)
        if cleaned.get("first_day") and cleaned.get("start_time") and not cleaned["last_day"]:
            hours = cleaned["start_time"], cleaned.get("end_time")
            cleaned["last_day"] = last_day_of_hours(cleaned["first_day"], *hours)
        if self.is_deferred_validation and not self.errors:
            cleaned["precision"] = draft_precision(cleaned)
            cleaned["end_time"] = cleaned.get("end_time") if cleaned.get("start_time") else None
        return cleaned

    def _parse_date(self, text: str, chosen: Precision, cleaned: dict) -> dict:
        """Return the cleaned values found in the typed date, which override the other fields."""
        if not text:
            return {} if "first_day" in self.errors else {"first_day": None}
        has_hours = bool(cleaned.get("start_time"))
        typed = parse(text, self.year or clock.paris_day(clock.now()).year, meant=chosen)
        values: dict[str, Any] = {"first_day": typed.first_day}
        if not typed.confirmed:
            values["confirmed"] = False
        if typed.date_as_typed and not (typed.precision == Precision.DAY and has_hours):
            kept = {name: getattr(typed, name) for name in DATE_FIELDS if name != "confirmed"}
            return kept | values
        if typed.precision == Precision.DAY:
            return values
        values |= {"precision": typed.precision, "last_day": typed.last_day}
        if typed.precision in SEVERAL and not typed.start_time:
            return values
        return values | {"start_time": typed.start_time, "end_time": typed.end_time}

    def _clean_last_day(self, text: str, cleaned: dict) -> None:
        first = cleaned.get("first_day")
        if not first or cleaned["precision"] not in SEVERAL | {Precision.TIME}:
            return
        try:
            cleaned["last_day"] = parse_last_day(text, first)
        except ValidationError as error:
            self.add_error("last_day", error)

    def _post_clean(self):
        self.instance.date_as_typed = self.cleaned_data.get("date_as_typed", "")
        super()._post_clean()

    def validate_constraints(self):
        """Skip constraints: the model's `clean` reports the same errors, on fields."""

    def add_error(self, field, error):
        """Ignore the model's errors on fields that already have one from the form."""
        for name in set(self.errors) & set(getattr(error, "error_dict", ())):
            del error.error_dict[name]
        super().add_error(field, error)

    @property
    def sentence(self) -> str:
        """The date as visitors will read it; empty while it is incomplete."""
        values = getattr(self, "cleaned_data", None)
        if values is None:
            values = {name: getattr(self.instance, name) for name in DATE_FIELDS}
        precision = values.get("precision")
        if not precision or not (values.get("first_day") or precision == Precision.UNKNOWN):
            return ""
        return describe(
            precision,
            *(values.get(name) for name in DATES),
            confirmed=values.get("confirmed", True),
            as_typed=values.get("date_as_typed", ""),
        )


def ignored_fields(precision: Precision) -> set[str]:
    """Return the date fields that a session of this precision does not use."""
    match precision:
        case Precision.UNKNOWN:
            return set(DATES)
        case Precision.TIME | Precision.DAYS | Precision.RANGE:
            return set()
        case _:
            return {"last_day", "start_time", "end_time"}


def draft_precision(cleaned: dict) -> Precision:
    """Return the precision of an incomplete date: the chosen one, or a vaguer one."""
    precision = Precision(cleaned["precision"])
    if not cleaned.get("first_day"):
        return Precision.UNKNOWN
    if precision == Precision.TIME or (precision in SEVERAL and not cleaned.get("last_day")):
        return Precision.TIME if cleaned.get("start_time") else Precision.DAY
    return precision


def parse_last_day(text: str, first: date) -> date:
    """Return the day typed as the last one after `first`. Raises ValidationError."""
    try:
        # Parsed as a range, so that a last day without a year may be in the next year.
        return parse(f"du {first:{DAY_FORMAT}} au {text}", first.year).last_day or first
    except ValidationError:
        typed = parse(text, first.year)
    if typed.precision != Precision.DAY or not typed.first_day:
        raise ValidationError(_("Écrivez ici le dernier jour, et lui seul."))
    return typed.first_day


def format_days(session) -> dict[str, str]:
    """Return `first_day` and `last_day` as the form displays them."""
    first, last = session.first_day, session.last_day
    if session.date_as_typed:
        return {"first_day": session.date_as_typed, "last_day": ""}
    if first and session.precision not in EXACT:
        return {"first_day": describe_period(session.precision, first), "last_day": ""}
    return {
        "first_day": f"{first:{DAY_FORMAT}}" if first else "",
        "last_day": f"{last:{DAY_FORMAT}}" if last else "",
    }


class EventPageForm(BasePageForm):
    """The form of an event; a new one is in its parent's programme, else in this year's."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        programme, priority = self.fields["programme"], self.fields["priority"]
        # An oversized pk is an invalid choice on "id"; on a foreign key the database rejects it.
        programme.to_field_name = priority.to_field_name = "id"
        all_programmes = programme.queryset
        programme.queryset = self._choices(programme.queryset, "programme").order_by("-year")
        priority.queryset = (
            self._choices(priority.queryset, "priority")
            .select_related("programme")
            .order_by("-programme__year", "path")
        )
        priority.label_from_instance = label_of_priority
        if not self.is_bound and not self.instance.programme_id:
            self.initial["programme"] = self._default_programme(programme.queryset)
        year = year_of(all_programmes, self["programme"].value())
        for form in self.formsets["sessions"].forms:
            form.year = year
            # Its status and mode, as this form is about to save them, are those of its sessions.
            form.instance.event = self.instance

    def _choices(self, pages: QuerySet, name: str) -> QuerySet:
        """Return the pages that are public, that the user may change, or already selected."""
        policy = policy_registry.get_by_type(Page)
        editable = policy.instances_user_has_permission_for(self.for_user, "change")
        offered = public_q() | Q(pk__in=editable)
        chosen = Q(pk=getattr(self.instance, f"{name}_id"))
        return pages.filter(Q(locale=self.instance.locale_id) & offered | chosen)

    def _default_programme(self, programmes: QuerySet) -> Model | None:
        parent = self.parent_page
        above = getattr(parent, "programme_id", None) or getattr(parent, "pk", None)
        this_year = clock.paris_day(clock.now()).year
        return (
            programmes.filter(pk=above).first()
            or programmes.filter(year=this_year).first()
            or programmes.first()
        )


def label_of_priority(priority) -> str:
    """Return « 2020 – Transitions »."""
    return f"{priority.programme.year} – {priority.label}" if priority.programme else priority.label
