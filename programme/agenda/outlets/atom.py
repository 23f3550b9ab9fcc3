"""The agenda as an Atom feed (RFC 4287): what was published or changed last comes first."""

from collections.abc import Callable, Iterable

from django.utils.feedgenerator import Atom1Feed

from programme.listing import Entry

CONTENT_TYPE = "application/atom+xml; charset=utf-8"


def as_feed(
    rows: Iterable[Entry],
    *,
    title: str,
    address: str,
    page: str,
    address_of: Callable[[Entry], str],
) -> str:
    """A feed of `rows`; `address` is its own absolute address, `page` that of the same list.

    An entry's id is its session's, for ever; `updated` moves with each publication of its
    event, `published` is the first, and neither is ever the event's date.
    """
    feed = Atom1Feed(
        title=title, link=page, feed_url=address, feed_guid=address, description="", language="fr"
    )
    for row in sorted(rows, key=_updated, reverse=True):
        session, event = row.session, row.event
        statuses = [words for kind, words in row.statuses if kind not in {"passe", "en-cours"}]
        feed.add_item(
            title=f"{event.title} – {session.title}" if session.title else event.title,
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


def _updated(row: Entry):
    return row.event.last_published_at or row.session.start
