"""System checks of the facets of the agenda."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register

from agenda.query import FACET_LABELS, Facet
from core.models import VOCABULARIES


@register(Tags.models)
def check_facets(**kwargs: Any) -> list[CheckMessage]:
    """Check that each vocabulary has a facet, and each facet a label."""
    facets = {facet.value for facet in Facet}
    missing = [
        Error(
            f"The vocabulary has no facet '{model.parameter}' in the agenda.",
            hint="Add it to agenda.query.Facet, or its terms can be given and never asked for.",
            obj=model,
            id="agenda.E001",
        )
        for model in VOCABULARIES
        if model.parameter not in facets
    ]
    unnamed = [
        Error(
            f"The facet '{facet.value}' has no label.",
            hint="Add one to agenda.query.FACET_LABELS.",
            id="agenda.E002",
        )
        for facet in Facet
        if facet not in FACET_LABELS
    ]
    return [*missing, *unnamed]
