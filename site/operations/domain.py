"""The address of the site: SITE_URL says it, then its record and its content follow."""

import re
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db import models, transaction
from wagtail.models import Site

from operations.backup.tables import Table, saved_tables

NOT_CONTENT = {
    # What happened stays as it was told.
    "accounts.accountrecord",
    "django_tasks_database.dbtaskresult",
    "wagtailcore.modellogentry",
    "wagtailcore.pagelogentry",
    # Known by a hash of its text: the next submission of its page takes the new address.
    "wagtail_localize.string",
}


def root_url_of_settings() -> str:
    """Return SITE_URL as Wagtail writes the address of a site."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    return str(Site(hostname=address.hostname, port=port).root_url)


@transaction.atomic
def move_to_site_url() -> tuple[str, int]:
    """Give the default site the address of SITE_URL, and the links of its content too.

    Return its former address, and how many rows named it. The addresses without a host, the UID
    of calendars and the names of Atom entries are not of a host: they stay.
    """
    site, after = Site.objects.get(is_default_site=True), root_url_of_settings()
    before = str(site.root_url)
    if before == after:
        return before, 0
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    site.hostname = address.hostname
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.save()
    return before, sum(
        _rename_links(table, urlsplit(before).netloc, after)
        for table in saved_tables(apps)
        if table.label not in NOT_CONTENT
    )


def _rename_links(table: Table, host: str, root_url: str) -> int:
    """Have the links to a host, in the texts of a table, begin with another root URL."""
    link = re.compile(rf"https?://{re.escape(host)}(?![\w.:-])")
    texts = [
        column.attname
        for column in table.rows._meta.concrete_fields
        if isinstance(column, models.TextField) and not column.primary_key
    ]
    named = models.Q(*((f"{text}__contains", f"//{host}") for text in texts), _connector="OR")
    count = 0
    for row in table.rows._default_manager.filter(named) if texts else []:
        values = {text: getattr(row, text) for text in texts if getattr(row, text)}
        renamed = {text: link.sub(root_url, value) for text, value in values.items()}
        if renamed != values:
            table.rows._default_manager.filter(pk=row.pk).update(**renamed)
            count += 1
    return count
