"""The admin views that replace a contact everywhere and merge a term into another."""

from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from core.admin.contact_replacement import Use, replace_contact, uses_of
from core.admin.tasks import say_what_is_done
from core.models import VOCABULARIES, Contact, Term

BY_MODEL_NAME: dict[str, type[Term]] = {model._meta.model_name: model for model in VOCABULARIES}


class ReplacementForm(forms.Form):
    """The choice of the row that replaces another."""

    def __init__(self, *args: Any, candidates: QuerySet, label: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"] = forms.ModelChoiceField(
            queryset=candidates, label=label, empty_label=gettext_lazy("Choisissez…")
        )


class ReplacementView(WagtailAdminTemplateMixin, FormView):
    """Base view: show the uses of a row, then replace it by another."""

    form_class = ReplacementForm
    actions: tuple[str, ...]
    label: Any
    object: Any

    def get_object(self) -> Any:
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        self.object = self.get_object()
        meta = self.object._meta
        if not all(
            request.user.has_perm(f"{meta.app_label}.{a}_{meta.model_name}") for a in self.actions
        ):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @property
    def list_url(self) -> str:
        return reverse(self.object.snippet_viewset.get_url_name("list"))

    def get_page_subtitle(self) -> str:
        return str(self.object)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        name = str(self.object._meta.verbose_name_plural).capitalize()
        return [
            *self.breadcrumbs_items,
            {"url": self.list_url, "label": name},
            {"url": "", "label": self.get_page_title(), "sublabel": self.get_page_subtitle()},
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        others = type(self.object)._default_manager.exclude(pk=self.object.pk)
        if isinstance(self.object, Contact):
            others = others.filter(locale=self.object.locale)
        return super().get_form_kwargs() | {"candidates": others, "label": self.label}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(object=self.object, list_url=self.list_url, **kwargs)


class ReplaceContactView(ReplacementView):
    """Replace a contact everywhere, or nowhere if the user may not change one of its uses."""

    template_name = "core/admin/replace_contact.html"
    page_title = gettext_lazy("Remplacer partout")
    header_icon = "mail"
    actions = ("change",)
    label = gettext_lazy("Le contact qui prend sa place")

    def get_object(self) -> Contact:
        return get_object_or_404(Contact, pk=self.kwargs["pk"])

    def uses(self) -> list[tuple[Use, str]]:
        """Return pairs of a use and the reason why it cannot be replaced ("" if it can)."""
        return [(use, use.obstacle(self.request.user)) for use in uses_of(self.object)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        uses = self.uses()
        return super().get_context_data(
            uses=[(use, why) for use, why in uses if not why],
            obstacles=sum(1 for _use, why in uses if why),
            **kwargs,
        )

    def form_valid(self, form: Any) -> HttpResponse:
        if any(why for _use, why in self.uses()):
            form.add_error(None, _("Rien n'est remplacé : une partie ne vous est pas ouverte."))
            return self.form_invalid(form)
        other = form.cleaned_data["other"]
        count = replace_contact(self.object, other, user=self.request.user)
        messages.success(
            self.request,
            ngettext(
                "%(new)s remplace %(old)s à %(count)d endroit.",
                "%(new)s remplace %(old)s à %(count)d endroits.",
                count,
            )
            % {"new": other, "old": self.object, "count": count},
        )
        say_what_is_done(self.request, self.object)
        return redirect(self.list_url)


class MergeTermView(ReplacementView):
    """Merge a term into another, which takes over its uses and its slug, and delete it."""

    template_name = "core/admin/merge_term.html"
    page_title = gettext_lazy("Fusionner")
    header_icon = "tag"
    actions = ("change", "delete")
    label = gettext_lazy("Le terme qui reste")

    def get_object(self) -> Term:
        model = BY_MODEL_NAME.get(self.kwargs["vocabulary"])
        if model is None:
            raise Http404
        return get_object_or_404(model, pk=self.kwargs["pk"])

    def form_valid(self, form: Any) -> HttpResponse:
        name, other = str(self.object), form.cleaned_data["other"]
        try:
            self.object.merge_into(other)
        except ObjectDoesNotExist:
            form.add_error("other", _("L'un des deux vient d'être fusionné ou supprimé."))
            return self.form_invalid(form)
        messages.success(
            self.request,
            _("« %(name)s » est fusionné avec « %(other)s » : ses pages et ses adresses y mènent.")
            % {"name": name, "other": other},
        )
        say_what_is_done(self.request, other)
        return redirect(self.list_url)
