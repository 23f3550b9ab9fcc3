"""Fields of a session's form: days, hours and départements as people type them."""

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
    """A day to type; the form's script adds a calendar to choose it in."""

    def __init__(self, attrs=None):
        super().__init__(attrs={"maxlength": MAX_LENGTH, "autocomplete": "off"} | (attrs or {}))


class DayField(forms.CharField):
    """A day as it was typed; the form reads it, for that takes the year and the precision."""

    widget = DayInput

    def __init__(self, **kwargs):
        super().__init__(required=False, max_length=MAX_LENGTH, **kwargs)


class HourInput(forms.TextInput):
    """An hour as programmes write it."""

    def __init__(self, attrs=None):
        super().__init__(attrs={"autocomplete": "off", "size": 6} | (attrs or {}))

    def format_value(self, value):
        return describe_hours(value) if isinstance(value, time) else super().format_value(value)


class HourField(forms.Field):
    """An hour, typed « 9h », « 9h30 », « 9:30 » or « 9 »."""

    widget = HourInput

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)

    def to_python(self, value):
        return parse_hour(value) if value else None

    def has_changed(self, initial, data):
        return super().has_changed(HourInput().format_value(initial), data)


class DepartementField(forms.CharField):
    """A département by its code or its name; the list to choose from is once in the page."""

    LIST = "departements"

    def __init__(self, **kwargs):
        widget = forms.TextInput({"list": self.LIST, "autocomplete": "off", "placeholder": _("37")})
        super().__init__(required=False, max_length=60, widget=widget, **kwargs)

    def prepare_value(self, value):
        return f"{departements.NAMES[value]} ({value})" if value in departements.NAMES else value

    def clean(self, value):
        text = super().clean(value)
        asked = _folded(text)
        for code, label in departements.CHOICES:
            if asked in {_folded(code), _folded(departements.NAMES[code]), _folded(label), ""}:
                return code if asked else ""
        raise ValidationError(
            _("« %(text)s » n'est pas un département : écrivez son numéro ou son nom.")
            % {"text": text}
        )

    def has_changed(self, initial, data):
        return super().has_changed(self.prepare_value(initial), data)


def departement_options() -> list[str]:
    """What is proposed while one types a département, those that the network serves first."""
    served = served_departements()
    rows = sorted(departements.CHOICES, key=lambda row: row[0] not in served)
    return [label for _code, label in rows]


def _folded(text: str) -> str:
    letters = (sign if sign.isalnum() else " " for sign in fold(text))
    return " ".join("".join(letters).split())
