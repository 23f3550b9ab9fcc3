"""System checks: no model keeps personal data that nobody has declared."""

import re
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import FieldDoesNotExist
from django.db.models import EmailField, Field, ForeignKey, GenericIPAddressField, Model

from privacy.registry import declared, of_nobody

_PERSONAL_NAME = re.compile(
    r"name|(user|first|last|full|display|author)_?name|e?mail|(e?mail_)?address|phone|telephone|mobile"
    r"|ip|(remote|ip)_addr(ess)?|user_agent|avatar|birth\w*"
)


def looks_personal(field: Field) -> bool:
    """Whether a field names a person, gives a way to reach one, or belongs to an account."""
    if isinstance(field, EmailField | GenericIPAddressField):
        return True
    if isinstance(field, ForeignKey):
        return field.related_model._meta.label == settings.AUTH_USER_MODEL
    return bool(_PERSONAL_NAME.fullmatch(field.name))


def personal_fields(model: type[Model]) -> set[str]:
    """Return the fields of a model, its parents' apart, that look like a person's."""
    return {field.name for field in model._meta.local_concrete_fields if looks_personal(field)}


@register(Tags.models)
def check_declarations(**kwargs: Any) -> list[CheckMessage]:
    """Check that each field that looks personal is declared, and each declared field is there."""
    errors: list[CheckMessage] = []
    fields: dict[str, set[str]] = {}
    for row in declared():
        for label, told in row.models.items():
            fields.setdefault(label, set()).update(told)
    for model in apps.get_models(include_auto_created=True):
        names = fields.get(model._meta.label, set())
        if model._meta.label in of_nobody() or "*" in names or model._meta.proxy:
            continue
        if forgotten := personal_fields(model) - names:
            message = f"Personal data that is not declared: {sorted(forgotten)}."
            hint = "Say in personal_data.py why it is kept and how long, or that it is of nobody."
            errors.append(Error(message, hint=hint, obj=model, id="privacy.E001"))
    for label, named in fields.items():
        try:
            for name in named - {"*"}:
                apps.get_model(label)._meta.get_field(name)
        except (LookupError, FieldDoesNotExist) as error:
            message = f"Personal data is declared of what is not there: {error}"
            errors.append(Error(message, obj=label, id="privacy.E002"))
    return errors
