"""Keep public a collection that has images, which anybody reads from the disk by their address."""

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.forms.collections import CollectionForm as WagtailCollectionForm
from wagtail.admin.modal_workflow import render_modal_workflow
from wagtail.admin.views import collection_privacy
from wagtail.admin.views.collections import Edit
from wagtail.images import get_image_model
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from core.permissions import visible_media
from core.querysets import in_public_collections
from core.roles import Account

MAX_NAMED = 10


def is_private(collection: Collection) -> bool:
    """Whether a collection, or one above it, is not for everybody."""
    return collection.get_view_restrictions().exists()


def images_in(collection: Collection) -> QuerySet:
    """Return the images in a collection and in those below it."""
    below = collection.get_descendants(inclusive=True)
    return get_image_model().objects.filter(collection__in=below).order_by("title", "pk")


def images_that_seem_private() -> QuerySet:
    """Return the images in a private collection, where they were before this was refused."""
    images = get_image_model().objects
    return images.exclude(pk__in=in_public_collections(images.all()).values("pk")).order_by("title")


def why_public(collection: Collection, user: Account) -> str:
    """Return why a collection cannot become private, naming what `user` may see; or ""."""
    images = images_in(collection)
    if is_private(collection) or not (count := images.count()):
        return ""
    words = ngettext(
        "Cette collection a une image, que son adresse donne à tout le monde : rangez-la d’abord"
        " dans une autre collection.",
        "Cette collection a %(count)s images, que leur adresse donne à tout le monde : rangez-les"
        " d’abord dans une autre collection.",
        count,
    ) % {"count": count}
    titles = visible_media(user, images).values_list("title", flat=True)[:MAX_NAMED]
    named = ", ".join(_("« %(title)s »") % {"title": title} for title in titles)
    if count > len(titles):
        named += "…"
    return f"{words} {named}" if titles else words


def set_privacy(request: HttpRequest, collection_id: int) -> HttpResponse:
    """Answer as Wagtail, unless the images of the collection would seem to be private."""
    collection = get_object_or_404(Collection, pk=collection_id)
    policy = policy_registry.get_by_type(Collection)
    may_change = policy.user_has_permission_for_instance(request.user, "change", collection)
    if may_change and (words := why_public(collection, request.user)):
        template = "core/admin/public_collection.html"
        return render_modal_workflow(request, template, None, {"words": words})
    return collection_privacy.set_privacy(request, collection_id)


class CollectionForm(WagtailCollectionForm):
    user: Account

    def clean_parent(self) -> Collection:
        parent = super().clean_parent()
        if is_private(parent) and (words := why_public(self.instance, self.user)):
            raise ValidationError(words)
        return parent


class EditCollectionView(Edit):
    form_class = CollectionForm

    def get_form(self, form_class: type[CollectionForm] | None = None) -> CollectionForm:
        form = super().get_form(form_class)
        form.user = self.request.user
        return form


# In the place of two views of Wagtail's, which has no hook for them.
urlpatterns = [
    path(address, never_cache(require_admin_access(view)))
    for address, view in (
        ("<int:pk>/", EditCollectionView.as_view()),
        ("<int:collection_id>/privacy/", set_privacy),
    )
]
