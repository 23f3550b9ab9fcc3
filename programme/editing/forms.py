"""The forms of an event and of its sessions."""

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
from dates.calendar import EXACT
from dates.parsing import SEVERAL
from programme.editing.fields import (
    DAY_FORMAT,
    DayField,
    DayInput,
    DepartementField,
    HourField,
    HourInput,
)

DATES = ("first_day", "last_day", "start_time", "end_time")


def year_of(programmes: QuerySet, pk) -> int:
    """The year of the programme with this pk, as a form may send it; else the present year."""
    try:
        return programmes.values_list("year", flat=True).get(id=pk)
    except (ObjectDoesNotExist, TypeError, ValueError):
        return clock.paris_day(clock.now()).year


class EventSessionForm(KeepUnsentBlocksMixin, WagtailAdminModelForm):
    """A session. The field of the day takes the whole date: « 7 oct. 9h-10h30 », « novembre ».

    `year` is the one meant where none is typed. A draft keeps what is known so far.
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
        self.initial |= form_values(self.instance)
        for name in {"mode", "status"} & set(self.fields):
            field = self.fields[name]
            field.choices = [("", _("celui de l'événement")), *field.choices[1:]]
            field.help_text = ""

    def clean(self):
        cleaned = super().clean()
        chosen = Precision(cleaned.get("precision") or Precision.TIME)
        is_typed = cleaned.get("first_day") and "first_day" in self.changed_data
        if chosen == Precision.UNKNOWN and is_typed:
            # Without our script the date can be typed and « à préciser » left: the date is meant.
            chosen = Precision.TIME if cleaned.get("start_time") else Precision.DAY
            cleaned["precision"] = chosen
        for name in unused_fields(chosen):
            # What is not shown could not be put right.
            self.errors.pop(name, None)
            cleaned[name] = None
        typed_last_day = cleaned.pop("last_day", None)
        try:
            cleaned |= self._first(cleaned.get("first_day") or "", chosen, cleaned)
            cleaned.setdefault("last_day", None)
        except ValidationError as error:
            self.add_error("first_day", error)
        if typed_last_day and not cleaned.get("last_day"):
            self._read_last_day(typed_last_day, cleaned)
        if self.is_deferred_validation and not self.errors:
            cleaned["precision"] = known_precision(cleaned)
        return cleaned

    def _first(self, text: str, chosen: Precision, cleaned: dict) -> dict:
        """What the typed date says; the fields beside it say the rest."""
        if not text:
            return {} if "first_day" in self.errors else {"first_day": None}
        typed = parse(text, self.year or clock.paris_day(clock.now()).year, meant=chosen)
        facts: dict[str, Any] = {"first_day": typed.first_day}
        if not typed.confirmed:
            facts["confirmed"] = False
        if typed.precision == Precision.DAY:
            return facts
        facts |= {"precision": typed.precision, "last_day": typed.last_day}
        if typed.precision in SEVERAL and cleaned.get("start_time"):
            return facts | {"precision": Precision.TIME}
        return facts | {"start_time": typed.start_time, "end_time": typed.end_time}

    def _read_last_day(self, text: str, cleaned: dict) -> None:
        first = cleaned.get("first_day")
        if not first or cleaned["precision"] not in SEVERAL | {Precision.TIME}:
            return
        try:
            cleaned["last_day"] = last_day(text, first)
        except ValidationError as error:
            self.add_error("last_day", error)

    def validate_constraints(self):
        """The model's `clean` says the same in words, beside the field."""

    def add_error(self, field, error):
        """Say once what is wrong with a field: the model knows less of what was typed."""
        for name in set(self.errors) & set(getattr(error, "error_dict", ())):
            del error.error_dict[name]
        super().add_error(field, error)

    @property
    def sentence(self) -> str:
        """The date as visitors will read it; nothing while it cannot be said."""
        known = getattr(self, "cleaned_data", None)
        if known is None:
            known = {name: getattr(self.instance, name) for name in ("precision", *DATES)}
            known["confirmed"] = self.instance.confirmed
        precision = known.get("precision")
        if not precision or not (known.get("first_day") or precision == Precision.UNKNOWN):
            return ""
        return describe(
            precision,
            *(known.get(name) for name in DATES),
            confirmed=known.get("confirmed", True),
        )


def unused_fields(precision: Precision) -> set[str]:
    """The fields of a date that a session of this precision does without."""
    match precision:
        case Precision.UNKNOWN:
            return set(DATES)
        case Precision.TIME:
            return set()
        case Precision.DAYS | Precision.RANGE:
            return {"start_time", "end_time"}
        case _:
            return {"last_day", "start_time", "end_time"}


def known_precision(facts: dict) -> Precision:
    """The precision of a draft, of which not all that was chosen is typed yet."""
    precision = Precision(facts["precision"])
    if not facts.get("first_day"):
        return Precision.UNKNOWN
    lacks_hour = precision == Precision.TIME and not facts.get("start_time")
    lacks_end = precision in SEVERAL and not facts.get("last_day")
    return Precision.DAY if lacks_hour or lacks_end else precision


def last_day(text: str, first: date) -> date:
    """The day typed as the last one after `first`. Raises ValidationError."""
    try:
        # Of two days, the second may be in the next year.
        return parse(f"du {first:{DAY_FORMAT}} au {text}", first.year).last_day or first
    except ValidationError:
        typed = parse(text, first.year)
    if typed.precision != Precision.DAY or not typed.first_day:
        raise ValidationError(_("Écrivez ici le dernier jour, et lui seul."))
    return typed.first_day


def form_values(session) -> dict[str, str]:
    """The days and hours of a session as its form shows them."""
    first, last = session.first_day, session.last_day
    if first and session.precision not in EXACT:
        return {"first_day": describe_period(session.precision, first), "last_day": ""}
    return {
        "first_day": f"{first:{DAY_FORMAT}}" if first else "",
        "last_day": f"{last:{DAY_FORMAT}}" if last else "",
    }


class EventPageForm(BasePageForm):
    """An event; a new one is of the programme it stands in, else of this year's."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        programme, priority = self.fields["programme"], self.fields["priority"]
        # Databases refuse a foreign key that is too large a number; a plain one matches nothing.
        programme.to_field_name = priority.to_field_name = "id"
        every_programme = programme.queryset
        programme.queryset = self._proposed(programme.queryset, "programme").order_by("-year")
        priority.queryset = (
            self._proposed(priority.queryset, "priority")
            .select_related("programme")
            .order_by("-programme__year", "path")
        )
        priority.label_from_instance = label_of_priority
        if not self.is_bound and not self.instance.programme_id:
            self.initial["programme"] = self._expected(programme.queryset)
        year = year_of(every_programme, self["programme"].value())
        for form in self.formsets["sessions"].forms:
            form.year = year

    def _proposed(self, pages: QuerySet, name: str) -> QuerySet:
        """Those that are everybody's or that the user may edit, and the one that is chosen."""
        policy = policy_registry.get_by_type(Page)
        editable = policy.instances_user_has_permission_for(self.for_user, "change")
        offered = public_q() | Q(pk__in=editable)
        chosen = Q(pk=getattr(self.instance, f"{name}_id"))
        return pages.filter(Q(locale=self.instance.locale_id) & offered | chosen)

    def _expected(self, programmes: QuerySet) -> Model | None:
        parent = self.parent_page
        above = getattr(parent, "programme_id", None) or getattr(parent, "pk", None)
        this_year = clock.paris_day(clock.now()).year
        return (
            programmes.filter(pk=above).first()
            or programmes.filter(year=this_year).first()
            or programmes.first()
        )


def label_of_priority(priority) -> str:
    """« 2020 – Transitions »."""
    return f"{priority.programme.year} – {priority.label}" if priority.programme else priority.label
