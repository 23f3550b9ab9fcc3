"""What editors find in the admin's menu beside the pages."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from core.models import Audience, Contact, Dispositif, EventType, Menu, Theme


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
