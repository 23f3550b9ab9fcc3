from .contacts import Contact
from .media import CustomDocument, CustomImage, CustomRendition
from .pages import BasePage
from .settings import Menu, MenuItem, NetworkSettings, NetworkSettingsWords
from .stamp import Stamp
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
    "Stamp",
    "Term",
    "TermWords",
    "Theme",
]
