"""The forms of the actions on sessions."""

import json
from dataclasses import asdict

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from dates import Precision, parse
from dates.parsing import TypedDate
from programme.changes import field_values_by_key
from programme.editing.fields import DayField, DayInput
from programme.models import EventSession


def _reason(help_text) -> forms.CharField:
    return forms.CharField(
        label=_("Raison"),
        required=False,
        max_length=EventSession._meta.get_field("status_reason").max_length,
        help_text=help_text,
    )


class SessionActionForm(forms.Form):
    """Base form of an action on sessions of one event.

    `seen` holds, as JSON, the published values that the form was displayed with, so that
    a change that somebody else published meanwhile is detected.
    """

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, sessions: list[EventSession], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = json.dumps(field_values_by_key(sessions))

    def clean_seen(self) -> dict | None:
        """Return the values by session; None if the field was not sent."""
        try:
            seen = json.loads(self.cleaned_data["seen"] or "null")
        except ValueError:
            seen = {}
        return seen if seen is None or isinstance(seen, dict) else {}

    def change_arguments(self) -> dict:
        """Return the keyword arguments of the change."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class ReasonForm(SessionActionForm):
    reason = _reason(_("Les visiteurs la lisent à côté du statut."))


class DateForm(SessionActionForm):
    """A typed date; one without a year is in the year of the event's programme."""

    date = DayField(
        label=_("Nouvelle date"),
        widget=DayInput({"placeholder": _("15/10 9h-10h30, ou novembre")}),
    )

    def __init__(self, *args, sessions: list[EventSession], **kwargs):
        super().__init__(*args, sessions=sessions, **kwargs)
        self.year = sessions[0].event.programme.year

    def clean_date(self) -> TypedDate:
        text = self.cleaned_data["date"]
        return parse(text, self.year) if text else TypedDate(Precision.UNKNOWN)

    def change_arguments(self):
        arguments = super().change_arguments()
        return arguments | asdict(arguments.pop("date"))


class PostponementForm(DateForm):
    reason = _reason(_("Les visiteurs la lisent à côté de l'ancienne date."))

    field_order = ["reason"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["date"].help_text = _("Rien, si elle n'est pas encore connue.")


class DateToFixForm(DateForm):
    """A required date."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["date"].label = _("Date")
        self.fields["date"].required = True

    def clean_date(self):
        typed = super().clean_date()
        if typed.precision == Precision.UNKNOWN:
            raise ValidationError(_("Écrivez la date, ou ne changez rien."))
        return typed
