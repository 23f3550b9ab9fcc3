"""What changes accounts, their groups and their rights is logged.

A change of an account, a group or a right of the model also renews sessions; one of the rights on
pages and collections, which the admin gives to a whole group at once, does not.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.db.models import Model
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_save
from wagtail.log_actions import get_active_log_context
from wagtail.models import GroupCollectionPermission, GroupPagePermission

from accounts.log import record
from accounts.models import AccountAction
from accounts.sessions import rotate_all, sessions_of, sessions_of_members

WATCHED = ("username", "email", "first_name", "last_name", "is_active", "is_superuser", "is_staff")
ADDED, REMOVED, CLEARED = "post_add", "post_remove", "pre_clear"


def remember_account(instance: User, update_fields: Any = None, **kwargs: Any) -> None:
    """Note which fields change. A sign-in, which saves its date, reads nothing here."""
    watched = [name for name in WATCHED if update_fields is None or name in update_fields]
    before = User.objects.filter(pk=instance.pk).values(*watched).first() if watched else None
    changed = [n for n in watched if before and before[n] != getattr(instance, n)]
    instance.changed_fields = changed  # type: ignore[attr-defined]


def record_account(instance: User, created: bool, **kwargs: Any) -> None:
    if created:
        record(AccountAction.ACCOUNT_ADDED, instance)
    elif changed := getattr(instance, "changed_fields", ()):
        fields = [field for field in User._meta.concrete_fields if field.name in changed]
        detail = ", ".join(str(field.verbose_name) for field in fields)
        record(AccountAction.ACCOUNT_CHANGED, instance, detail=detail)
        if not instance.is_active:
            sessions_of(instance).delete()
        elif "is_superuser" in changed:
            rotate_all(sessions_of(instance))


def record_deletion(instance: User, **kwargs: Any) -> None:
    record(AccountAction.ACCOUNT_DELETED, name=instance.get_username())


def record_groups(
    instance: User | Group, action: str, pk_set: set[int] | None, **kwargs: Any
) -> None:
    """Write a line for each account that has entered or left a group, from either side."""
    if isinstance(instance, User):
        for group in _named(instance.groups, action, pk_set):
            _record_group(instance, group, action)
    else:
        for account in _named(instance.user_set, action, pk_set):
            _record_group(account, instance, action)


def _named(manager: Any, action: str, pk_set: set[int] | None) -> Iterable[Any]:
    """Return the objects that a change names: those of `pk_set`, or all of them when cleared."""
    if action == CLEARED:
        return manager.all()
    if action in (ADDED, REMOVED):
        return manager.model.objects.filter(pk__in=pk_set or ())
    return ()


def _record_group(account: User, group: Group, action: str) -> None:
    sign = "+" if action == ADDED else "−"
    record(AccountAction.GROUPS_CHANGED, account, detail=f"{sign} {group.name}")
    rotate_all(sessions_of(account))


def record_rights(
    instance: User | Group, action: str, pk_set: set[int] | None, **kwargs: Any
) -> None:
    if not isinstance(instance, User | Group):
        return
    manager = instance.user_permissions if isinstance(instance, User) else instance.permissions
    rights: Iterable[Permission] = _named(manager, action, pk_set)
    names = ", ".join(sorted(right.codename for right in rights))
    if names:
        account = instance if isinstance(instance, User) else None
        sign = "+" if action == ADDED else "−"
        of_group = "" if account else f"{instance} : "
        record(AccountAction.RIGHTS_CHANGED, account, detail=f"{of_group}{sign} {names}")
        rotate_all(
            sessions_of(instance) if isinstance(instance, User) else sessions_of_members(instance)
        )


def record_right_of_group(instance: Any, created: bool = False, **kwargs: Any) -> None:
    """Write a line for a right on pages or collections, unless the site itself gives it."""
    if get_active_log_context().user is None:
        return
    place: Model = getattr(instance, "page", None) or instance.collection
    sign = "+" if created else "−"
    detail = f"{instance.group} : {sign} {instance.permission.codename} ({place})"
    record(AccountAction.RIGHTS_CHANGED, detail=detail)


def connect() -> None:
    pre_save.connect(remember_account, sender=User)
    post_save.connect(record_account, sender=User)
    post_delete.connect(record_deletion, sender=User)
    m2m_changed.connect(record_groups, sender=User.groups.through)
    m2m_changed.connect(record_rights, sender=User.user_permissions.through)
    m2m_changed.connect(record_rights, sender=Group.permissions.through)
    for model in (GroupPagePermission, GroupCollectionPermission):
        post_save.connect(record_right_of_group, sender=model)
        post_delete.connect(record_right_of_group, sender=model)
