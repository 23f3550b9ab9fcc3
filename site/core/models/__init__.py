from core.caching import CacheVersion
from core.change_log import PublicChange

from .contacts import Contact
from .media import CustomDocument, CustomImage, CustomRendition
from .pages import BasePage
from .proposals import ThemeProposal
from .settings import Menu, MenuItem, OrganisationSettings, OrganisationSettingsTranslation
from .translated_fields import TranslatedFieldsMixin
from .versions import VersionReferences
from .vocabularies import (
    VOCABULARIES,
    Audience,
    Dispositif,
    EventType,
    FormerSlug,
    MergedTerm,
    Term,
    TermTranslation,
    Theme,
    term_merged,
)

__all__ = [
    "VOCABULARIES",
    "Audience",
    "BasePage",
    "CacheVersion",
    "Contact",
    "CustomDocument",
    "CustomImage",
    "CustomRendition",
    "Dispositif",
    "EventType",
    "FormerSlug",
    "Menu",
    "MenuItem",
    "MergedTerm",
    "OrganisationSettings",
    "OrganisationSettingsTranslation",
    "PublicChange",
    "Term",
    "TermTranslation",
    "Theme",
    "ThemeProposal",
    "TranslatedFieldsMixin",
    "VersionReferences",
    "term_merged",
]
