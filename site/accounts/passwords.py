"""What a password may not be, besides Django's own rules, and the log of those that change."""

import re

from django.conf import settings
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.log import record
from accounts.models import AccountAction
from accounts.sessions import sessions_of
from core.models import OrganisationSettings
from core.text import fold

LEFT = 8  # letters and digits
SHORT = 4
"""Shorter words are found by chance in a good password."""
# What begins the French passwords that leak most; Django's list of common ones is in English.
COMMON = {"motdepasse", "azerty", "azertyuiop", "bonjour", "soleil", "doudou", "chouchou"}
COMMON |= {"loulou", "marseille", "jetaime", "password", "qwerty", "admin", "administrateur"}


def pieces(text: str) -> list[str]:
    """Return the words of a text, without accents, and the numbers in it."""
    return re.findall(r"[^\W\d_]+|\d+", fold(text))


class KnownWordsValidator:
    """Refuse a password that is hardly more than what everybody knows of the site and of its owner.

    What is left without these words, and without repetitions of one sign, must be a password.
    """

    def validate(self, password: str, user: User | None = None) -> None:
        rest = "".join(pieces(password))
        for word in sorted(self.known_words(user), key=len, reverse=True):
            rest = rest.replace(word, "")
        if len(re.sub(r"(.)\1+", r"\1", rest)) < LEFT:
            raise ValidationError(
                _("Ce mot de passe tient trop au nom du réseau, du site ou au vôtre."),
                code="known_words",
            )

    def get_help_text(self) -> str:
        return _("Votre mot de passe ne peut pas tenir au nom du réseau, du site ou au vôtre.")

    def password_changed(self, password: str, user: User | None = None) -> None:
        if user:
            record(AccountAction.PASSWORD_CHANGED, user)
            # The view where one changes one's own goes on under a new key.
            sessions_of(user).delete()

    @staticmethod
    def known_words(user: User | None) -> set[str]:
        texts = [settings.WAGTAIL_SITE_NAME, settings.WAGTAILADMIN_BASE_URL]
        texts += OrganisationSettings.objects.values_list("name", flat=True)
        if user:
            texts += [user.get_username(), user.email, user.first_name, user.last_name]
        return COMMON | {word for text in texts for word in pieces(text) if len(word) >= SHORT}
