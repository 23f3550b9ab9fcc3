"""Add the coordination screens of a network to the Wagtail admin."""

from django.urls import include, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from networks.admin_views import CoordinationView, RemovalView, change_invitation
from networks.invitations import accept_by_verified_address
from networks.models import NetworkPage
from networks.permissions import can_appoint_coordinators


@hooks.register("register_admin_urls")
def register_admin_urls():
    urlpatterns = [
        path("<int:pk>/", CoordinationView.as_view(), name="people"),
        path("<int:pk>/retirer/<int:user>/", RemovalView.as_view(), name="remove"),
        path("<int:pk>/<int:invitation>/<slug:action>/", change_invitation, name="invitation"),
    ]
    return [path("coordination/", include((urlpatterns, "networks_coordination")))]


def _coordination_button(page, user):
    if isinstance(page, NetworkPage) and not page.alias_of_id and can_appoint_coordinators(user):
        address = reverse("networks_coordination:people", args=[page.pk])
        yield Button(_("Coordination"), address, icon_name="group", priority=4)


@hooks.register("register_page_header_buttons")
def register_page_header_buttons(page, user, view_name, next_url=None):
    return _coordination_button(page, user)


@hooks.register("register_page_listing_more_buttons")
def register_page_listing_more_buttons(page, user, next_url=None):
    return _coordination_button(page, user)


@hooks.register("welcome_verified_address")
def welcome_verified_address(request, email, claims):
    """Let whoever the provider of single sign-on knows accept the invitation of her address."""
    return accept_by_verified_address(email, claims)
