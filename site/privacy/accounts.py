"""What belongs to an account, and its end."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import Field, ForeignKey, Model, QuerySet
from django.utils.translation import gettext as _
from wagtail.models import APIToken
from wagtail.users.models import UserProfile

from privacy.registry import Erasure, erasure_of
from privacy.words import is_distinct

SECRET = {"password", "key_hash", "prefix", "key", "public_key", "session_key", "session_data"}


def words_of(account: AbstractUser) -> list[str]:
    """Return the names and addresses by which an account is found elsewhere."""
    words = [account.get_full_name(), account.email]
    if "@" in account.username:
        words.append(account.username)
    return list(dict.fromkeys(filter(is_distinct, words)))


def why_not_closed(account: AbstractUser, by: AbstractUser) -> str:
    """Return why an account may not be closed by another, or "" if it may."""
    if account.pk == by.pk:
        return _("C'est votre propre compte : un autre superutilisateur peut l'effacer.")
    return ""


def owned_by(account: AbstractUser) -> dict[str, list[dict[str, Any]]]:
    """Return the rows that belong to an account, by model, without secrets."""
    rows: dict[str, list[dict[str, Any]]] = {account._meta.label: [_values(account)]}
    for found in _related(account):
        rows.setdefault(found.model._meta.label, []).extend(map(_values, found.order_by("pk")))
    return {label: values for label, values in rows.items() if values}


def _related(account: AbstractUser) -> Iterator[QuerySet]:
    """Yield the rows of each model that point to an account, also those it does not name."""
    for relation in account._meta.get_fields(include_hidden=True):
        field = getattr(relation, "field", None)
        if relation.auto_created and isinstance(field, ForeignKey):
            model = relation.related_model
            yield model._base_manager.filter(**{field.name: account.pk})  # type: ignore[union-attr]


def _values(row: Model) -> dict[str, Any]:
    return {
        field.name: _value(field, row)
        for field in row._meta.concrete_fields
        if field.name not in SECRET
    }


def _value(field: Field, row: Model) -> Any:
    value = field.value_from_object(row)
    return value if isinstance(value, dict | list | int | None) else field.value_to_string(row)


@transaction.atomic
def close_account(account: AbstractUser) -> None:
    """Empty an account, end its sessions and delete what is of no use without it.

    Its row stays, without a name: comments and versions are others' work too, and deleting an
    account deletes its comments with all the answers to them.
    """
    end_sessions(account)
    APIToken.objects.filter(user=account).delete()
    for found in _related(account):
        if erasure_of(found.model._meta.label) is Erasure.DELETE:
            found.delete()
    profile = UserProfile.objects.filter(user=account).first()
    if profile:
        profile.avatar.delete(save=False)
        profile.delete()
    account.groups.clear()
    account.user_permissions.clear()
    account.username = f"compte-efface-{account.pk}"
    account.first_name, account.last_name, account.email = "", _("Compte effacé"), ""
    account.is_active = account.is_staff = account.is_superuser = False
    account.last_login = None
    account.set_unusable_password()
    account.save()


def end_sessions(account: AbstractUser) -> None:
    """End the sessions of an account. They are read one by one: they do not say whose they are."""
    store = import_module(settings.SESSION_ENGINE).SessionStore
    for session in store.get_model_class().objects.iterator():
        if session.get_decoded().get("_auth_user_id") == str(account.pk):
            store(session_key=session.session_key).delete()


def open_accounts() -> Any:
    """Return the accounts that are not erased, by name."""
    return get_user_model().objects.exclude(username__startswith="compte-efface-")
