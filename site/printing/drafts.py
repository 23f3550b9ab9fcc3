"""What a proof has beside public pages: the drafts that its reader may edit."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from wagtail.models import Page
from wagtail.permissions import policy_registry

from core.models import BasePage
from core.roles import Account
from networks.models import NetworkPage
from programme.listing import ListingContext
from programme.models import PriorityPage
from programme.models.programmes import listing_context


@dataclass(frozen=True)
class Place:
    """The place of a network under a priority, as `ListingContext` reads it."""

    priority_programme_id: int
    network_id: int
    priority_id: int


def drafts_of[P: BasePage](model: type[P], reader: Account) -> dict[int, P]:
    """Return the pages that the public does not read as they were last written, by pk.

    They are in the source language, and those that the reader may edit; what is private or has
    expired is not among them.
    """
    editable = policy_registry.get_by_type(Page).instances_user_has_permission_for(reader, "change")
    pages = model.objects.sources().filter(
        Q(live=False) | Q(has_unpublished_changes=True), expired=False, pk__in=editable.values("pk")
    )
    found = pages.exclude(pk__in=model.objects.private().values("pk"))
    return {page.pk: page.get_latest_revision_as_object() for page in found.order_by("path")}


def listing_with_drafts(reader: Account) -> ListingContext:
    """Return the networks and priorities of lists, those that are drafts among them."""
    public = listing_context()
    networks = public.networks | drafts_of(NetworkPage, reader)
    priorities = public.priorities | drafts_of(PriorityPage, reader)
    in_order = sorted(priorities.values(), key=lambda page: page.path)
    return ListingContext(list(networks.values()), in_order, _places(in_order))


def _places(priorities: list[Any]) -> list[Place]:
    return [
        Place(priority.programme_id, place.network_id, priority.pk)
        for priority in priorities
        for place in priority.network_places.all()
    ]
