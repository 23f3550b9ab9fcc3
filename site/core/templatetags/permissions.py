"""Template filters that check permissions before a name is displayed in the admin."""

from django import template
from django.db.models import Model
from wagtail.models import Page

from core import permissions
from core.roles import Account

register = template.Library()


@register.filter
def visible_to(item: Model | dict, user: Account) -> bool:
    """Whether `user` may see the name of `item`; bulk actions wrap items in dictionaries."""
    return permissions.can_view(user, item["item"] if isinstance(item, dict) else item)


@register.filter
def title_for(page: Page, user: Account) -> str:
    """Return the draft title for users who may see the draft, else the published title."""
    return page.get_admin_display_title() if permissions.can_view(user, page) else page.title
