"""Add the screens of who begins and runs a site to Wagtail's admin."""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

from operations.first_steps import FirstStepsPanel


@hooks.register("construct_homepage_panels")
def construct_homepage_panels(request: HttpRequest, panels: list[Component]) -> None:
    panels.append(FirstStepsPanel(request))
