"""Names of related objects, which the search indexes with an event."""

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from django.db import connection
from django.utils import timezone

from core.lookups import terms_of
from core.models import Term
from core.models.pages import restricted_paths
from networks.models import NetworkPage
from programme.models.event_tags import EVENT_TAGS

if TYPE_CHECKING:
    from programme.models.events import EventPage


def prefetches_of(tag_relations: Iterable[str]) -> tuple[str, ...]:
    """Return what to prefetch for the names of many events."""
    return (
        "network",
        "series",
        "also_carried_by__network",
        *(f"{relation}__tag__translations" for relation in tag_relations),
        "event_type__translations",
    )


def term_names(event: "EventPage", tag_relations: Iterable[str], language: str) -> str:
    """Return the names of its terms in the source language and in `language`, one a line."""
    terms = [row.tag for relation in tag_relations for row in getattr(event, relation).all()]
    if event.event_type:
        terms.append(event.event_type)
    names = [
        name
        for term in terms
        for name in (term.name, term.get_translation(language).get("name", ""))
    ]
    return "\n".join(dict.fromkeys(names))


def network_names(event: "EventPage") -> str:
    """Return the names of the public networks that carry it, one a line."""
    carriers = [event.network, *(carrier.network for carrier in event.also_carried_by.all())]
    names = [(page.title, page.other_names) for page in carriers if page and _is_public(page)]
    return "\n".join(name for pair in names for name in pair)


def _is_public(page: NetworkPage) -> bool:
    is_expired = page.expire_at and page.expire_at <= timezone.now()
    return page.live and not is_expired and not page.path.startswith(tuple(restricted_paths()))


def terms_by_parameter(event: "EventPage") -> list[tuple[str, list[Term]]]:
    """Return pairs of a parameter of the agenda and the terms of an event, in the order given."""
    with connection.cursor() as cursor:
        cursor.execute(_tags_of_event(), [event.pk] * len(EVENT_TAGS))
        rows = sorted(cursor.fetchall(), key=lambda row: row[2])
    by_vocabulary = [
        (
            model.parameter,
            [terms_of(model)[pk] for name, pk, _row in rows if name == model._meta.model_name],
        )
        for model in (tag.tag_model() for tag in EVENT_TAGS)
    ]
    return [(parameter, terms) for parameter, terms in by_vocabulary if terms]


@cache
def _tags_of_event() -> str:
    """Return the SQL of the tags of an event, which Django takes longer to make than to run."""
    return " UNION ALL ".join(
        f"""SELECT '{tag.tag_model()._meta.model_name}', "tag_id", "id"
        FROM "{tag._meta.db_table}" WHERE "content_object_id" = %s"""  # noqa: S608
        for tag in EVENT_TAGS
    )
