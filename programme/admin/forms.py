"""The one form that each piece of news asks."""

import json

from django import forms
from django.utils.translation import gettext_lazy as _

from programme.changes import facts_of
from programme.dates import Precision
from programme.models import EventSession


def _reason(help_text) -> forms.CharField:
    return forms.CharField(
        label=_("Raison"),
        required=False,
        max_length=EventSession._meta.get_field("status_reason").max_length,
        help_text=help_text,
    )


class NewsForm(forms.Form):
    """What happens to a session, as it was seen by who tells it."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, session: EventSession, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen"].initial = json.dumps(facts_of(session))

    def clean_seen(self) -> dict | None:
        """The facts that were shown; None where the form does not say."""
        try:
            seen = json.loads(self.cleaned_data["seen"] or "null")
        except ValueError:
            seen = {}
        return seen if seen is None or isinstance(seen, dict) else {}

    def facts(self) -> dict:
        """What the change is called with."""
        return {name: value for name, value in self.cleaned_data.items() if name != "seen"}


class ReasonForm(NewsForm):
    reason = _reason(_("Les visiteurs la lisent à côté du statut."))


class DateForm(NewsForm):
    """A date as far as it is known. Days and hours are Paris's."""

    precision = forms.ChoiceField(label=_("Ce qu'on sait de la date"), choices=Precision)
    first_day = forms.DateField(
        label=_("Jour, ou premier jour"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Pour un mois, un trimestre, un semestre ou une année : un de ses jours."),
    )
    last_day = forms.DateField(
        label=_("Dernier jour"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    start_time = forms.TimeField(
        label=_("De"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )
    end_time = forms.TimeField(
        label=_("À"),
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
    )


class PostponementForm(DateForm):
    precision = forms.ChoiceField(
        label=_("Ce qu'on sait de la date"), choices=Precision, initial=Precision.UNKNOWN
    )
    reason = _reason(_("Les visiteurs la lisent à côté de l'ancienne date."))

    field_order = ["reason"]


class DateToFixForm(DateForm):
    """What can be chosen here is a date: that nothing is known is no news."""

    precision = forms.ChoiceField(
        label=_("Ce qu'on sait de la date"),
        choices=[choice for choice in Precision.choices if choice[0] != Precision.UNKNOWN],
        initial=Precision.TIME,
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["first_day"].required = True
