"""Filters that split the choices of a facet into visible and collapsed ones."""

from django import template

from agenda.results import Choice, FacetChoices

register = template.Library()

IN_SIGHT = 6
"""The number of choices that are not collapsed, so that filters do not hide the results."""


@register.filter
def in_sight(facet: FacetChoices) -> list[Choice]:
    """Return the choices of a facet that most sessions have, and the selected ones, in order."""
    if len(facet.choices) <= IN_SIGHT + 1:
        return facet.choices
    most_used = sorted(facet.choices, key=lambda choice: -choice.total)[:IN_SIGHT]
    return [choice for choice in facet.choices if choice in most_used or choice.is_chosen]


@register.filter
def folded(facet: FacetChoices) -> list[Choice]:
    """Return the choices of a facet that are not `in_sight`."""
    shown = in_sight(facet)
    return [choice for choice in facet.choices if choice not in shown]
