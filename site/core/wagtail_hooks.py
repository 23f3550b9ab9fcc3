"""Snippets, menu items, views and other hooks of the admin."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path, reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import permission_denied
from wagtail.admin.menu import DismissibleMenuItem, MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.widgets.button import Button
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page
from wagtail.query import PageQuerySet
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from core import permissions
from core.admin import proposals, tasks
from core.admin.api import DocumentsViewSet, ImagesViewSet, PagesViewSet
from core.admin.contact_replacement import ACTION
from core.admin.content_checks import SiteContentCheckerItem
from core.admin.deletion import (
    DeleteDocumentsAction,
    DeleteDocumentView,
    DeleteImagesAction,
    DeleteImageView,
    DeletePagesAction,
    refusal,
)
from core.admin.guide import guide
from core.admin.page_editing import BasePageViewSet
from core.admin.publication import warn_of_expiry
from core.admin.snippet_views import MergeTermView, ReplaceContactView
from core.admin.uploads import AddImagesToCollectionAction
from core.admin.views import csrf_token
from core.models import Audience, Contact, Dispositif, EventType, Menu, Term, Theme
from core.nonces import nonce_attribute
from core.roles import Account

BEFORE_WAGTAIL = -1
AFTER_WAGTAIL = 1
# What holds a page is not said to those who may not delete it.
AFTER_PERMISSIONS = 1


class ContactViewSet(SnippetViewSet):
    model = Contact
    icon = "mail"
    list_display = ["name", "role", "email", "phone"]
    menu_label = _("Contacts")
    menu_order = 320
    add_to_admin_menu = True


class MenuViewSet(SnippetViewSet):
    model = Menu
    icon = "list-ul"
    menu_label = _("Menus")


class TermViewSet(SnippetViewSet):
    """The terms of a vocabulary, listed with their slugs."""

    icon = "tag"
    list_display = ["name", "slug", "synonyms"]


class ThemeIndexView(IndexView):
    @property
    def header_more_buttons(self) -> list[Button]:
        address = reverse("core_proposals:list")
        proposed = Button(_("Thèmes proposés"), address, icon_name="tag", priority=50)
        return [*super().header_more_buttons, proposed]


class ThemeViewSet(TermViewSet):
    model = Theme
    menu_label = _("Thèmes")
    index_view_class = ThemeIndexView


class AudienceViewSet(TermViewSet):
    model = Audience
    menu_label = _("Publics")


class DispositifViewSet(TermViewSet):
    model = Dispositif
    menu_label = _("Dispositifs")


class EventTypeViewSet(TermViewSet):
    model = EventType
    menu_label = _("Types d'événement")


class VocabularyViewSetGroup(SnippetViewSetGroup):
    menu_label = _("Vocabulaires")
    menu_icon = "tag"
    menu_order = 310
    items = (ThemeViewSet, AudienceViewSet, DispositifViewSet, EventTypeViewSet)


register_snippet(VocabularyViewSetGroup)
register_snippet(ContactViewSet)
register_snippet(MenuViewSet)


@hooks.register("construct_wagtail_userbar")
def construct_wagtail_userbar(request: HttpRequest, items: list[Any], page: Page | None) -> None:
    """Replace Wagtail's content checker by ours, in the editor and in the userbar."""
    items[:] = [
        SiteContentCheckerItem(in_editor=item.in_editor)
        if isinstance(item, ContentCheckerItem)
        else item
        for item in items
    ]


@hooks.register("register_admin_urls", order=BEFORE_WAGTAIL)
def register_admin_urls() -> list[URLPattern | URLResolver]:
    """Register the views of the admin, and replace those of Wagtail that have no hook."""
    replacing = [
        path("contact/<int:pk>/", ReplaceContactView.as_view(), name="contact"),
        path("<slug:vocabulary>/<int:pk>/", MergeTermView.as_view(), name="term"),
    ]
    return [
        path("documents/delete/<int:document_id>/", DeleteDocumentView.as_view()),
        path("images/<int:image_id>/delete/", DeleteImageView.as_view()),
        path("guide/", guide, name="guide"),
        path("jeton/", csrf_token, name="csrf_token"),
        path("remplacer/", include((replacing, "core_replace"))),
        path("themes/", include((proposals.urlpatterns, "core_proposals"))),
        path("travaux/", include((tasks.urlpatterns, "core_tasks"))),
    ]


@hooks.register("construct_admin_api", order=AFTER_WAGTAIL)
def construct_admin_api(router: WagtailAPIRouter) -> None:
    router.register_endpoint("pages", PagesViewSet)
    router.register_endpoint("images", ImagesViewSet)
    router.register_endpoint("documents", DocumentsViewSet)


@hooks.register("insert_global_admin_css")
def insert_global_admin_css() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("core/css/admin.css"))


@hooks.register("insert_global_admin_js")
def insert_global_admin_js() -> SafeString:
    address = static("core/js/document_nonce.js")
    return format_html('<script src="{}"{}></script>', address, nonce_attribute())


@hooks.register("insert_editor_js")
def insert_editor_js() -> SafeString:
    return format_html(
        '<script src="{}" data-token-url="{}" data-signed-out="{}" data-unreachable="{}"></script>',
        static("core/js/page_editing.js"),
        reverse("csrf_token"),
        _(
            "Votre session est terminée : rien n'est envoyé, et ce que vous avez tapé est toujours"
            " dans cette page. Identifiez-vous dans un autre onglet, puis recommencez ici."
        ),
        _(
            "Le site ne répond pas : rien n'est envoyé, et ce que vous avez tapé est toujours dans"
            " cette page. Recommencez dans un moment."
        ),
    )


@hooks.register("register_help_menu_item")
def register_help_menu_item() -> MenuItem:
    return MenuItem(
        _("Guide de la rédaction"),
        reverse_lazy("guide"),
        name="guide",
        icon_name="help",
        order=100,
    )


@hooks.register("construct_help_menu")
def construct_help_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Remove Wagtail's guide and news, which are in English and show a badge until read."""
    menu_items[:] = [item for item in menu_items if not isinstance(item, DismissibleMenuItem)]


@hooks.register("register_admin_viewset")
def register_admin_viewset() -> BasePageViewSet:
    """Replace Wagtail's page views by ours."""
    return BasePageViewSet()


@hooks.register("construct_page_chooser_queryset")
def construct_page_chooser_queryset(pages: PageQuerySet, request: HttpRequest) -> PageQuerySet:
    """Offer only the pages that the user may see, and avoid Wagtail's queries for each row."""
    pages = permissions.visible_pages(request.user, pages)
    return pages.prefetch_workflow_states().annotate_approved_schedule()


@hooks.register("register_snippet_listing_buttons")
def register_snippet_listing_buttons(
    snippet: Model, user: Account, next_url: str | None = None
) -> Iterator[Button]:
    """Add « Remplacer partout » to contacts and « Fusionner » to terms."""
    meta = snippet._meta
    can_change = user.has_perm(f"{meta.app_label}.change_{meta.model_name}")
    can_delete = user.has_perm(f"{meta.app_label}.delete_{meta.model_name}")
    if isinstance(snippet, Contact) and can_change:
        address = reverse("core_replace:contact", args=[snippet.pk])
        yield Button(_("Remplacer partout"), address, icon_name="resubmit", priority=40)
    if isinstance(snippet, Term) and can_change and can_delete:
        address = reverse("core_replace:term", args=[meta.model_name, snippet.pk])
        yield Button(_("Fusionner"), address, icon_name="resubmit", priority=40)


@hooks.register("register_log_actions")
def register_log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(ACTION, _("Remplacer un contact"), _("contact remplacé"))


@hooks.register("before_move_page")
def before_move_page(request: HttpRequest, page: Page, destination: Page) -> HttpResponse | None:
    """Check the permission first: Wagtail's confirmation page shows both titles before it does."""
    if not permissions.can_move(request.user, page, destination):
        return permission_denied(request)
    return None


@hooks.register("before_delete_page", order=AFTER_PERMISSIONS)
def before_delete_page(request: HttpRequest, page: Page) -> HttpResponse | None:
    return refusal(request, [page])


@hooks.register("before_delete_snippet", order=AFTER_PERMISSIONS)
def before_delete_snippet(request: HttpRequest, instances: list[Model]) -> HttpResponse | None:
    return refusal(request, instances)


@hooks.register("before_bulk_action", order=AFTER_PERMISSIONS)
def before_bulk_action(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> HttpResponse | None:
    """Check once more in the transaction that deletes."""
    return refusal(request, objects) if action_type == "delete" else None


@hooks.register("after_edit_page")
def after_edit_page(request: HttpRequest, page: Page) -> None:
    if "action-publish" in request.POST or request.POST.get("workflow-action-name") == "approve":
        warn_of_expiry(request, [page])


@hooks.register("after_bulk_action")
def after_bulk_action(
    request: HttpRequest, action_type: str, objects: list[Any], action: Any
) -> None:
    if action_type == "publish":
        warn_of_expiry(request, objects)


for action_class in (
    AddImagesToCollectionAction,
    DeletePagesAction,
    DeleteImagesAction,
    DeleteDocumentsAction,
):
    hooks.register("register_bulk_action", action_class, order=AFTER_WAGTAIL)


@hooks.register("construct_reports_menu")
def construct_reports_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Remove the reports on the whole site for users who may not see all of it."""
    if not permissions.can_view_whole_site(request.user):
        whole = {reverse(name) for name in permissions.WHOLE_SITE_VIEWS}
        menu_items[:] = [item for item in menu_items if item.url not in whole]


class ProposeMenuItem(MenuItem):
    """A menu item for users who may add pages but not review proposals."""

    def is_shown(self, request: HttpRequest) -> bool:
        user = request.user
        return permissions.can_propose_themes(user) and not permissions.can_review_proposals(user)


@hooks.register("register_admin_menu_item")
def register_admin_menu_item() -> MenuItem:
    return ProposeMenuItem(
        proposals.ProposeView.page_title,
        reverse_lazy("core_proposals:propose"),
        name="propose-theme",
        icon_name="tag",
        order=450,
    )


@hooks.register("construct_homepage_panels")
def construct_homepage_panels(request: HttpRequest, panels: list[Component]) -> None:
    panels += [tasks.TasksPanel(request), proposals.ProposalsPanel(request)]


class TasksMenuItem(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return permissions.can_follow_tasks(request.user)


@hooks.register("register_reports_menu_item")
def register_reports_menu_item() -> MenuItem:
    return TasksMenuItem(
        _("Travaux en arrière-plan"),
        reverse_lazy("core_tasks:list"),
        name="tasks",
        icon_name="tasks",
        order=1300,
    )


@hooks.register("before_edit_page")
def before_edit_page(request: HttpRequest, page: Page) -> None:
    if request.method == "GET":
        tasks.say_what_is_done(request, page)


@hooks.register("before_edit_snippet")
def before_edit_snippet(request: HttpRequest, instance: Model) -> None:
    if request.method == "GET":
        tasks.say_what_is_done(request, instance)


@hooks.register("after_edit_snippet")
def after_edit_snippet(request: HttpRequest, instance: Model) -> None:
    tasks.say_what_is_done(request, instance)
