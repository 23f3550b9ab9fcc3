"""Template filters for the addresses that editors give."""

from django import template

from core.blocks.base import safe_address

register = template.Library()
register.filter(safe_address)
