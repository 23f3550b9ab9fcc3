"""What an editor does first, on the home screen of a site that has announced nothing yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page, Site

from core.models import OrganisationSettings
from core.permissions import can_view_whole_site
from networks.models import NetworkIndexPage, NetworkPage
from programme.models import EventPage, PriorityPage, ProgrammePage

LEGAL_NOTICE = "mentions-legales"


@dataclass(frozen=True)
class FirstStep:
    name: Promise
    address: str
    done: bool


class FirstStepsPanel(Component):
    """The steps from an empty site to the first published event, which ends them."""

    name = "first_steps"
    template_name = "operations/admin/first_steps.html"
    order = 10

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        is_for = can_view_whole_site(self.request.user)
        return {"steps": list(_steps()) if is_for and not EventPage.objects.live().exists() else []}


def _steps() -> Iterator[FirstStep]:
    organisation = OrganisationSettings.for_site(Site.objects.get(is_default_site=True))
    names = [organisation._meta.app_label, organisation._meta.model_name]
    yield FirstStep(
        _("Dire qui vous êtes : logo, présentation, contact"),
        reverse("wagtailsettings:edit", args=[*names, organisation.site_id]),
        bool(organisation.logo_id and organisation.tagline),
    )
    if notice := Page.objects.filter(slug=LEGAL_NOTICE).order_by("pk").first():
        yield FirstStep(
            _("Compléter les mentions légales"),
            reverse("wagtailadmin_pages:edit", args=[notice.pk]),
            notice.revisions.exclude(user=None).exists(),
        )
    if index := NetworkIndexPage.objects.sources().first():
        has_networks = NetworkPage.objects.exists()
        yield FirstStep(_("Ajouter un réseau"), _form(NetworkPage, index), has_networks)
    if programme := ProgrammePage.objects.sources().order_by("-year").first():
        has_priorities = PriorityPage.objects.exists()
        name = _("Ajouter une priorité au programme")
        yield FirstStep(name, _form(PriorityPage, programme), has_priorities)
        parent = NetworkPage.objects.sources().order_by("path").first() or programme
        yield FirstStep(_("Annoncer le premier événement"), _form(EventPage, parent), False)


def _form(model: type[Page], parent: Page) -> str:
    """Return the address of the form that adds a page of this type."""
    names = [model._meta.app_label, model._meta.model_name]
    return reverse("wagtailadmin_pages:add", args=[*names, parent.pk])
