"""Permissions on events, including for coordinators of other networks that carry them."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import GroupPagePermission, Page, PagePermissionTester
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.query import PageQuerySet

from core.roles import Account
from networks.models import NetworkPage

# Granted on such an event if granted on the section of their own network.
SHARED_ACTIONS = ("change", "publish")


class ProgrammePagePolicy(PagePermissionPolicy):
    """Wagtail's page permissions, and those on events that the user's networks also carry.

    For coordinators, this costs one more query per request, or two if they may not publish in
    all their networks; for other users, none.
    """

    _shared_cache_name = "_shared_event_cache"
    _root_cache_name = "_explorable_root_with_shared_events"

    def get_all_permissions_for_user(self, user: Account) -> QuerySet[GroupPagePermission]:
        return super().get_all_permissions_for_user(user).select_related("group__section")

    def shared_paths(self, user: Account, actions: Iterable[str]) -> set[str]:
        """Return the paths, in all languages, of the shared events allowing one of `actions`."""
        if not hasattr(user, self._shared_cache_name):
            setattr(user, self._shared_cache_name, self._shared_paths(user))
        shared = getattr(user, self._shared_cache_name)
        return set().union(*(shared[action] for action in SHARED_ACTIONS if action in actions))

    def _shared_paths(self, user: Account) -> dict[str, frozenset[str]]:
        networks = {action: frozenset(self._networks(user, action)) for action in SHARED_ACTIONS}
        carried = {keys: _carried_paths(keys) for keys in set(networks.values())}
        return {action: carried[keys] for action, keys in networks.items()}

    def _networks(self, user: Account, action: str) -> Iterator[UUID]:
        """Yield the translation keys of the user's networks that allow `action`."""
        codename = self._get_permission_codename(action)
        for row in self.get_cached_permissions_for_user(user):
            if row.permission.codename == codename and hasattr(row.group, "section"):
                yield row.group.section.network_key

    def user_has_any_permission_for_instance(
        self, user: Account, actions: Iterable[str], instance: Page
    ) -> bool:
        return super().user_has_any_permission_for_instance(
            user, actions, instance
        ) or instance.path in self.shared_paths(user, actions)

    def instances_user_has_any_permission_for(
        self, user: Account, actions: Iterable[str]
    ) -> PageQuerySet:
        pages = super().instances_user_has_any_permission_for(user, actions)
        return self._with(pages, self.shared_paths(user, actions))

    def explorable_root_instance(self, user: Account) -> Page | None:
        if not hasattr(user, self._root_cache_name):
            root = super().explorable_root_instance(user)
            if shared := self.shared_paths(user, SHARED_ACTIONS):
                found = [root, *(Page(path=path) for path in shared)]
                root = Page.objects.first_common_ancestor_of(found, include_self=True)
            setattr(user, self._root_cache_name, root)
        return getattr(user, self._root_cache_name)

    def explorable_instances(self, user: Account) -> PageQuerySet:
        pages = super().explorable_instances(user)
        shared = self.shared_paths(user, SHARED_ACTIONS)
        if not shared:
            return pages
        # Add the paths of shared events and of the section, from the root of the explorer.
        start = len(self.explorable_root_instance(user).path)  # type: ignore[union-attr]
        leaves = shared | {row.page.path for row in self.get_cached_permissions_for_user(user)}
        paths = {path[:end] for path in leaves for end in range(start, len(path) + 1, Page.steplen)}
        return self._with(pages, paths)

    def _with(self, pages: PageQuerySet, paths: set[str]) -> PageQuerySet:
        return pages | self.model._default_manager.filter(path__in=paths) if paths else pages


class EventPermissionTester(PagePermissionTester):
    """Permissions of a user on one event; sharing it never allows deleting or moving it."""

    def __init__(self, user: Account, page: Page) -> None:
        super().__init__(user, page)
        if user.is_active and not user.is_superuser:
            self.permissions |= {
                action
                for action in SHARED_ACTIONS
                if page.path in self.permission_policy.shared_paths(user, {action})
            }

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return PagePermissionTester(self.user, self.page).can_delete(ignore_bulk)


def _carried_paths(networks: frozenset) -> frozenset[str]:
    if not networks:
        return frozenset()
    # The networks of an event are read from its source-language page.
    carried = NetworkPage.objects.filter(
        translation_key__in=networks,
        also_carries__event__locale__language_code=settings.LANGUAGE_CODE,
        also_carries__event__alias_of=None,
    ).values("also_carries__event__translation_key")
    events = Page.objects.filter(translation_key__in=carried)
    return frozenset(events.values_list("path", flat=True))
