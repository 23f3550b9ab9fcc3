"""Filters that split the choices of a facet into visible and collapsed ones."""

from django import template

from agenda.results import Choice, FacetChoices

register = template.Library()

IN_SIGHT, FEW = 6, 3
"""The number of choices that are not collapsed, so that filters do not hide the results."""


@register.filter
def in_sight(facet: FacetChoices, are_all_shown: bool = True) -> list[Choice]:
    """Return the choices of a facet that most sessions have, and the selected ones, in order.

    Those that would find nothing are not among them. They are fewer unless `are_all_shown`.
    """
    most = IN_SIGHT if are_all_shown else FEW
    usual = facet.choices
    if len(usual) > most + 1:
        usual = sorted(facet.choices, key=lambda choice: -choice.total)[:most]
    return [
        choice for choice in facet.choices if choice.is_chosen or (choice.count and choice in usual)
    ]


@register.filter
def folded(facet: FacetChoices, are_all_shown: bool = True) -> list[Choice]:
    """Return the choices of a facet that are not `in_sight`."""
    shown = in_sight(facet, are_all_shown)
    return [choice for choice in facet.choices if choice not in shown]


@register.filter
def have_sessions(choices: list[Choice]) -> bool:
    """Whether any of the choices would find something."""
    return any(choice.count for choice in choices)
