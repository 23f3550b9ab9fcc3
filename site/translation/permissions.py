"""Permission rules about translation."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from wagtail.models import GroupPagePermission, Page, Site

from core.roles import TRANSLATORS


def can_translate_site(user: AbstractUser | AnonymousUser) -> bool:
    """Whether the user may translate the whole site: translators, and editors of its home page."""
    if not user.has_perm("wagtail_localize.submit_translation"):
        return False
    home = Site.objects.get(is_default_site=True).root_page
    is_translator = user.groups.filter(name=TRANSLATORS).exists()
    return is_translator or home.permissions_for_user(user).can_edit()


def languages_of(user: AbstractUser | AnonymousUser) -> list[tuple[str, str]]:
    """Return the languages into which the user may translate, as (code, name) pairs."""
    return list(settings.LANGUAGES[1:]) if can_translate_site(user) else []


def only_translates(user: AbstractUser | AnonymousUser, page: Page) -> bool:
    """Whether the user has permissions on the page only as a translator."""
    if user.is_superuser or not user.groups.filter(name=TRANSLATORS).exists():
        return False
    ancestors = page.get_ancestors(inclusive=True)
    permissions = GroupPagePermission.objects.filter(
        group__in=user.groups.all(), page__in=ancestors
    )
    return not permissions.exclude(group__name=TRANSLATORS).exists()
