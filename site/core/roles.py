"""The groups with permissions on the whole site: editors and translators."""

from django.contrib.auth.models import AbstractUser, AnonymousUser, Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page
from wagtail.permissions import policy_registry
from wagtail.snippets.models import get_snippet_models

from core.models import OrganisationSettings

type Account = AbstractUser | AnonymousUser
"""The user of a request, anonymous or not."""

EDITORS = "Rédaction"
TRANSLATORS = "Traduction"
TRANSLATION_PERMISSIONS = ("change", "publish")
PAGE_PERMISSIONS = ("add", "change", "publish", "lock", "unlock")
MEDIA_PERMISSIONS = ("add", "change", "delete", "choose")


def editors(home: Page) -> Group:
    """Return the group that edits `home`, its descendants, the snippets and the media.

    It is created if needed, and missing permissions are added; others are kept.
    """
    group, _created = Group.objects.get_or_create(name=EDITORS)
    group.permissions.add(
        admin_access(),
        *_permissions(*get_snippet_models(), Redirect),
        *Permission.objects.filter(codename__endswith="_searchpromotion"),
        *_permissions(OrganisationSettings).filter(codename__startswith="change_"),
    )
    for page in home.get_translations(inclusive=True):
        grant_pages(group, page, PAGE_PERMISSIONS)
    group.permissions.add(submission())
    root = Collection.get_first_root_node()
    for permission in media_permissions(MEDIA_PERMISSIONS):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=root, permission=permission
        )
    return group


def translators(home: Page) -> Group:
    """Return the group that translates `home` and its descendants, creating it if needed.

    Its Wagtail permissions on pages in other languages allow more than translating:
    `translation.wagtail_hooks` denies the rest.
    """
    group, _created = Group.objects.get_or_create(name=TRANSLATORS)
    group.permissions.add(admin_access(), submission())
    for page in home.get_translations():
        grant_pages(group, page, TRANSLATION_PERMISSIONS)
    return group


def submission() -> Permission:
    """Return the permission to submit pages for translation."""
    return Permission.objects.get(
        content_type__app_label="wagtail_localize", codename="submit_translation"
    )


def admin_access() -> Permission:
    """Return the permission to access Wagtail's admin."""
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


def grant_pages(group: Group, page: Page, actions: tuple[str, ...]) -> None:
    """Grant page permissions on `page` and its descendants; existing ones are kept."""
    for permission in page_permissions(actions):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def page_permissions(actions: tuple[str, ...]) -> QuerySet[Permission]:
    """Return the permissions for these actions on pages."""
    return _permissions(Page).filter(codename__in=[f"{action}_page" for action in actions])


def media_permissions(actions: tuple[str, ...]) -> QuerySet[Permission]:
    """Return the permissions for these actions on images and documents."""
    # Wagtail checks the permissions of its own models, even if custom models replace them.
    models = [
        policy_registry.get_by_type(model).auth_model
        for model in (get_image_model(), get_document_model())
    ]
    codenames = [f"{action}_{model._meta.model_name}" for model in models for action in actions]
    return _permissions(*models).filter(codename__in=codenames)


def _permissions(*models: type[Model]) -> QuerySet[Permission]:
    types = ContentType.objects.get_for_models(*models, for_concrete_models=False)
    return Permission.objects.filter(content_type__in=types.values())
