"""What an event's form asks for while one types."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from wagtail.admin.panels.base import get_form_for_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from programme.editing.fields import HourInput
from programme.editing.forms import DATES, EventSessionForm, form_values, year_of
from programme.models import EventSession, ProgrammePage

SYNCHRONISED_FIELDS = ("precision", *DATES, "confirmed")


@require_safe
def read_date(request: HttpRequest) -> JsonResponse:
    """What a session's form makes of a date: its words, its fields put right, what is wrong.

    The parameters are the fields' names, and `programme`, the pk of the event's.
    """
    policy = policy_registry.get_by_type(Page)
    if not policy.user_has_any_permission(request.user, {"add", "change"}):
        raise PermissionDenied
    form_class = get_form_for_model(
        EventSession, form_class=EventSessionForm, fields=SYNCHRONISED_FIELDS
    )
    form = form_class(request.GET)
    form.year = year_of(ProgrammePage.objects.all(), request.GET.get("programme"))
    is_valid = form.is_valid()
    return JsonResponse(
        {
            "sentence": form.sentence,
            "errors": {name: " ".join(errors) for name, errors in form.errors.items()},
            "fields": _as_typed(form.instance) if is_valid else {},
        }
    )


def _as_typed(session: EventSession) -> dict[str, str]:
    """The facts as their fields show them; they can be sent back as they are."""
    hours = {name: HourInput().format_value(getattr(session, name)) or "" for name in DATES[2:]}
    chosen = {
        "precision": str(session.precision),
        "confirmed": "on" if session.confirmed else "",
    }
    return chosen | form_values(session) | hours
