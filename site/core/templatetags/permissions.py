"""What the admin's own templates ask before they name something."""

from django import template
from django.db.models import Model
from wagtail.models import Page

from core import permissions
from core.roles import Account

register = template.Library()


@register.filter
def visible_to(item: Model | dict, user: Account) -> bool:
    """Whether its name is theirs to read; a bulk action wraps its items in dictionaries."""
    return permissions.can_view(user, item["item"] if isinstance(item, dict) else item)


@register.filter
def title_for(page: Page, user: Account) -> str:
    """The title that the page is to have, for who may change it; else the one it has."""
    return page.get_admin_display_title() if permissions.can_view(user, page) else page.title
