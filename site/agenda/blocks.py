"""Body blocks with data of the programme, registered by `AgendaConfig.ready`."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Count
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import BlockGroup, StructBlockValidationError

from agenda.extracts import rows_around
from agenda.index import agenda_index, labels
from agenda.query import FACET_LABELS, AgendaQuery, Facet, Period
from agenda.results import Results
from core import clock
from core.blocks.base import (
    MAX_TITLE_LENGTH,
    BodyBlock,
    OptionalCharBlock,
    SameInAllLanguagesBlock,
    level_in,
)
from core.text import MAX_TEXT_LENGTH, clean_text
from dates.bounds import check_day, is_accepted
from networks.models import NetworkPage
from programme.listing import session_rows
from programme.listing_context import ListingContext
from programme.models import EventPage, EventSession
from programme.models.programmes import listing_context

PROGRAMME = _("Programme")
MAX_ROWS = 20  # the agenda has the rest


def _choices_of(facet: Facet) -> list[tuple[str, str]]:
    """Return all values of a facet, including those that no session has."""
    return [(slug, label.text) for slug, label in labels()[facet].items()]


class FacetBlock(blocks.MultipleChoiceBlock):
    """Values of a facet of the agenda, by slug. Former slugs are updated in the form."""

    def __init__(self, facet: Facet, **kwargs: Any) -> None:
        self.facet = facet
        # Checkboxes, except for the hundred départements.
        boxes = None if facet == Facet.DEPARTEMENT else forms.CheckboxSelectMultiple()
        super().__init__(
            choices=partial(_choices_of, facet),
            required=False,
            search_index=False,
            widget=boxes,
            label=FACET_LABELS[facet],
            **kwargs,
        )

    def normalize_choice(self, value: Any) -> Any:
        # No validation on load, so that pages do not query the vocabularies.
        return value

    def to_python(self, value: Any) -> list[str]:
        return list(value or ())

    def normalize(self, value: Any) -> list[str]:
        return list(value or ())

    def get_form_state(self, value: Any) -> list[str]:
        index = agenda_index()
        return [index.current(self.facet, slug) for slug in value]


def _filters(heading: str | Promise, icon: str, *names: str) -> BlockGroup:
    """Return a collapsed group of fields."""
    return BlockGroup(
        list(names), heading=heading, icon=icon, classname="collapsed", label_format=""
    )


OTHER_FILTERS = ("text", "type", "mode", "departement")


class EventsBlock(BodyBlock, blocks.StructBlock):
    """The sessions that match a query of the agenda, run each time the page is displayed."""

    title = blocks.CharBlock(
        label=_("Titre"), max_length=MAX_TITLE_LENGTH, default=_("Prochains rendez-vous")
    )
    period = blocks.ChoiceBlock(
        label=_("Période"),
        choices=[
            (Period.UPCOMING.value, _("À venir et en cours")),
            (Period.PAST.value, _("Passés, les derniers d'abord")),
            (Period.ALL.value, _("Tous")),
        ],
        default=Period.UPCOMING.value,
    )
    maximum = blocks.IntegerBlock(
        label=_("Combien au plus"), min_value=1, max_value=MAX_ROWS, default=5
    )
    text = SameInAllLanguagesBlock(
        label=_("Un mot, une ville"), max_length=MAX_TEXT_LENGTH, required=False, search_index=False
    )
    theme = FacetBlock(Facet.THEME)
    audience = FacetBlock(Facet.AUDIENCE)
    type = FacetBlock(Facet.TYPE)
    mode = FacetBlock(Facet.MODE)
    departement = FacetBlock(Facet.DEPARTEMENT)
    network = FacetBlock(Facet.NETWORK)
    priority = FacetBlock(Facet.PRIORITY)
    dispositif = FacetBlock(Facet.DISPOSITIF)
    first_day = blocks.DateBlock(label=_("Du"), required=False, validators=[check_day])
    last_day = blocks.DateBlock(label=_("Au"), required=False, validators=[check_day])

    class Meta:
        icon = "calendar-alt"
        label = _("Rendez-vous")
        group = PROGRAMME
        description = _("Ce que l'agenda répond à un filtre ; la liste se tient à jour seule.")
        template = "blocks/events.html"
        label_format = "{title}"
        form_layout = BlockGroup(
            [
                "title",
                _filters(_("Réseaux et priorités"), "group", "network", "priority"),
                _filters(_("Thèmes et publics"), "tag", "theme", "audience", "dispositif"),
                _filters(_("Mots, type, mode, lieu"), "sliders", *OTHER_FILTERS),
                _filters(_("Quand"), "date", "period", "first_day", "last_day"),
            ],
            settings=["maximum"],
        )
        preview_value = {
            "title": _("Prochains rendez-vous"),
            "period": Period.UPCOMING.value,
            "maximum": 3,
        }

    def get_preview_value(self) -> Any:
        return self.normalize({**self.get_default(), **self.meta.preview_value})

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value["first_day"] and value["last_day"] and value["last_day"] < value["first_day"]:
            error = ValidationError(_("Le dernier jour précède le premier."))
            raise StructBlockValidationError({"last_day": error})
        return value

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        query = query_of(value)
        results = Results(query, clock.now())
        context["results"] = results
        context["rows"] = _rows(results, value["maximum"] or 5)
        context["address"] = f"{reverse('agenda')}?{query.urlencode()}"
        context["row_level"] = level_in(context, 3)
        return context


def query_of(value: Any) -> AgendaQuery:
    """Return the agenda query of an `EventsBlock` value."""
    chosen = {facet: tuple(value[facet.name.lower()]) for facet in Facet}
    return AgendaQuery(
        text=clean_text(value["text"] or ""),
        chosen={facet: slugs for facet, slugs in chosen.items() if slugs},
        first_day=_accepted(value["first_day"]),
        last_day=_accepted(value["last_day"]),
        period=Period(value["period"] or Period.UPCOMING),
        # So that past sessions do not replace upcoming ones if there are none.
        period_is_chosen=True,
    )


def _accepted(day: date | None) -> date | None:
    """Return the day, or None for one that a page kept before such days were refused."""
    return day if day and is_accepted(day) else None


def _rows(results: Results, size: int) -> list:
    if results.query.period == Period.PAST:
        count = results.count
        return results[max(count - size, 0) : count][::-1]
    return results[0:size]


class NetworksBlock(BodyBlock, blocks.StructBlock):
    """Public networks, each with its priority."""

    title = OptionalCharBlock(label=_("Titre"), max_length=MAX_TITLE_LENGTH)
    networks = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Réseau"), page_type="networks.NetworkPage"),
        label=_("Réseaux, dans l'ordre voulu"),
        default=[],
    )
    priority = blocks.PageChooserBlock(
        label=_("Ou tous ceux d'une priorité"),
        page_type="programme.PriorityPage",
        required=False,
        help_text=_("Dans l'ordre du programme, qui se tient à jour seul."),
    )

    class Meta:
        icon = "group"
        label = _("Réseaux")
        group = PROGRAMME
        description = _("Des réseaux choisis un à un, ou tous ceux d'une priorité.")
        template = "blocks/networks.html"
        label_format = "{title}"

    def get_preview_value(self) -> Any:
        networks = list(listing_context().networks.values())
        return self.normalize({"title": "", "networks": networks[:4], "priority": None})

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if any(value["networks"]) and value["priority"]:
            error = ValidationError(_("Choisissez des réseaux ou une priorité, pas les deux."))
            raise StructBlockValidationError({"priority": error})
        if not (any(value["networks"]) or value["priority"] or self.is_deferred_validation):
            error = ValidationError(_("Choisissez au moins un réseau, ou une priorité."))
            raise StructBlockValidationError({"priority": error})
        return value

    def is_shown(self, value: Any) -> bool:
        return bool(_networks(value, listing_context()))

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        listing = listing_context()
        context["networks"] = [
            {
                "page": network,
                "priority": listing.priority(value["priority"])
                if value["priority"]
                else listing.newest_priority_of(network),
            }
            for network in _networks(value, listing)
        ]
        return context


def _networks(value: Any, listing: ListingContext) -> list[NetworkPage]:
    """Return the public networks among those chosen, or those of the priority."""
    if value["priority"]:
        priority = listing.priority(value["priority"])
        return listing.networks_under(priority) if priority else []
    chosen = [listing.network(page) for page in value["networks"] if page]
    return [page for page in chosen if page]


class TimelineBlock(BodyBlock, blocks.StructBlock):
    """The sessions of an event by date."""

    event = blocks.PageChooserBlock(
        label=_("Cycle, ou événement à plusieurs séances"), page_type="programme.EventPage"
    )
    title = OptionalCharBlock(
        label=_("Titre"),
        max_length=MAX_TITLE_LENGTH,
        help_text=_("À défaut, celui de l'événement."),
    )

    class Meta:
        icon = "list-ol"
        label = _("Fil d'un cycle")
        group = PROGRAMME
        description = _("Les séances d'un cycle l'une après l'autre, avec leur date et leur état.")
        template = "blocks/timeline.html"
        label_format = "{title} {event}"

    def get_preview_value(self) -> Any:
        longest = EventPage.objects.public().sources().annotate(size=Count("sessions"))
        return self.normalize({"event": longest.order_by("-size", "pk").first(), "title": ""})

    def is_shown(self, value: Any) -> bool:
        return bool(value["event"])

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        # A non-public page has no rows, so that its title is not shown either.
        sessions = EventSession.objects.public().filter(
            event__translation_key=value["event"].translation_key
        )
        rows = session_rows(sessions.in_order().with_event(), clock.now(), listing_context())
        context["title_level"] = level_in(context, 2)
        context["rows"] = rows_around(rows, MAX_ROWS)
        context["count"] = len(rows)
        context["event"] = rows[0].page if rows else None
        return context


BODY_BLOCKS: dict[str, Callable[[], blocks.Block]] = {
    "events": EventsBlock,
    "networks": NetworksBlock,
    "timeline": TimelineBlock,
}
