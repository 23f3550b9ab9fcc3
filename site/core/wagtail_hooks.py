"""What editors find in the admin's menu beside the pages."""

from django.urls import path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import permission_denied
from wagtail.admin.menu import DismissibleMenuItem, MenuItem
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core import permissions
from core.guide import guide
from core.models import Audience, Contact, Dispositif, EventType, Menu, Theme
from core.proofreading import ProofreadingItem


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
    """A vocabulary: its terms, with the word of their address."""

    icon = "tag"
    list_display = ["name", "slug", "synonyms"]


class ThemeViewSet(TermViewSet):
    model = Theme
    menu_label = _("Thèmes")


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
def proofread_pages(request, items, page):
    """Our rules beside Wagtail's, in the editor's checks and in the bar of the public page."""
    items[:] = [
        ProofreadingItem(in_editor=item.in_editor) if isinstance(item, ContentCheckerItem) else item
        for item in items
    ]


@hooks.register("register_admin_urls")
def add_guide():
    return [path("guide/", guide, name="guide")]


@hooks.register("register_help_menu_item")
def show_guide():
    return MenuItem(
        _("Guide de la rédaction"),
        reverse_lazy("guide"),
        name="guide",
        icon_name="help",
        order=100,
    )


@hooks.register("construct_help_menu")
def leave_out_what_is_about_wagtail(request, menu_items):
    """Its own guide and its news are in English, on another site, with a badge until read."""
    menu_items[:] = [item for item in menu_items if not isinstance(item, DismissibleMenuItem)]


@hooks.register("construct_page_chooser_queryset")
def choose_among_known_pages(pages, request):
    return permissions.pages_known_to(request.user, pages)


@hooks.register("before_move_page")
def show_no_page_that_may_not_be_moved(request, page, destination):
    """Wagtail names both in its question, before it asks whether this may be."""
    if not permissions.may_move(request.user, page, destination):
        return permission_denied(request)
    return None


@hooks.register("construct_reports_menu")
def leave_out_reports_on_the_whole_site(request, menu_items):
    if not permissions.knows_whole_site(request.user):
        whole = {reverse(name) for name in permissions.WHOLE_SITE_VIEWS}
        menu_items[:] = [item for item in menu_items if item.url not in whole]
