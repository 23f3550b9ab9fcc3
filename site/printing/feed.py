"""What changed since an edition as an Atom feed (RFC 4287), the latest first."""

from collections.abc import Callable, Sequence
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language

from printing.comparing import Change
from printing.models import Edition

CONTENT_TYPE = "application/atom+xml; charset=utf-8"


class Feed(Atom1Feed):
    """A feed that was last updated when its edition was made, if nothing changed since."""

    def latest_post_date(self) -> Any:
        return super().latest_post_date() if self.items else self.feed["made_at"]


def as_feed(
    changes: Sequence[Change],
    edition: Edition,
    *,
    title: str,
    address: str,
    page: str,
    address_of: Callable[[Change], str],
    organisation: str,
) -> str:
    """Return a feed of changes, of absolute URLs.

    The id of an entry is that of what happened to a session since this edition: it stays.
    """
    feed = Feed(
        title=title,
        link=page,
        feed_url=address,
        feed_guid=address,
        description="",
        language=get_language(),
        author_name=organisation,
        made_at=edition.made_at,
    )
    for change in sorted(changes, key=lambda row: row.since or edition.made_at, reverse=True):
        feed.add_item(
            title=f"{change.label} : {change.title}",
            link=address_of(change),
            unique_id=f"urn:uuid:{change.uid}#{edition.pk}-{change.kind}",
            description=" · ".join(filter(None, [change.words, change.reason])),
            pubdate=change.since or edition.made_at,
            updateddate=change.since or edition.made_at,
        )
    return feed.writeString("utf-8")
