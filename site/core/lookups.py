"""Cached lookups of the site, its settings, menus and vocabularies. Do not modify the results."""

from urllib.parse import urljoin
from uuid import UUID

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.http import HttpRequest
from django.utils import timezone
from wagtail.models import Page, Site
from wagtail.models.sites import get_site_for_hostname

from core.models import Contact, MenuItem, OrganisationSettings, Term
from core.querysets import public_translations
from core.surroundings import cached_until_surroundings_change, reads_pages


def organisation_for(request: HttpRequest) -> OrganisationSettings:
    """Return the settings of the request's site."""
    return _settings_of(Site.find_for_request(request).pk)


def absolute_url(request: HttpRequest, address: str) -> str:
    """Return the URL of an address of the site, at the site's own host whichever was requested."""
    site = Site.find_for_request(request)
    return urljoin(site.root_url, address) if site else request.build_absolute_uri(address)


@cached_until_surroundings_change
def _settings_of(site_pk: int) -> OrganisationSettings:
    settings = OrganisationSettings.for_site(Site.objects.get(pk=site_pk))
    prefetch_related_objects([settings], "translations")
    return settings


@cached_until_surroundings_change
def served_departements() -> frozenset[str]:
    """Return the codes of the départements served, for all sites."""
    rows = OrganisationSettings.objects.values_list("departements", flat=True)
    return frozenset(code for codes in rows for code in codes)


@cached_until_surroundings_change
def site_for(host: str, port: str, language: str) -> Site | None:
    """Return the site of this host, its `root_page` in this language if translated.

    Return None if there is no such site.
    """
    try:
        site = get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        return None
    reads_pages(site.root_page.pk)
    home = home_pages(site.root_page.translation_key).get(language, site.root_page)
    # The specific page is read now, so that it is cached with the site.
    site.root_page = home.specific
    site.root_page.locale  # noqa: B018
    return site


@cached_until_surroundings_change
def home_pages(translation_key: UUID) -> dict[str, Page]:
    """Return the public home pages by language code, in the order of LANGUAGES.

    A language is available to visitors once its home page is published.
    """
    reads_pages(translation_key)
    pages = public_translations(Page.objects.filter(translation_key=translation_key))
    homes = {page.locale.language_code: page for page in pages.select_related("locale")}
    return {code: homes[code] for code, _name in settings.LANGUAGES if code in homes}


@cached_until_surroundings_change
def contacts_by_key(language: str) -> dict[UUID, Contact]:
    """Return the source-language contacts by translation key, with roles in `language`."""
    rows = list(Contact.objects.select_related("locale"))
    contacts = {c.translation_key: c for c in rows if c.language == settings.LANGUAGE_CODE}
    for row in rows:
        contact = contacts.get(row.translation_key)
        if contact and row.language == language and row.role:
            contact.role, contact.locale = row.role, row.locale
    return contacts


@cached_until_surroundings_change
def menu_items(language: str) -> list[MenuItem]:
    """Return the items of all menus, and their pages, in a language."""
    named = MenuItem.objects.exclude(page=None)
    reads_pages(*named.values_list("page", flat=True))  # which may be published
    items = MenuItem.objects.shown_in(language)
    keys = [item.page.translation_key for item in items if item.page]
    reads_pages(*keys)
    translations = public_translations(Page.objects.filter(translation_key__in=keys))
    translations = translations.filter(locale__language_code=language).select_related("locale")
    by_key = {page.translation_key: page for page in translations}
    for item in items:
        if item.page:
            item.page = by_key.get(item.page.translation_key, item.page)
    return items


def public_ancestors(path: str) -> list[Page]:
    """Return the public pages between the home page and a tree path, both excluded, in order."""
    moment = timezone.now()
    above = _pages_at(path[: -Page.steplen])
    return [page for page in above if not page.expire_at or page.expire_at > moment]


@cached_until_surroundings_change
def _pages_at(path: str) -> list[Page]:
    steps = range(3 * Page.steplen, len(path) + 1, Page.steplen)
    paths = [path[:end] for end in steps]
    pages = public_translations(Page.objects.filter(path__in=paths))
    found = list(pages.select_related("locale").order_by("path"))
    reads_pages(*(page.pk for page in found))
    return found


@cached_until_surroundings_change
def terms_of(model: type[Term]) -> dict[int, Term]:
    """Return the terms of a vocabulary by pk, with their translations."""
    return {term.pk: term for term in model.objects.prefetch_related("translations")}
