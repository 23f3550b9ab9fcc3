"""Whose site this is: read once for all requests, until an editor changes it."""

from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page, Site
from wagtail.models.sites import get_site_for_hostname

from core.held import held
from core.models import MenuItem, NetworkSettings
from core.querysets import public_q


def network_of(request: HttpRequest) -> NetworkSettings:
    """The network that the request's site is of."""
    return _settings_of(Site.find_for_request(request).pk)


@held
def _settings_of(site_pk: int) -> NetworkSettings:
    settings = NetworkSettings.for_site(Site.objects.get(pk=site_pk))
    prefetch_related_objects([settings], "words")
    return settings


@held
def served_departements() -> frozenset[str]:
    """The codes of the départements that the networks of this installation serve."""
    rows = NetworkSettings.objects.values_list("departements", flat=True)
    return frozenset(code for codes in rows for code in codes)


@held
def site_of(host: str, port: str) -> Site | None:
    """The site that answers at this host, with its home page; None where none does."""
    try:
        site = get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        return None
    # Read now, for all requests that follow.
    site.root_page.specific.locale  # noqa: B018
    return site


@held
def menu_items(language: str) -> list[MenuItem]:
    """The entries of all menus in a language."""
    return MenuItem.objects.shown_in(language)


def ancestors_at(path: str) -> list[Page]:
    """The public pages between the home page and the one at this tree path, from the top."""
    moment = timezone.now()
    above = _pages_at(path[: -Page.steplen])
    return [page for page in above if not page.expire_at or page.expire_at > moment]


@held
def _pages_at(path: str) -> list[Page]:
    steps = range(3 * Page.steplen, len(path) + 1, Page.steplen)
    pages = Page.objects.filter(public_q(), path__in=[path[:end] for end in steps])
    return list(pages.select_related("locale").order_by("path"))
