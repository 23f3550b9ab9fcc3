"""Form fields for days, hours and départements typed as text."""

from datetime import time

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core import departements
from core.lookups import served_departements
from core.text import fold
from dates import describe_hours, parse_hour
from dates.parsing import MAX_LENGTH

DAY_FORMAT = "%d/%m/%Y"


class DayInput(forms.TextInput):
    """A text input for a day; sessions.js adds a date picker beside it."""

    def __init__(self, attrs=None):
        super().__init__(attrs={"maxlength": MAX_LENGTH, "autocomplete": "off"} | (attrs or {}))


class DayField(forms.CharField):
    """A typed day, left as text: parsing it takes the year and precision, known to the form."""

    widget = DayInput

    def __init__(self, **kwargs):
        super().__init__(required=False, max_length=MAX_LENGTH, **kwargs)


class HourInput(forms.TextInput):
    """A text input for a time, displayed like « 9h30 »."""

    def __init__(self, attrs=None):
        super().__init__(attrs={"autocomplete": "off", "size": 6} | (attrs or {}))

    def format_value(self, value):
        return describe_hours(value) if isinstance(value, time) else super().format_value(value)


class HourField(forms.Field):
    """A time, typed « 9h », « 9h30 », « 9:30 » or « 9 »."""

    widget = HourInput

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)

    def to_python(self, value):
        return parse_hour(value) if value else None

    def has_changed(self, initial, data):
        return super().has_changed(HourInput().format_value(initial), data)


class DepartementField(forms.CharField):
    """A département, typed as its code or its name; cleans to its code.

    `LIST` is the id of the page's `<datalist>`, shared by all sessions.
    """

    LIST = "departements"

    def __init__(self, **kwargs):
        widget = forms.TextInput({"list": self.LIST, "autocomplete": "off", "placeholder": _("37")})
        super().__init__(required=False, max_length=60, widget=widget, **kwargs)

    def prepare_value(self, value):
        return f"{departements.NAMES[value]} ({value})" if value in departements.NAMES else value

    def clean(self, value):
        text = super().clean(value)
        folded = _folded(text)
        for code, label in departements.CHOICES:
            if folded in {_folded(code), _folded(departements.NAMES[code]), _folded(label), ""}:
                return code if folded else ""
        raise ValidationError(
            _("« %(text)s » n'est pas un département : écrivez son numéro ou son nom.")
            % {"text": text}
        )

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


def departement_options() -> list[str]:
    """Return the options of the département field, those that the network serves first."""
    served = served_departements()
    rows = sorted(departements.CHOICES, key=lambda row: row[0] not in served)
    return [label for _code, label in rows]


def _folded(text: str) -> str:
    letters = (sign if sign.isalnum() else " " for sign in fold(text))
    return " ".join("".join(letters).split())
