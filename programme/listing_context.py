"""What lists of sessions read of the pages around the events, which are few and read at once."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from core import clock

A_DAY = timedelta(days=1)
NEW_FOR = timedelta(days=14)
"""Whole days in Paris: what is new is no longer so at a midnight, when kept pages end."""


class ListingContext:
    """All public networks and priorities, and the priority of each network by programme.

    They are few, so they are read at once and may be cached. Pages that are not public, or
    have expired, are absent, so that no public event names them.

    Pages are looked up by the pk of the source-language page. `translations` replaces them
    in the current locale; `translations_of` returns those of events, by source pk.
    """

    def __init__(
        self,
        networks,
        priorities,
        places,
        translations=(),
        translations_of=lambda events: {},
        published=(),
    ):
        self._networks = {page.pk: page for page in networks}
        self._priorities = {page.pk: page for page in priorities}
        self._translations = {page.source.pk: page for page in translations}
        self._pks = {page.translation_key: page.pk for page in (*networks, *priorities)}
        self._published: dict[int, datetime] = dict(published)  # programme pk → its publication
        self.translations_of: Callable[[Collection[Any]], dict[int, Any]] = translations_of
        # (programme pk, network pk) → pk of the priority, in editorial order.
        self._priority_ids: dict[tuple[int, int], int] = {
            (place.priority_programme_id, place.network_id): place.priority_id for place in places
        }

    @property
    def networks(self) -> dict[int, Any]:
        """The public networks, by source pk."""
        return self._public_pages(self._networks)

    @property
    def priorities(self) -> dict[int, Any]:
        """The public priorities, by source pk."""
        return self._public_pages(self._priorities)

    def _public_pages(self, sources: dict[int, Any]) -> dict[int, Any]:
        public = unexpired(sources)
        translations = unexpired(self._translations)
        return public | {pk: page for pk, page in translations.items() if pk in public}

    def network(self, page) -> Any:
        """Return a network in the current locale, from its page in any; None if not public."""
        return self.networks.get(self._pk(page))

    def priority(self, page) -> Any:
        """Return a priority in the current locale, from its page in any; None if not public."""
        return self.priorities.get(self._pk(page))

    def _pk(self, page) -> int:
        """Return the pk of the source-language page."""
        return self._pks.get(page.translation_key, 0)

    def priorities_of(self, programme) -> list:
        """Return the priorities of a programme, in order."""
        source = programme.source
        return [page for page in self.priorities.values() if page.programme_id == source.pk]

    def priority_of(self, event):
        """Return the event's priority, else its network's in the same programme, or None."""
        if event.priority_id:
            return self.priorities.get(event.priority_id)
        return self.priority_in(event.programme_id, event.network_id)

    def priority_in(self, programme_id: int, network_id: int):
        """Return the priority of a network in a programme, or None."""
        return self.priorities.get(self._priority_ids.get((programme_id, network_id), 0))

    def newest_priority_of(self, network):
        """Return the network's priority in the newest programme that lists it, or None."""
        newest = None
        for (_programme_id, network_id), priority_id in self._priority_ids.items():
            if network_id == self._pk(network) and priority_id in self.priorities:
                newest = self.priorities[priority_id]
        return newest

    def networks_under(self, priority) -> list:
        """Return the networks of a priority, in order."""
        return [
            self.networks[network_id]
            for (_programme_id, network_id), priority_id in self._priority_ids.items()
            if priority_id == self._pk(priority) and network_id in self.networks
        ]

    def is_new(self, event, at: datetime) -> bool:
        """Whether an event was published lately, in a programme that was out already."""
        since, out = event.first_published_at, self._published.get(event.programme_id)
        if not since or not out or since < out + A_DAY:
            return False
        return timedelta() <= clock.paris_day(at) - clock.paris_day(since) < NEW_FOR

    def networks_of(self, event) -> list:
        """Return the networks that carry the event, its parent network first."""
        ids = [event.network_id, *(carrier.network_id for carrier in event.also_carried_by.all())]
        networks = self.networks
        return [networks[pk] for pk in ids if pk in networks]


def unexpired(pages: dict[int, Any]) -> dict[int, Any]:
    """Return the pages that have not expired: cached ones may have, since they were read."""
    now = timezone.now()
    if any(page.expire_at and page.expire_at <= now for page in pages.values()):
        return {
            pk: page for pk, page in pages.items() if not page.expire_at or page.expire_at > now
        }
    return pages
