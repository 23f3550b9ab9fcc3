"""Context for every template."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from core import clock
from core.languages import address_in
from core.lookups import menu_items, organisation_for
from core.models import Menu


def site_context(request: HttpRequest) -> dict[str, Any]:
    """Add the organisation, the menus, and the current date and time to the context.

    `organisation` is the publisher of the site, `menus` a dict of place → entries; both are lazy,
    and read once per request. `today` is the current day in Paris.
    """
    instant = clock.now()
    return {
        "organisation": SimpleLazyObject(lambda: organisation_for(request)),
        "menus": SimpleLazyObject(lambda: _menus(request)),
        "now": instant,
        "today": clock.paris_day(instant),
        "is_demonstration": bool(settings.SITE_TODAY),
    }


def _menus(request: HttpRequest) -> dict[str, list[dict]]:
    """Return place → entries, in the active language or else in the source language."""
    language = get_language()
    items = menu_items(language)
    entries: dict[str, list[dict]] = {place: [] for place in Menu.Place.values}
    for item in items:
        page = item.page
        address = page.get_url(request) if page else address_in(language, item.address)
        entries[item.menu.place].append(
            {
                "label": item.label,
                "address": address,
                "language": item.menu.locale.language_code,
                "is_current": request.path == address,
                "is_section": address.count("/") > 1 and request.path.startswith(address),
            }
        )
    return entries
