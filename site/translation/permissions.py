"""Who translates what: named rules."""

from django.conf import settings
from django.contrib.auth.models import AbstractUser, AnonymousUser
from wagtail.models import GroupPagePermission, Page, Site

from core.roles import TRANSLATORS


def can_translate_site(user: AbstractUser | AnonymousUser) -> bool:
    """Whether the user translates the whole site: a translator, or who edits its home page."""
    if not user.has_perm("wagtail_localize.submit_translation"):
        return False
    home = Site.objects.get(is_default_site=True).root_page
    is_translator = user.groups.filter(name=TRANSLATORS).exists()
    return is_translator or home.permissions_for_user(user).can_edit()


def languages_of(user: AbstractUser | AnonymousUser) -> list[tuple[str, str]]:
    """The languages that the user translates into: code and name."""
    return list(settings.LANGUAGES[1:]) if can_translate_site(user) else []


def only_translates(user: AbstractUser | AnonymousUser, page: Page) -> bool:
    """Whether whatever the user may do to the page is as a translator alone."""
    if user.is_superuser or not user.groups.filter(name=TRANSLATORS).exists():
        return False
    above = page.get_ancestors(inclusive=True)
    rights = GroupPagePermission.objects.filter(group__in=user.groups.all(), page__in=above)
    return not rights.exclude(group__name=TRANSLATORS).exists()
