"""What editors find in the admin's menu beside the pages."""

from django.urls import include, path, reverse, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.auth import permission_denied
from wagtail.admin.menu import DismissibleMenuItem, MenuItem
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.widgets.button import Button
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet, SnippetViewSetGroup

from core import permissions
from core.admin import proposals
from core.admin.contact_replacement import ACTION
from core.admin.content_checks import ProofreadingItem
from core.admin.guide import guide
from core.admin.page_editing import BasePageViewSet
from core.admin.snippet_views import MergeTermView, ReplaceContactView
from core.models import Audience, Contact, Dispositif, EventType, Menu, Term, Theme


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


class ThemeIndexView(IndexView):
    @property
    def header_more_buttons(self):
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


@hooks.register("register_admin_viewset")
def replace_the_views_of_pages():
    return BasePageViewSet()


@hooks.register("construct_page_chooser_queryset")
def read_the_states_of_pages_at_once(pages, request):
    """What Wagtail's explorer does, its chooser does not: a query a row to name each state."""
    return pages.prefetch_workflow_states().annotate_approved_schedule()


@hooks.register("register_admin_urls")
def add_the_addresses_of_what_is_done_to_snippets():
    addresses = [
        path("contact/<int:pk>/", ReplaceContactView.as_view(), name="contact"),
        path("<slug:vocabulary>/<int:pk>/", MergeTermView.as_view(), name="term"),
    ]
    return [path("remplacer/", include((addresses, "core_replace")))]


@hooks.register("register_snippet_listing_buttons")
def offer_what_is_done_to_snippets(snippet, user, next_url=None):
    meta = snippet._meta
    may_change = user.has_perm(f"{meta.app_label}.change_{meta.model_name}")
    if isinstance(snippet, Contact) and may_change:
        address = reverse("core_replace:contact", args=[snippet.pk])
        yield Button(_("Remplacer partout"), address, icon_name="resubmit", priority=40)
    if (
        isinstance(snippet, Term)
        and may_change
        and user.has_perm(f"{meta.app_label}.delete_{meta.model_name}")
    ):
        address = reverse("core_replace:term", args=[meta.model_name, snippet.pk])
        yield Button(_("Fusionner"), address, icon_name="resubmit", priority=40)


@hooks.register("register_log_actions")
def name_the_replacing_of_contacts(actions):
    actions.register_action(ACTION, _("Remplacer un contact"), _("contact remplacé"))


@hooks.register("construct_page_chooser_queryset")
def choose_among_known_pages(pages, request):
    return permissions.visible_pages(request.user, pages)


@hooks.register("before_move_page")
def show_no_page_that_may_not_be_moved(request, page, destination):
    """Wagtail names both in its question, before it asks whether this may be."""
    if not permissions.can_move(request.user, page, destination):
        return permission_denied(request)
    return None


@hooks.register("construct_reports_menu")
def leave_out_reports_on_the_whole_site(request, menu_items):
    if not permissions.can_view_whole_site(request.user):
        whole = {reverse(name) for name in permissions.WHOLE_SITE_VIEWS}
        menu_items[:] = [item for item in menu_items if item.url not in whole]


@hooks.register("register_admin_urls")
def add_the_addresses_of_proposals():
    return [path("themes/", include((proposals.addresses, "core_proposals")))]


class ProposeMenuItem(MenuItem):
    """For those who write pages and do not keep the themes."""

    def is_shown(self, request):
        return proposals.can_propose_themes(request.user) and not proposals.can_review_proposals(
            request.user
        )


@hooks.register("register_admin_menu_item")
def offer_to_propose_a_theme():
    return ProposeMenuItem(
        proposals.ProposeView.page_title,
        reverse_lazy("core_proposals:propose"),
        name="propose-theme",
        icon_name="tag",
        order=450,
    )


@hooks.register("construct_homepage_panels")
def show_the_themes_that_are_proposed(request, panels):
    panels.append(proposals.ProposalsPanel(request))
