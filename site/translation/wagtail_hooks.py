"""Add the translation screens to the admin, and restrict what wagtail-localize allows."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page
from wagtail_localize.models import Translation
from wagtail_localize.wagtail_hooks import page_listing_more_buttons

from translation import views
from translation.following import SOURCE_DELETED
from translation.permissions import languages_of, only_translates

BEFORE_WAGTAIL_LOCALIZE = -1


@hooks.register("before_edit_page", order=BEFORE_WAGTAIL_LOCALIZE)
def before_edit_page(request: HttpRequest, page: Page):
    """Refuse the page editor to translators, and the publication of incomplete translations.

    An incomplete page mixes both languages without `lang` attributes on its passages.
    """
    translation = Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).first()
    if translation is None:
        if only_translates(request.user, page):
            raise PermissionDenied
        return None
    if request.method == "POST" and request.POST.get("action") == "publish":
        total, translated = translation.get_progress()
        if translated < total:
            message = _("Il manque %(missing)s segments sur %(total)s : rien n'a été publié.")
            messages.error(request, message % {"missing": total - translated, "total": total})
            return redirect("wagtailadmin_pages:edit", page.pk)
    return None


def refuse_translators(request: HttpRequest, page: Page, *args):
    """Refuse moving, copying, unpublishing and deleting to users who only translate."""
    if only_translates(request.user, page):
        raise PermissionDenied


for name in ("before_delete_page", "before_move_page", "before_copy_page", "before_unpublish_page"):
    hooks.register(name, refuse_translators)


@hooks.register("before_bulk_action")
def before_bulk_action(request, action_type, objects, action_class_instance):
    for page in objects:
        if isinstance(page, Page):
            refuse_translators(request, page)


@hooks.register("register_log_actions")
def register_log_actions(actions):
    actions.register_action(
        SOURCE_DELETED, gettext_lazy("Supprimer la page traduite"), gettext_lazy("source supprimée")
    )


@hooks.register("register_admin_urls", order=BEFORE_WAGTAIL_LOCALIZE)
def register_admin_urls():
    """Register the translation views, and replace wagtail-localize views that check too little."""
    return [
        path("localize/submit/page/<int:page_id>/", views.SubmitPageView.as_view()),
        path(
            "localize/submit/snippet/<slug:app_label>/<slug:model_name>/<str:pk>/",
            views.SubmitSnippetView.as_view(),
        ),
        path("localize/update/<int:translation_source_id>/", views.UpdateView.as_view()),
        path("traduction/", views.overview, name="translation"),
        path("traduction/<str:language>/", views.language, name="translation_language"),
        path("traduction/<str:language>/mots/", views.words, name="translation_words"),
        path("traduction/<str:language>/fichier/", views.file, name="translation_file"),
    ]


class TranslationMenuItem(MenuItem):
    def is_shown(self, request):
        return bool(languages_of(request.user))


@hooks.register("register_admin_menu_item")
def register_admin_menu_item():
    return TranslationMenuItem(
        gettext_lazy("Traduction"),
        reverse("translation"),
        icon_name="wagtail-localize-language",
        order=330,
    )


# This hook makes three queries per row of every page listing, and the page header has the same
# buttons. Wagtail has no public way to unregister a hook.
hooks._hooks["register_page_listing_more_buttons"].remove((page_listing_more_buttons, 0))
