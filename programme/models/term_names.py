"""The terms that an event bears, as words for the search."""

from core.models import Audience, Dispositif, EventType, Theme


def term_names(event, language: str) -> str:
    """The names of the terms of an event in the source language, and in this one."""
    words = ("name", "words__language_code", "words__label")
    of_type = EventType.objects.filter(pk=event.event_type_id)
    others = [
        vocabulary.objects.filter(tagged_events__content_object=event.pk)
        for vocabulary in (Theme, Audience, Dispositif)
    ]
    rows = [terms.order_by().values_list(*words) for terms in (of_type, *others)]
    names = []
    for name, code, label in rows[0].union(*rows[1:]):
        names += [name, label] if code == language else [name]
    return "\n".join(dict.fromkeys(names))
