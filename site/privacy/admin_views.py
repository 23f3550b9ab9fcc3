"""Screens that answer a person: find, export and erase what the site says of them."""

import re
from typing import Any, cast

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from background.tasks import sentence, unfinished
from privacy.accounts import open_accounts, why_not_closed, words_of
from privacy.erasing import erase, look_for
from privacy.export import exported
from privacy.models import PersonRequest
from privacy.permissions import can_answer_people
from privacy.report import MAX_SHOWN, lines, published_pages, totals
from privacy.words import is_distinct

MAX_WORDS = 10
# Written into blocks, JSON and HTML alike.
UNSAFE = re.compile(r"[<>&\"\\{}\[\]\x00-\x1f]")


class SearchForm(forms.Form):
    """Whom to look for: an account, names and addresses, or both."""

    words = forms.CharField(
        label=gettext_lazy("Noms et adresses"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy(
            "Un par ligne : « Marie Dupont », « M. Dupont », son adresse électronique. "
            "Les accents et les capitales ne comptent pas."
        ),
    )
    account = forms.ModelChoiceField(
        get_user_model()._default_manager.none(),
        label=gettext_lazy("Et son compte"),
        required=False,
        empty_label=gettext_lazy("Aucun"),
        help_text=gettext_lazy(
            "Son nom et son adresse sont cherchés aussi, s'ils ont quatre lettres."
        ),
    )

    def __init__(self, *args: Any, by: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        accounts: Any = self.fields["account"]
        accounts.queryset = open_accounts().order_by("last_name", "username")

    def clean_words(self) -> list[str]:
        words = [line.strip() for line in self.cleaned_data["words"].splitlines() if line.strip()]
        if len(words) > MAX_WORDS:
            raise ValidationError(_("Dix lignes au plus : faites-en deux demandes."))
        for word in words:
            if not is_distinct(word):
                message = _("« %s » est trop court : il faut quatre lettres au moins.")
                raise ValidationError(message % word)
        return words

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        account = values.get("account")
        if account:
            if why := why_not_closed(account, self.by):
                self.add_error("account", why)
            values["words"] = list(dict.fromkeys([*values.get("words", []), *words_of(account)]))
        elif "words" in values and not values["words"]:
            self.add_error("words", _("Écrivez un nom ou une adresse, ou choisissez un compte."))
        return values


class ErasureForm(forms.Form):
    """What is written in the place of the person."""

    replacement = forms.CharField(
        label=gettext_lazy("À la place du nom"),
        max_length=60,
        initial=gettext_lazy("une personne"),
        help_text=gettext_lazy("Ce que liront les pages ; une adresse seule est vidée."),
    )
    sure = forms.BooleanField(
        label=gettext_lazy("J'ai lu la liste : ce qui est effacé ne revient pas"),
    )

    def clean_replacement(self) -> str:
        words = self.cleaned_data["replacement"]
        if UNSAFE.search(words):
            raise ValidationError(_("Des lettres et des espaces seulement."))
        return words


class PeopleMixin(WagtailAdminTemplateMixin):
    header_icon = "user"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not can_answer_people(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def row(self) -> PersonRequest:
        return get_object_or_404(PersonRequest, pk=self.kwargs["pk"])


class PeopleView(PeopleMixin, FormView):
    """Look for a person, and list the last requests."""

    template_name = "privacy/admin/people.html"
    page_title = gettext_lazy("Données d'une personne")
    form_class = SearchForm

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"by": self.request.user}

    def form_valid(self, form: SearchForm) -> HttpResponse:
        values = form.cleaned_data
        row = PersonRequest.objects.create(
            words=values["words"], account=values["account"], requested_by_id=self.request.user.pk
        )
        look_for(row)
        return redirect("privacy:request", row.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = PersonRequest.objects.only("words", "state", "requested_at")
        return super().get_context_data(requests=rows[:MAX_SHOWN], **kwargs)


class RequestView(PeopleMixin, FormView):
    """Show where a person was found, and erase them."""

    template_name = "privacy/admin/request.html"
    page_title = gettext_lazy("Ce que le site garde d'une personne")
    form_class = ErasureForm

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        above = {"url": reverse("privacy:people"), "label": PeopleView.page_title}
        return [*self.breadcrumbs_items, above, {"url": "", "label": self.get_page_title()}]

    def form_valid(self, form: ErasureForm) -> HttpResponse:
        account, by = self.row.account, cast(AbstractUser, self.request.user)
        if account and (why := why_not_closed(account, by)):
            form.add_error(None, why)
            return self.form_invalid(form)
        if erase(self.row, form.cleaned_data["replacement"]):
            messages.success(self.request, _("L'effacement commence."))
        else:
            messages.warning(self.request, _("Cette demande n'attend pas d'être effacée."))
        return redirect("privacy:request", self.row.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = lines(self.row)
        return super().get_context_data(
            row=self.row,
            found=found[:MAX_SHOWN],
            others=max(0, len(found) - MAX_SHOWN),
            pages=published_pages(self.row)[:MAX_SHOWN],
            totals=totals(self.row),
            remains=lines(self.row, remaining=True)[:MAX_SHOWN],
            work=[sentence(task) for task in unfinished(self.row)],
            **kwargs,
        )


class ExportView(PeopleMixin, View):
    """Give what the site says of a person as a file, between the search and the erasure."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.row.state != PersonRequest.State.FOUND:
            raise Http404
        answer = JsonResponse(
            exported(self.row), json_dumps_params={"ensure_ascii": False, "indent": 2}
        )
        name = f"donnees-personnelles-{self.row.pk}.json"
        answer["Content-Disposition"] = f'attachment; filename="{name}"'
        answer["Cache-Control"] = "no-store"
        return answer


urlpatterns = [
    path("", PeopleView.as_view(), name="people"),
    path("<int:pk>/", RequestView.as_view(), name="request"),
    path("<int:pk>/fichier/", ExportView.as_view(), name="export"),
]
