"""Who may change an event: also the coordinators of a network that carries it from outside."""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from wagtail.models import GroupPagePermission, Page, PagePermissionTester
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.query import PageQuerySet

from core.roles import Account
from networks.models import NetworkPage

# What they may do to it, as far as they may do it in their own section.
SHARED_ACTIONS = ("change", "publish")


class ProgrammePagePolicy(PagePermissionPolicy):
    """Wagtail's rights on pages, and those on events that the user's networks carry as well.

    A coordinator costs one query more per request, two where her networks do not publish
    alike; others cost none.
    """

    _shared_cache_name = "_shared_event_cache"
    _root_cache_name = "_explorable_root_with_shared_events"

    def get_all_permissions_for_user(self, user: Account) -> QuerySet[GroupPagePermission]:
        return super().get_all_permissions_for_user(user).select_related("group__section")

    def shared_paths(self, user: Account, actions: Iterable[str]) -> set[str]:
        """The tree paths, in all languages, of the events that they may do one of `actions` to."""
        if not hasattr(user, self._shared_cache_name):
            setattr(user, self._shared_cache_name, self._shared_paths(user))
        shared = getattr(user, self._shared_cache_name)
        return set().union(*(shared[action] for action in SHARED_ACTIONS if action in actions))

    def _shared_paths(self, user: Account) -> dict[str, frozenset[str]]:
        networks = {action: frozenset(self._networks(user, action)) for action in SHARED_ACTIONS}
        carried = {keys: _carried_paths(keys) for keys in set(networks.values())}
        return {action: carried[keys] for action, keys in networks.items()}

    def _networks(self, user: Account, action: str) -> Iterator[UUID]:
        """The translation keys of the networks that they coordinate with the right to `action`."""
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
        # What leads to them, and to the section, from where the explorer now begins.
        begin = len(self.explorable_root_instance(user).path)  # type: ignore[union-attr]
        led_to = shared | {row.page.path for row in self.get_cached_permissions_for_user(user)}
        above = {path[:end] for path in led_to for end in range(begin, len(path) + 1, Page.steplen)}
        return self._with(pages, above)

    def _with(self, pages: PageQuerySet, paths: set[str]) -> PageQuerySet:
        return pages | self.model._default_manager.filter(path__in=paths) if paths else pages


class EventPermissionTester(PagePermissionTester):
    """What somebody may do to one event; deleting and moving are left to whose section it is in."""

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
    # The source alone says who carries an event.
    carried = NetworkPage.objects.filter(
        translation_key__in=networks,
        also_carries__event__locale__language_code=settings.LANGUAGE_CODE,
        also_carries__event__alias_of=None,
    ).values("also_carries__event__translation_key")
    events = Page.objects.filter(translation_key__in=carried)
    return frozenset(events.values_list("path", flat=True))
