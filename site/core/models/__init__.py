from core.caching import Stamp

from .contacts import Contact
from .media import CustomDocument, CustomImage, CustomRendition
from .pages import BasePage
from .proposals import ThemeProposal
from .settings import Menu, MenuItem, NetworkSettings, NetworkSettingsWords
from .translated_fields import SharedRow
from .vocabularies import (
    Audience,
    Dispositif,
    EventType,
    FormerSlug,
    Term,
    TermWords,
    Theme,
)

__all__ = [
    "Audience",
    "BasePage",
    "Contact",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "Dispositif",
    "EventType",
    "FormerSlug",
    "Menu",
    "MenuItem",
    "NetworkSettings",
    "NetworkSettingsWords",
    "SharedRow",
    "Stamp",
    "Term",
    "TermWords",
    "Theme",
    "ThemeProposal",
]
