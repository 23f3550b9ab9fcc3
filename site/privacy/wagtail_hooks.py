"""Add the answers to people to the Wagtail admin."""

from django.http import HttpRequest
from django.urls import URLResolver, include, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from privacy.admin_views import urlpatterns
from privacy.permissions import can_answer_people


class PeopleMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return can_answer_people(request.user)


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLResolver]:
    return [path("personnes/", include((urlpatterns, "privacy")))]


@hooks.register("register_settings_menu_item")
def register_settings_menu_item() -> MenuItem:
    return PeopleMenuItem(
        _("Données d'une personne"),
        reverse_lazy("privacy:people"),
        name="privacy",
        icon_name="user",
        order=1000,
    )
