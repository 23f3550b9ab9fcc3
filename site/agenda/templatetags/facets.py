"""How much of a facet is in sight."""

from django import template

from agenda.results import Choice, FacetChoices

register = template.Library()

IN_SIGHT = 6
"""Choices: a column of filters longer than its results would hide them."""


@register.filter
def in_sight(facet: FacetChoices) -> list[Choice]:
    """The first choices of a facet, and those that are chosen."""
    first = facet.choices[:IN_SIGHT] if len(facet.choices) > IN_SIGHT + 1 else facet.choices
    return [choice for choice in facet.choices if choice in first or choice.is_chosen]


@register.filter
def folded(facet: FacetChoices) -> list[Choice]:
    """The other choices."""
    shown = in_sight(facet)
    return [choice for choice in facet.choices if choice not in shown]
