"""What the programme file must have of what others add, said by Django's checks."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register

from core.models import VOCABULARIES
from programme_file.schema import Vocabularies


@register(Tags.models)
def check_sections(**kwargs: Any) -> list[CheckMessage]:
    """Every vocabulary has a section in the file."""
    return [
        Error(
            f"The vocabulary has no section '{model.plural}' in the programme file.",
            hint="Add it to programme_file.schema.Vocabularies and to docs/programme-file.md.",
            obj=model,
            id="programme_file.E001",
        )
        for model in VOCABULARIES
        if model.plural not in Vocabularies.model_fields
    ]
