"""The agenda as an Atom feed (RFC 4287): what was published or changed last comes first."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from programme.listing import SessionRow

CONTENT_TYPE = "application/atom+xml; charset=utf-8"


class Feed(Atom1Feed):
    """An Atom feed whose entries say when they are in another language than the feed."""

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
) -> str:
    """A feed of `rows`; `address` is its own absolute address, `page` that of the same list.

    An entry's id is its session's, for ever; `updated` moves with each publication of its
    event, `published` is the first, and neither is ever the event's date.
    """
    feed = Feed(
        title=title,
        link=page,
        feed_url=address,
        feed_guid=address,
        description="",
        language=get_language(),
    )
    for row in sorted(rows, key=_updated, reverse=True):
        session, event = row.session, row.event
        statuses = [words for kind, words in row.statuses if kind not in {"passe", "en-cours"}]
        feed.add_item(
            title=f"{row.title} – {row.session_title}" if row.session_title else row.title,
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
            categories=[term.label for term in row.themes],
        )
    return feed.writeString("utf-8")


def _updated(row: SessionRow) -> datetime:
    return row.published_at or row.session.start
