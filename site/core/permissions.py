"""Permission rules of the admin that Wagtail does not have."""

from django.db.models import Model, Q, QuerySet
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet

from core.querysets import public_q
from core.roles import TRANSLATORS, Account
from core.text import is_key

# A user with any of these permissions on an object may see it.
ACTIONS = ("add", "change", "delete", "publish", "lock", "unlock", "choose")
WHOLE_SITE_VIEWS = {
    "wagtailadmin_reports:page_types_usage",
    "wagtailadmin_reports:page_types_usage_results",
    "wagtail_localize:translations_report",
    "wagtail_localize:translations_report_results",
}
CHOSEN_PAGES_VIEW = "wagtailadmin_choose_page_chosen_multiple"
# They name the page in the message that says that it is not under review.
REVIEW_VIEWS = {
    "wagtailadmin_pages:collect_workflow_action_data",
    "wagtailadmin_pages:confirm_workflow_cancellation",
    "wagtailadmin_pages:workflow_action",
    "wagtailadmin_pages:workflow_preview",
}
GUARDED_VIEWS = WHOLE_SITE_VIEWS | {CHOSEN_PAGES_VIEW} | REVIEW_VIEWS


def can_view_whole_site(user: Account) -> bool:
    """Whether `user` may see the whole site: editors and translators may."""
    is_editor = user.has_perm("core.change_organisationsettings")
    return is_editor or user.groups.filter(name=TRANSLATORS).exists()


def can_view(user: Account, instance: Model) -> bool:
    """Whether `user` has any permission on a page, image, document, user or term."""
    policy = policy_registry.get_by_type(type(instance))
    return policy is None or policy.user_has_any_permission_for_instance(user, ACTIONS, instance)


def visible_pages(user: Account, pages: PageQuerySet) -> PageQuerySet:
    """Return the pages that `user` may explore, and the public ones."""
    explorable = policy_registry.get_by_type(Page).explorable_instances(user).values("pk")
    # By pk: the search backend cannot filter by the condition of public pages.
    public = Page.objects.filter(public_q()).values("pk")
    return pages.filter(Q(pk__in=explorable) | Q(pk__in=public))


def visible_media[Media: QuerySet](user: Account, rows: Media) -> Media:
    """Return the images or documents on which `user` has any permission."""
    policy = policy_registry.get_by_type(rows.model)
    allowed = policy.instances_user_has_any_permission_for(user, ACTIONS)
    return rows.filter(pk__in=allowed.values("pk"))


def can_move(user: Account, page: Page, destination: Page) -> bool:
    """Whether `user` may move `page` to `destination`; Wagtail only checks on confirmation."""
    return page.permissions_for_user(user).can_move_to(destination)


def can_open_view(user: Account, view_name: str, identifiers: list[str]) -> bool:
    """Whether `user` may open a view, including those that Wagtail opens to all admin users.

    `identifiers` are the pks of the requested pages, not validated where the query has them.
    """
    if view_name in WHOLE_SITE_VIEWS:
        return can_view_whole_site(user)
    if view_name == CHOSEN_PAGES_VIEW:
        keys = set(filter(is_key, identifiers))
        known = visible_pages(user, Page.objects.filter(pk__in=keys))
        return known.count() == len(set(identifiers))
    if view_name in REVIEW_VIEWS:
        pages = Page.objects.filter(pk__in=identifiers)
        return all(page.permissions_for_user(user).can_edit() for page in pages)
    return True


def can_review_proposals(user: Account) -> bool:
    """Whether `user` may create and change themes."""
    return user.has_perms(["core.add_theme", "core.change_theme"])


def can_follow_tasks(user: Account) -> bool:
    """Whether `user` may see the work that waits or has failed, and try it again: editors may."""
    return user.has_perm("core.change_organisationsettings")


def can_propose_themes(user: Account) -> bool:
    """Whether `user` may add pages somewhere."""
    return policy_registry.get_by_type(Page).user_has_permission(user, "add")
