"""Short addresses, which printed QR codes lead to: they outlive renames and moves."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language, override
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.models import BasePage
from core.querysets import public_q
from programme.models import ProgrammePage
from programme.models.programmes import in_language

KEPT_FOR = 60  # seconds: a page that moves takes its printed address along


def short_address(page: BasePage) -> str:
    """Return the short address of a page, in its language: « /p/123/ », « /en/p/123/ »."""
    with override(page.language):
        return reverse("short_address", args=[page.source.pk])


@require_safe
@cache_control(public=True, max_age=KEPT_FOR)
def lead_to_page(request: HttpRequest, pk: int) -> HttpResponse:
    """Redirect to the page as it is now, else say that it is no longer in the programme.

    A page that is not public is answered like one that never was: paper tells nothing of it.
    """
    page = public_page(pk)
    address = page.get_url(request) if page else None
    if address is None:
        context = {"programme": newest_programme()}
        return render(request, "printing/not_in_programme.html", context, status=404)
    return redirect(address)


def public_page(pk: int) -> BasePage | None:
    """Return the public page with this pk, in the active language if it is translated."""
    found = Page.objects.filter(public_q(), pk=pk, depth__gt=1).first()
    page = found.specific if found else None
    if not isinstance(page, BasePage):
        return None
    return in_active_language(page)


def newest_programme() -> ProgrammePage | None:
    """Return the programme of the latest year that is public, in the active language."""
    newest = ProgrammePage.objects.sources().public().order_by("-year").first()
    return newest and in_active_language(newest)


def in_active_language[P: BasePage](page: P) -> P:
    """Return the public translation of a page into the active language, else the page."""
    return in_language([page], str(get_language()))[0]
