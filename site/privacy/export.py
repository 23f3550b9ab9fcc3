"""What the site says of a person, for that person: GDPR, articles 15 and 20."""

from typing import Any

from django.apps import apps
from django.utils import timezone

from privacy.accounts import owned_by
from privacy.models import PersonRequest
from privacy.places import Place, raw_value
from privacy.words import Words


def exported(request: PersonRequest) -> dict[str, Any]:
    """Return the rows of the account, and the words found elsewhere with what is around them.

    The whole texts are not given: they may be about other people.
    """
    words = Words(request.words)
    return {
        "made_at": timezone.now().isoformat(),
        "words": request.words,
        "account": owned_by(request.account) if request.account else {},
        "found": [_excerpts(place, words) for place in map(Place.from_json, request.places)],
    }


def _excerpts(place: Place, words: Words) -> dict[str, Any]:
    model = apps.get_model(place.model)
    row = model._base_manager.filter(pk=place.pk).first()
    fields = [model._meta.get_field(name) for name in place.fields] if row else []
    return {
        "kind": place.kind,
        "of": place.title,
        "public": place.is_public,
        "excerpts": {
            str(field.verbose_name): words.around(raw_value(field, field.value_from_object(row)))
            for field in fields
        },
    }
