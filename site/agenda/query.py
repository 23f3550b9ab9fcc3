"""The query of the agenda: parsing, validation and encoding of the query string."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from core.text import clean_text
from dates.bounds import YEARS, accepted_day, has_other_year

MAX_VALUES = 50  # for each facet


class Facet(StrEnum):
    """The multivalued parameters: OR within a facet, AND between facets."""

    THEME = "theme"
    AUDIENCE = "public"
    TYPE = "type"
    MODE = "mode"
    DEPARTEMENT = "departement"
    NETWORK = "reseau"
    PRIORITY = "priorite"
    DISPOSITIF = "dispositif"


FACET_LABELS = {
    Facet.THEME: _("Thème"),
    Facet.AUDIENCE: pgettext_lazy("audience", "Public"),
    Facet.TYPE: _("Type"),
    Facet.MODE: _("Mode"),
    Facet.DEPARTEMENT: _("Département"),
    Facet.NETWORK: _("Réseau"),
    Facet.PRIORITY: _("Priorité"),
    Facet.DISPOSITIF: _("Dispositif"),
}


class Period(StrEnum):
    """The position of sessions relative to the current time."""

    UPCOMING = "a-venir"
    PAST = "passes"
    ALL = "tout"


@dataclass(frozen=True)
class AgendaQuery:
    """A validated query. `first_day` and `last_day` are dates in Paris, both included.

    `period` is the default one unless `period_is_chosen`.
    """

    text: str = ""
    chosen: dict[Facet, tuple[str, ...]] = field(default_factory=dict)
    first_day: date | None = None
    last_day: date | None = None
    period: Period = Period.UPCOMING
    period_is_chosen: bool = False

    def without(self, facet: Facet) -> "AgendaQuery":
        """Return the query without the values of a facet."""
        chosen = {name: values for name, values in self.chosen.items() if name != facet}
        return replace(self, chosen=chosen)

    def without_value(self, facet: Facet, value: str) -> "AgendaQuery":
        """Return the query without one value of a facet."""
        rest = tuple(other for other in self.chosen[facet] if other != value)
        query = self.without(facet)
        return replace(query, chosen=query.chosen | {facet: rest}) if rest else query

    def without_days(self) -> "AgendaQuery":
        """Return the query without days, in the chosen or default period."""
        period = self.period if self.period_is_chosen else Period.UPCOMING
        return replace(self, first_day=None, last_day=None, period=period)

    @property
    def is_filtered(self) -> bool:
        """Whether there is any filter."""
        return bool(
            self.text or self.chosen or self.first_day or self.last_day or self.period_is_chosen
        )

    def urlencode(self, **more: str | int) -> str:
        """Return the query string, in a fixed order so that equal queries have the same URL."""
        pairs: list[tuple[str, str]] = []
        if self.text:
            pairs.append(("q", self.text))
        pairs += [(name, v) for name in Facet for v in sorted(self.chosen.get(name, ()))]
        if self.first_day:
            pairs.append(("du", self.first_day.isoformat()))
        if self.last_day:
            pairs.append(("au", self.last_day.isoformat()))
        if self.period_is_chosen:
            pairs.append(("periode", self.period))
        return urlencode(pairs + [(name, str(value)) for name, value in more.items()])


class _DayField(forms.DateField):
    """A date in ISO 8601 that the site accepts, as in query strings and date inputs."""

    default_error_messages = {
        "invalid": _("« %(value)s » n'est pas une date : elle est ignorée."),
        "other_year": _("L'agenda va de %(first)s à %(last)s : « %(value)s » est ignoré."),
    }

    def to_python(self, value: Any) -> date | None:
        if not value:
            return None
        day = self.completed(value[:20])
        try:
            return accepted_day(day)
        except ValueError:
            code = "other_year" if has_other_year(day) else "invalid"
            params = {"value": value[:20], "first": YEARS[0], "last": YEARS[-1]}
            raise forms.ValidationError(self.error_messages[code], code, params) from None

    def completed(self, text: str) -> str:
        """Return the day that `text` stands for."""
        return text


class _MonthField(_DayField):
    """A month, as its first day: “2020-10”."""

    default_error_messages = {"invalid": _("« %(value)s » n'est pas un mois : il est ignoré.")}

    def completed(self, text: str) -> str:
        return f"{text}-01"


class AgendaForm(forms.Form):
    """The filter form. Invalid dates and periods are reported, and ignored in `query`."""

    q = forms.CharField(label=_("Un mot, une ville"), required=False)
    du = _DayField(label=_("Du"), required=False)
    au = _DayField(label=_("Au"), required=False)
    mois = _MonthField(label=_("Mois"), required=False)
    periode = forms.ChoiceField(
        label=_("Période"),
        required=False,
        choices=[
            ("", _("À venir et en cours")),
            (Period.PAST, _("Passés")),
            (Period.ALL, _("Tous")),
            (Period.UPCOMING, _("À venir")),
        ],
        error_messages={
            "invalid_choice": _("« %(value)s » n'est pas une période : elle est ignorée.")
        },
    )

    def __init__(self, data: QueryDict) -> None:
        bounded = data.copy()
        bounded["q"] = clean_text(data.get("q", ""))
        super().__init__(bounded)
        self.chosen = {
            name: tuple(dict.fromkeys(clean_text(v) for v in data.getlist(name) if clean_text(v)))[
                :MAX_VALUES
            ]
            for name in Facet
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        first, last = cleaned.get("du"), cleaned.get("au")
        if first and last and last < first:
            self.add_error("au", _("Le dernier jour précède le premier : les deux sont ignorés."))
            cleaned["du"] = None
        return cleaned

    @property
    def month(self) -> date | None:
        """The first day of the month to display, if one is asked."""
        self.is_valid()
        return self.cleaned_data.get("mois")

    @property
    def query(self) -> AgendaQuery:
        """The query made of the valid fields."""
        self.is_valid()
        valid = self.cleaned_data
        first, last = valid.get("du"), valid.get("au")
        period = valid.get("periode")
        default = Period.ALL if first or last else Period.UPCOMING
        return AgendaQuery(
            text=valid.get("q", ""),
            chosen={name: values for name, values in self.chosen.items() if values},
            first_day=first,
            last_day=last,
            period=Period(period) if period else default,
            period_is_chosen=bool(period),
        )
