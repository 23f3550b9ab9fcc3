"""Views that serve resources to the forms of the admin."""

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from core.fields import StreamField

ONE_YEAR = 365 * 24 * 3600  # seconds


@require_admin_access
@require_safe
def block_description(request: HttpRequest, field_label: str, digest: str) -> HttpResponse:
    """Return the script that defines the blocks of a field.

    Browsers cache it for a year, unless `digest` is out of date.
    """
    try:
        model, _dot, name = field_label.rpartition(".")
        field = apps.get_model(model)._meta.get_field(name)
    except (LookupError, ValueError, FieldDoesNotExist):
        raise Http404(field_label) from None
    if not isinstance(field, StreamField):
        raise Http404(field_label)
    widget = field.formfield().widget
    response = HttpResponse(widget.script, content_type="text/javascript; charset=utf-8")
    is_right = digest == widget.digest
    patch_cache_control(response, private=True, max_age=ONE_YEAR if is_right else 0)
    return response


@require_admin_access
def not_here(request: HttpRequest) -> HttpResponse:
    """Return a 404, in place of a view of Wagtail that this site does without."""
    raise Http404


@require_safe
def csrf_token(request: HttpRequest) -> JsonResponse:
    """Return the CSRF token of the session, for a form that was open before it began."""
    return JsonResponse({"csrf_token": get_token(request)})
