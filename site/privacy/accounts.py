"""What belongs to an account, and its end."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.db import transaction
from django.db.models import Field, ForeignKey, Model, QuerySet
from django.dispatch import Signal
from django.utils.translation import gettext as _
from wagtail.models import APIToken, ModelLogEntry
from wagtail.users.models import UserProfile

from privacy.models import PersonRequest
from privacy.registry import Erasure, erasure_of
from privacy.words import is_distinct

OWNERS = {"user", "account", "proposed_by", "finished_by"}
"""The keys that say whose a row is; others (`resolved_by`) say who did something to another's."""
SECRET = {"password", "key_hash", "prefix", "key", "public_key", "session_key", "session_data"}
OF_OTHERS = {"content", "data", "by", "by_name", "resolved_by"}
"""Fields of a person's rows that speak of other people."""
account_closed = Signal()
"""Sent with `account` once it has lost its name, in the transaction that closes it."""


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
    """Return the rows of an account, by model, without secrets nor what is of other people."""
    rows: dict[str, list[dict[str, Any]]] = {account._meta.label: [_values(account)]}
    for found in _rows_of(account):
        rows.setdefault(found.model._meta.label, []).extend(map(_values, found.order_by("pk")))
    return {label: values for label, values in rows.items() if values}


def _rows_of(account: AbstractUser) -> Iterator[QuerySet]:
    """Yield the rows of each model that are an account's."""
    for relation in account._meta.get_fields(include_hidden=True):
        field, model = getattr(relation, "field", None), relation.related_model
        if not relation.auto_created or not isinstance(field, ForeignKey):
            continue
        # The words of a request may be those of others.
        if field.name in OWNERS and model is not PersonRequest:
            yield model._base_manager.filter(**{field.name: account.pk})  # type: ignore[union-attr]


def _values(row: Model) -> dict[str, Any]:
    return {
        field.name: _value(field, row)
        for field in row._meta.concrete_fields
        if field.name not in SECRET | OF_OTHERS
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
    APIToken.objects.filter(user=account).delete()
    for found in _rows_of(account):
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
    ModelLogEntry.objects.for_instance(account).update(label=str(account))
    account_closed.send(type(account), account=account)


def open_accounts() -> Any:
    """Return the accounts that are not erased, by name."""
    return get_user_model().objects.exclude(username__startswith="compte-efface-")
