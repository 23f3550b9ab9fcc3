"""Who may do what in the admin where Wagtail has no rule of its own: named rules."""

from django.db.models import Model, Q
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

from core.querysets import public_q
from core.roles import TRANSLATORS, Account

# What somebody may do to an object that is theirs to know of.
ACTIONS = ("add", "change", "delete", "publish", "lock", "unlock", "choose")
WHOLE_SITE_VIEWS = {
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_reports:page_types_usage_results",
    "wagtail_localize:translations_report",
    "wagtail_localize:translations_report_results",
}
CHOSEN_PAGES_VIEW = "wagtailadmin_choose_page_chosen_multiple"
GUARDED_VIEWS = WHOLE_SITE_VIEWS | {CHOSEN_PAGES_VIEW}


def can_view_whole_site(user: Account) -> bool:
    """Whether nothing of the site is kept from them: its editors and its translators."""
    is_editor = user.has_perm("core.change_organisationsettings")
    return is_editor or user.groups.filter(name=TRANSLATORS).exists()


def can_view(user: Account, instance: Model) -> bool:
    """Whether they may do anything to this page, image, document, account or term."""
    policy = policy_registry.get_by_type(type(instance))
    return policy is None or policy.user_has_any_permission_for_instance(user, ACTIONS, instance)


def visible_pages(user: Account, pages: PageQuerySet) -> PageQuerySet:
    """Those of `pages` that they may explore, and those that are everybody's."""
    explorable = policy_registry.get_by_type(Page).explorable_instances(user).values("pk")
    # By keys: the search index takes no other condition on public pages.
    public = Page.objects.filter(public_q()).values("pk")
    return pages.filter(Q(pk__in=explorable) | Q(pk__in=public))


def can_move(user: Account, page: Page, destination: Page) -> bool:
    """Whether they may move the page there, which Wagtail asks only once it is confirmed."""
    return page.permissions_for_user(user).can_move_to(destination)


def can_open_view(user: Account, view_name: str, identifiers: list[str]) -> bool:
    """Whether a view that Wagtail lets everybody open in the admin is open to them.

    `identifiers` are those of the pages that they ask about.
    """
    if view_name in WHOLE_SITE_VIEWS:
        return can_view_whole_site(user)
    if view_name == CHOSEN_PAGES_VIEW:
        # No longer than the largest key of a database.
        keys = {key for key in identifiers if key.isdecimal() and len(key) < 19}
        known = visible_pages(user, Page.objects.filter(pk__in=keys))
        return known.count() == len(set(identifiers))
    return True


def can_review_proposals(user: Account) -> bool:
    """Whether they keep the themes."""
    return user.has_perms(["core.add_theme", "core.change_theme"])


def can_propose_themes(user: Account) -> bool:
    """Whether they write pages, which themes are for."""
    return policy_registry.get_by_type(Page).user_has_permission(user, "add")
