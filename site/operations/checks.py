"""Checks that need the database: `migrate` makes them, and `check --database default`."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Tags, Warning, register
from django.db import connections
from wagtail.models import Site

from operations.domain import root_url_of_settings


@register(Tags.database)
def check_that_the_site_has_the_address_of_its_settings(
    databases: Sequence[str] | None = None, **kwargs: Any
) -> list[CheckMessage]:
    """Canonical addresses and sitemaps are those of the record, messages those of SITE_URL."""
    for alias in databases or []:
        if Site._meta.db_table not in connections[alias].introspection.table_names():
            return []  # not migrated yet
        site, wanted = Site.objects.filter(is_default_site=True).first(), root_url_of_settings()
        # `migrate` gives its address to a site that has none.
        if site and site.hostname != "localhost" and site.root_url != wanted:
            message = f"The site is at {site.root_url} in the database, at {wanted} in SITE_URL."
            hint = f"manage.py change_domain {wanted}"
            return [Warning(message, hint=hint, id="operations.W001")]
    return []
