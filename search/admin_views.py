"""The report of searches without results, and the form that adds a synonym from one of them."""

from typing import cast

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from core.models import VOCABULARIES
from search.models import MissedQuery
from search.permissions import can_curate_synonyms


class MissedQueriesView(ReportView):
    """List the searches that found nothing and were made several times, most frequent first."""

    model = MissedQuery
    page_title = gettext_lazy("Recherches sans résultat")
    header_icon = "search"
    index_url_name = "missed_queries"
    index_results_url_name = "missed_queries_results"
    default_ordering = ["-count", "text"]
    list_export: list[str] = []
    columns = [
        TitleColumn(
            "text",
            label=gettext_lazy("Mots cherchés"),
            get_url=lambda missed: reverse("add_synonym", args=[missed.pk]),
        ),
        Column("count", label=gettext_lazy("Fois")),
        Column("last_day", label=gettext_lazy("La dernière fois")),
        Column("language_code", label=gettext_lazy("Langue")),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not can_curate_synonyms(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self):
        return MissedQuery.objects.shared()


class SynonymForm(forms.Form):
    """Add a word that visitors use to the synonyms of a term."""

    word = forms.CharField(label=gettext_lazy("Ce que les visiteurs écrivent"), max_length=100)
    term = forms.ChoiceField(
        label=gettext_lazy("Est un synonyme de"),
        error_messages={"invalid_choice": gettext_lazy("Ce terme n'existe plus.")},
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [
            (
                str(model._meta.verbose_name_plural),
                [
                    (f"{model._meta.model_name}-{term.pk}", term.name)
                    for term in model.objects.all()
                ],
            )
            for model in VOCABULARIES
        ]
        cast(forms.ChoiceField, self.fields["term"]).choices = [("", ""), *choices]

    def clean_word(self) -> str:
        # The field has one synonym per line, so a synonym has no line break.
        return " ".join(self.cleaned_data["word"].split())

    @transaction.atomic
    def save(self):
        """Add the synonym to the term and return it; searches use it at once."""
        name, pk = self.cleaned_data["term"].split("-")
        model = next(model for model in VOCABULARIES if model._meta.model_name == name)
        term = model.objects.select_for_update().get(pk=pk)
        lines = [*term.synonyms.splitlines(), self.cleaned_data["word"]]
        term.synonyms = "\n".join(dict.fromkeys(line for line in lines if line.strip()))
        term.save()
        return term


@require_http_methods(["GET", "POST"])
def add_synonym(request, pk: int):
    """Make a missed query a synonym of a term, and delete it from the report."""
    if not can_curate_synonyms(request.user):
        raise PermissionDenied
    missed = get_object_or_404(MissedQuery.objects.shared(), pk=pk)
    form = SynonymForm(request.POST or None, initial={"word": missed.text})
    if request.method == "POST" and form.is_valid():
        term = form.save()
        MissedQuery.objects.filter(pk=missed.pk).delete()
        messages.success(
            request,
            _("« %(word)s » trouve maintenant « %(term)s ».")
            % {"word": form.cleaned_data["word"], "term": term.name},
        )
        return redirect("missed_queries")
    return render(request, "search/add_synonym.html", {"form": form, "missed": missed})
