"""The agenda as an Atom feed (RFC 4287), last published or changed first."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from programme.choices import Status
from programme.listing import SessionRow

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
PASSING = {"passe", "en-cours", "nouveau"}
"""The statuses that change by themselves, and would without the entry being updated."""


class Feed(Atom1Feed):
    """An Atom feed whose entries have `xml:lang` if not in the language of the feed."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        if item["language"] == self.feed["language"]:
            return {}
        return {"xml:lang": item["language"]}


def as_feed(
    rows: Iterable[SessionRow],
    *,
    title: str,
    address: str,
    page: str,
    address_of: Callable[[SessionRow], str],
    organisation: str,
) -> str:
    """Return a feed of `rows`.

    `address` is the absolute URL of the feed, `page` that of the HTML list, and `address_of`
    returns that of a row. `organisation` is the name of the site's own, the author of the feed;
    those of an entry are who organises. The id of an entry is stable. `published` and `updated`
    are the first and the last publication of the event, never its date.
    """
    feed = Feed(
        title=title,
        link=page,
        feed_url=address,
        feed_guid=address,
        description="",
        language=get_language(),
        author_name=organisation,
    )
    for row in sorted(rows, key=_updated, reverse=True):
        session, event = row.session, row.event
        statuses = [words for kind, words in row.statuses if kind not in PASSING]
        feed.add_item(
            title=_title(row),
            language=row.language,
            link=address_of(row),
            unique_id=f"urn:uuid:{session.translation_key}",
            description=" · ".join(
                words
                for words in (session.when, session.place, row.mode, *statuses, row.status_reason)
                if words
            ),
            pubdate=event.first_published_at,
            updateddate=_updated(row),
            author_name=" · ".join(row.organisers(organisation)) or None,
            categories=[term.label for term in row.themes],
        )
    return feed.writeString("utf-8")


def _title(row: SessionRow) -> str:
    """Return the title, after what readers of the feed must know of a session that they noted."""
    words = f"{row.title} – {row.session_title}" if row.session_title else row.title
    if row.status == Status.SCHEDULED:
        return words
    return _("%(change)s : %(title)s") % {"change": row.status.label, "title": words}


def _updated(row: SessionRow) -> datetime:
    return row.published_at or row.session.start
