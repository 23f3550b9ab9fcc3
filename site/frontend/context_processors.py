"""Context for every template."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language
from wagtail.models import Site

from core import clock
from core.languages import address_in
from core.lookups import menu_items, organisation_for
from core.models import Menu, MenuItem
from core.surroundings import cached_until_surroundings_change


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
    entries: dict[str, list[dict]] = {place: [] for place in Menu.Place.values}
    for item, address in _addressed_items(get_language(), Site.find_for_request(request)):
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


@cached_until_surroundings_change
def _addressed_items(language: str, site: Site | None) -> list[tuple[MenuItem, str]]:
    """Return the items of all menus, each with its address on a site."""
    return [
        (
            item,
            item.page.relative_url(site) if item.page else address_in(language, item.address),
        )
        for item in menu_items(language)
    ]
