"""The coordinating role: whoever keeps one network's section, and nothing else."""

from django.contrib.auth.models import Group

from core.roles import admin_access, grant_pages, submission
from networks.models import NetworkPage

PREFIX = "Coordination – "
PAGE_PERMISSIONS = ("add", "change", "publish")


def coordinators(network: NetworkPage) -> Group:
    """The group of those who coordinate `network`, named after it.

    A network that was renamed keeps its group, for the group is found by the page it is on.
    """
    groups = Group.objects.filter(name__startswith=PREFIX, page_permissions__page=network)
    group = groups.order_by("pk").first()
    if group is None:
        length = Group._meta.get_field("name").max_length
        group, _created = Group.objects.get_or_create(name=f"{PREFIX}{network.title}"[:length])
    group.permissions.add(admin_access(), submission())
    for page in network.get_translations(inclusive=True):
        grant_pages(group, page, PAGE_PERMISSIONS)
    return group
