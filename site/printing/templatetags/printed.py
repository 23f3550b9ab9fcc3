"""Filters for the pages of editions."""

from django import template

from printing.addresses import Place
from printing.models import Edition
from printing.words import full_day

register = template.Library()
register.filter(full_day)


@register.filter
def address_of(place: Place, edition: Edition) -> str:
    """Return the address of the PDF of an edition."""
    return place.edition(edition)
