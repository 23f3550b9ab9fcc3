"""Permissions on events, including for coordinators of other networks that carry them."""

import posixpath
from collections.abc import Iterable, Iterator
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet
from wagtail.models import GroupPagePermission, Page, PagePermissionTester
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.query import PageQuerySet

from core.roles import Account
from networks.models import NetworkPage

# Granted on such an event if granted on the section of their own network.
SHARED_ACTIONS = ("change", "publish")
# Any of these on a page leads the explorer to it.
EXPLORED_ACTIONS = ("add", "change", "publish", "lock", "unlock", "bulk_delete")


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
        if not user.is_active or user.is_superuser:
            return super().instances_user_has_any_permission_for(user, actions)
        return self.model._default_manager.filter(self._allowing(user, set(actions)))

    def _allowing(self, user: Account, actions: set[str]) -> Q:
        """Return the condition of the pages on which the user has one of `actions`.

        Wagtail has a condition for each row of permissions: five times the same one, checked on
        every page of the site.
        """
        allowing = _within(self._sections(user, actions))
        if "change" in actions and "add" not in actions:
            allowing |= Q(owner=user) & _within(self._sections(user, {"add"}))
        return allowing | Q(path__in=self.shared_paths(user, actions))

    def _sections(self, user: Account, actions: Iterable[str]) -> set[str]:
        """Return the paths of the pages on which a group of the user is given one of `actions`."""
        codenames = {self._get_permission_codename(action) for action in actions}
        rows = self.get_cached_permissions_for_user(user)
        return {row.page.path for row in rows if row.permission.codename in codenames}

    def explorable_root_instance(self, user: Account) -> Page | None:
        if not hasattr(user, self._root_cache_name):
            root = super().explorable_root_instance(user)
            if shared := self.shared_paths(user, SHARED_ACTIONS):
                found = [root, *(Page(path=path) for path in shared)]
                root = Page.objects.first_common_ancestor_of(found, include_self=True)
            setattr(user, self._root_cache_name, root)
        return getattr(user, self._root_cache_name)

    def explorable_instances(self, user: Account) -> PageQuerySet:
        if not user.is_active or user.is_superuser:
            return super().explorable_instances(user)
        sections = {row.page.path for row in self.get_cached_permissions_for_user(user)}
        # The pages above a section are those that all sections have above them, and below.
        above = set(_above(sections, len(_common_path(path[: -Page.steplen] for path in sections))))
        if shared := self.shared_paths(user, SHARED_ACTIONS):
            # Add the sections and what is above them and shared events, from the explorer's root.
            root = self.explorable_root_instance(user)
            start = len(root.path)  # type: ignore[union-attr]
            above |= sections | set(_above(shared | sections, start))
        condition = self._allowing(user, set(EXPLORED_ACTIONS)) | Q(path__in=above)
        return self.model._default_manager.filter(condition)


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


def _within(paths: Iterable[str]) -> Q:
    """Return the condition of the pages at these paths and of their descendants."""
    condition, outermost = Q(pk__in=[]), ""
    for path in sorted(paths):
        if not outermost or not path.startswith(outermost):
            condition |= Q(path__startswith=path)
            outermost = path
    return condition


def _above(paths: Iterable[str], start: int) -> Iterator[str]:
    """Yield the paths of the ancestors of these pages that are at least `start` long."""
    for path in paths:
        for end in range(start or Page.steplen, len(path), Page.steplen):
            yield path[:end]


def _common_path(paths: Iterable[str]) -> str:
    """Return the path of the first common ancestor; empty if there is none."""
    common = posixpath.commonprefix(list(paths))
    return common[: len(common) // Page.steplen * Page.steplen]


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
