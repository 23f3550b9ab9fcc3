"""The coordinator role: permissions limited to the section of one network."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group
from django.db.models import Manager
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
)

from core.roles import admin_access, media_permissions, page_permissions, submission
from networks.models import NetworkPage, Section
from networks.review import apply_review

PREFIX = "Coordination – "
COLLECTIONS = "Réseaux"
PAGE_ACTIONS = ("add", "change")
MEDIA_ACTIONS = ("add", "change", "choose")


def coordinators(network: NetworkPage) -> Group:
    """Return the group of coordinators of `network`, creating its section if needed."""
    group = open_section(network).group
    assert group is not None
    return group


def open_section(network: NetworkPage) -> Section:
    """Create or update the section of `network`, and return it.

    The options are read from the oldest translation of the page. Permissions given to the group
    in the admin are removed; its members are kept. The group of an archived network has no
    permission. Nothing is written if the section is already up to date.
    """
    pages = list(NetworkPage.objects.filter(translation_key=network.translation_key).order_by("pk"))
    source = pages[0]
    section, _created = Section.objects.select_related("group", "collection").get_or_create(
        network_key=source.translation_key
    )
    _make_group(section, source)
    _make_collection(section, source)
    direct = source.publication == NetworkPage.Publication.DIRECT
    _grant(section, [] if source.archived else pages, may_publish=direct)
    apply_review([] if direct or source.archived else pages, pages)
    return section


def close_section(network: NetworkPage) -> None:
    """Delete the section and its group once no translation of `network` is left.

    The collection and its media are kept.
    """
    if NetworkPage.objects.filter(translation_key=network.translation_key).exists():
        return
    for section in Section.objects.filter(network_key=network.translation_key):
        if section.group:
            section.group.delete()
        section.delete()


def _make_group(section: Section, source: NetworkPage) -> None:
    group = section.group
    if group is None:  # new section, group deleted in the admin, or group older than sections
        orphans = Group.objects.filter(name__startswith=PREFIX, section=None)
        group = orphans.filter(page_permissions__page=source).first()
        group = group or Group(name="")
    name = _free_name(f"{PREFIX}{source.title}", group)
    if group.name != name:
        group.name = name
        group.save()
    if section.group_id != group.pk:
        section.group = group
        section.save()


def _free_name(wanted: str, group: Group) -> str:
    """Return `wanted`, truncated to the column, with a number if another group has that name."""
    length = Group._meta.get_field("name").max_length or 0
    name, number = wanted[:length], 1
    while Group.objects.filter(name=name).exclude(pk=group.pk).exists():
        number += 1
        name = f"{wanted[: length - len(f' ({number})')]} ({number})"
    return name


def _make_collection(section: Section, source: NetworkPage) -> None:
    name = source.title[: Collection._meta.get_field("name").max_length]
    if section.collection is None:
        root = Collection.get_first_root_node()
        parent = root.get_children().filter(name=COLLECTIONS).first()
        parent = parent or root.add_child(instance=Collection(name=COLLECTIONS))
        section.collection = parent.add_child(instance=Collection(name=name))
        section.save()
    elif section.collection.name != name:
        section.collection.name = name
        section.collection.save()


def _grant(section: Section, pages: list[NetworkPage], *, may_publish: bool) -> None:
    group, collection = section.group, section.collection
    assert group is not None
    permissions = {admin_access(), submission()} if pages else set()
    if set(group.permissions.all()) != permissions:
        group.permissions.set(permissions)
    on_pages = page_permissions(PAGE_ACTIONS + ("publish",) * may_publish)
    _sync_permissions(
        GroupPagePermission.objects,
        group,
        (
            {"page_id": page.pk, "permission_id": permission.pk}
            for page in pages
            for permission in on_pages
        ),
    )
    _sync_permissions(
        GroupCollectionPermission.objects,
        group,
        (
            {"collection_id": collection.pk, "permission_id": permission.pk}
            for permission in media_permissions(MEDIA_ACTIONS)
            if pages and collection
        ),
    )


def _sync_permissions(rows: Manager[Any], group: Group, wanted: Iterable[dict[str, int]]) -> None:
    """Create and delete permission rows so that the group has exactly those in `wanted`."""
    missing = list(wanted)
    for row in rows.filter(group=group):
        values = next((v for v in missing if all(getattr(row, k) == v[k] for k in v)), None)
        if values:
            missing.remove(values)
        else:
            row.delete()
    for values in missing:
        rows.create(group=group, **values)
