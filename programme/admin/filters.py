"""The filters of the event listing; several values of one filter are combined with OR."""

import django_filters
from django.db.models import Exists, OuterRef, Q
from django.forms import CheckboxSelectMultiple, RadioSelect
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from core import clock
from core.models import EventType
from networks.models import NetworkPage
from programme.admin.missing_details import MISSING_DETAILS, missing_any_of
from programme.choices import Mode, Status
from programme.models import EventPage, EventSession

FULL = "complet"
PERIODS = [("a-venir", _("À venir")), ("passes", _("Passés"))]
STATES = [
    ("publie", _("Publié")),
    ("modifie", _("Publié, avec un brouillon")),
    ("brouillon", _("Non publié")),
]


def _networks(request):
    return NetworkPage.objects.sources().public().by_name()


def _with_session(sessions) -> Q:
    return Q(Exists(sessions.filter(event=OuterRef("pk")).order_by()))


def _own_or_event(field: str, values) -> Q:
    """Select sessions by a field that falls back to the event's where it is empty."""
    return Q(**{f"{field}__in": values}) | Q(**{field: "", f"event__{field}__in": values})


class EventFilterSet(WagtailFilterSet):
    periode = django_filters.ChoiceFilter(
        label=_("Période"),
        choices=PERIODS,
        method="filter_period",
        widget=RadioSelect,
        empty_label=_("Toutes"),
    )
    manque = django_filters.MultipleChoiceFilter(
        label=_("Il manque"),
        choices=[(slug, detail.label) for slug, detail in MISSING_DETAILS.items()],
        method="filter_missing",
        widget=CheckboxSelectMultiple,
    )
    statut = django_filters.MultipleChoiceFilter(
        label=_("Statut"),
        choices=[*Status.choices, (FULL, _("Complet"))],
        method="filter_status",
        widget=CheckboxSelectMultiple,
    )
    mode = django_filters.MultipleChoiceFilter(
        label=_("Mode"),
        choices=Mode.choices,
        method="filter_mode",
        widget=CheckboxSelectMultiple,
    )
    event_type = django_filters.ModelMultipleChoiceFilter(
        label=_("Type"), queryset=EventType.objects.all(), widget=CheckboxSelectMultiple
    )
    network = django_filters.ModelMultipleChoiceFilter(
        label=_("Réseau"), queryset=_networks, widget=CheckboxSelectMultiple
    )
    etat = django_filters.ChoiceFilter(
        label=_("Publication"),
        choices=STATES,
        method="filter_state",
        widget=RadioSelect,
        empty_label=_("Tous"),
    )

    class Meta:
        model = EventPage
        fields: list[str] = []

    def filter_period(self, events, name, value):
        upcoming = _with_session(EventSession.objects.upcoming(clock.now()))
        return events.filter(upcoming if value == "a-venir" else ~upcoming)

    def filter_missing(self, events, name, values):
        return events.filter(missing_any_of(values)) if values else events

    def filter_status(self, events, name, values):
        if not values:
            return events
        condition = _with_session(EventSession.objects.filter(_own_or_event("status", values)))
        if FULL in values:
            condition |= Q(is_full=True) | _with_session(EventSession.objects.filter(is_full=True))
        return events.filter(condition)

    def filter_mode(self, events, name, values):
        if not values:
            return events
        return events.filter(
            _with_session(EventSession.objects.filter(_own_or_event("mode", values)))
        )

    def filter_state(self, events, name, value):
        if value == "brouillon":
            return events.filter(live=False)
        return events.filter(live=True, has_unpublished_changes=value == "modifie")
