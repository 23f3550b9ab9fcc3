"""The view that sessions.js calls while a date is typed."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe
from wagtail.admin.panels.base import get_form_for_model
from wagtail.models import Page
from wagtail.permissions import policy_registry

from dates.calendar import EXACT
from programme.editing.fields import HourInput
from programme.editing.forms import DATES, EventSessionForm, format_days, year_of
from programme.models import EventSession, ProgrammePage

FORM_FIELDS = ("precision", *DATES, "confirmed")


@require_safe
def read_date(request: HttpRequest) -> JsonResponse:
    """Return the typed date in words, the form's errors and its normalised fields, as JSON.

    The query string has the form's fields, and `programme`, a pk.
    """
    policy = policy_registry.get_by_type(Page)
    if not policy.user_has_any_permission(request.user, {"add", "change"}):
        raise PermissionDenied
    form_class = get_form_for_model(EventSession, form_class=EventSessionForm, fields=FORM_FIELDS)
    form = form_class(request.GET)
    form.year = year_of(ProgrammePage.objects.all(), request.GET.get("programme"))
    is_valid = form.is_valid()
    return JsonResponse(
        {
            "sentence": form.sentence,
            "errors": {name: " ".join(errors) for name, errors in form.errors.items()},
            "fields": _format_fields(form.instance) if is_valid else {},
        }
    )


def _format_fields(session: EventSession) -> dict[str, str]:
    """Return the values as the form displays and accepts them."""
    hours = {name: HourInput().format_value(getattr(session, name)) or "" for name in DATES[2:]}
    choices = {"precision": str(session.precision)}
    if session.precision in EXACT:  # else its box is hidden, and keeps what was chosen
        choices["confirmed"] = "on" if session.confirmed else ""
    return choices | format_days(session) | hours
