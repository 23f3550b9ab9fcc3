"""The questions that a click asks at the head of the agenda."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext as _

from agenda.query import AgendaQuery, Facet, Period
from agenda.results import FacetChoices, Results
from core import clock, departements
from core.models import OrganisationSettings
from dates.calendar import Precision, period_of
from programme.choices import Mode

MAX_CHOICES = 6  # of a question of the home page


@dataclass(frozen=True)
class Shortcut:
    """A question: its label, and its query string."""

    label: str
    address: str


def shortcuts(at: datetime) -> list[Shortcut]:
    """Return what is asked most: this month, and what is online."""
    first, last = period_of(Precision.MONTH, clock.paris_day(at).replace(day=1))
    of_month = AgendaQuery(first_day=first, last_day=last, period=Period.ALL)
    online = AgendaQuery(chosen={Facet.MODE: (Mode.ONLINE.value,)})
    return [
        Shortcut(_("Ce mois-ci"), f"?{of_month.urlencode()}"),
        Shortcut(_("À distance"), f"?{online.urlencode()}"),
    ]


def places(organisation: OrganisationSettings) -> list[Shortcut]:
    """Return the départements served, by name."""
    return [
        Shortcut(departements.NAMES[code], f"?{Facet.DEPARTEMENT}={code}")
        for code in sorted(organisation.departements, key=departements.NAMES.__getitem__)
    ]


def questions(at: datetime) -> list[FacetChoices]:
    """Return what the home page asks: for whom, where and on what, with the values most used.

    Only values that upcoming sessions have, in their usual order.
    """
    facets = {facet.name: facet for facet in Results(AgendaQuery(), at).facets}
    asked = {
        Facet.AUDIENCE: _("Je suis"),
        Facet.DEPARTEMENT: _("Où ?"),
        Facet.THEME: _("Sur quoi ?"),
    }
    found = []
    for name, words in asked.items():
        choices = facets[name].choices if name in facets else []
        most_used = sorted(choices, key=lambda choice: -choice.count)[:MAX_CHOICES]
        used = [choice for choice in choices if choice.count and choice in most_used]
        if used:
            found.append(replace(facets[name], label=words, choices=used))
    return found
