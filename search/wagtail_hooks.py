"""Add the report of searches without results to the Wagtail admin."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.contrib.search_promotions.forms import SearchPromotionsFormSetBase

from search.admin_views import MissedQueriesView, add_synonym
from search.permissions import can_curate_synonyms

# Wagtail leaves this label to Django, which makes an untranslatable one from the field's name.
SearchPromotionsFormSetBase.form.base_fields["external_link_text"].label = _(
    "Texte du lien externe"
)


class MissedQueriesMenuItem(MenuItem):
    def is_shown(self, request):
        return can_curate_synonyms(request.user)


@hooks.register("register_admin_urls")
def register_admin_urls():
    return [
        path("recherches-sans-resultat/", MissedQueriesView.as_view(), name="missed_queries"),
        path(
            "recherches-sans-resultat/resultats/",
            MissedQueriesView.as_view(results_only=True),
            name="missed_queries_results",
        ),
        path("recherches-sans-resultat/<int:pk>/synonyme/", add_synonym, name="add_synonym"),
    ]


@hooks.register("register_reports_menu_item")
def register_reports_menu_item():
    return MissedQueriesMenuItem(
        _("Recherches sans résultat"),
        reverse("missed_queries"),
        name="missed-queries",
        icon_name="search",
        order=1200,
    )


@hooks.register("construct_reports_menu")
def construct_reports_menu(request, menu_items):
    """Remove Wagtail's report of search terms: this site does not record searches in it."""
    menu_items[:] = [item for item in menu_items if item.name != "search-terms"]
