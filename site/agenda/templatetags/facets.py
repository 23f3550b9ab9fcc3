"""Filters that split the choices of a facet into visible and collapsed ones."""

from django import template

from agenda.results import Choice, FacetChoices

register = template.Library()

IN_SIGHT = 6
"""The number of choices that are not collapsed, so that filters do not hide the results."""


@register.filter
def in_sight(facet: FacetChoices) -> list[Choice]:
    """Return the first choices of a facet and the selected ones."""
    first = facet.choices[:IN_SIGHT] if len(facet.choices) > IN_SIGHT + 1 else facet.choices
    return [choice for choice in facet.choices if choice in first or choice.is_chosen]


@register.filter
def folded(facet: FacetChoices) -> list[Choice]:
    """Return the choices of a facet that are not `in_sight`."""
    shown = in_sight(facet)
    return [choice for choice in facet.choices if choice not in shown]
