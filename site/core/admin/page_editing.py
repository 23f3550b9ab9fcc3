"""Page editing views that detect concurrent changes before saving, and know their own saves."""

import re
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.generic import JsonPostResponseMixin, WagtailAdminTemplateMixin
from wagtail.admin.views.pages.create import CreateView as WagtailCreateView
from wagtail.admin.views.pages.edit import EditView as WagtailEditView
from wagtail.admin.views.pages.move import MoveConfirmView as WagtailMoveConfirmView
from wagtail.admin.views.pages.revisions import RevisionsRevertView as WagtailRevertView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.log_actions import LogContext
from wagtail.models import Page, PageLogEntry

from core.admin.copying import CopyView
from core.admin.forms import BasePageForm
from core.admin.publication import SCHEDULE_DIALOG
from core.publication import RefusedPublicationError

MARKED = re.compile("addition|deletion")
"""The CSS classes of the differences in Wagtail's comparisons."""

PUBLISHING = ("action-publish", "action-workflow-action")
"""The buttons of the form that may publish."""

INVALID = {
    "save": gettext_lazy("Rien n'est enregistré : il y a des erreurs à corriger."),
    "publish": gettext_lazy("Rien n'est publié : il y a des erreurs à corriger."),
    "submit": gettext_lazy("Rien n'est soumis à la relecture : il y a des erreurs à corriger."),
}
"""Action → what an invalid form says. It stays true once the draft has saved itself."""


class PageFormMixin(WagtailAdminTemplateMixin, JsonPostResponseMixin):
    """Log the saves of one form, open in one browser, under the UUID that the form carries.

    Wagtail's log gives the same UUID to the entries of one user action. Here the action is the
    editing of a form, with its autosaves: the log then knows the form's own revisions, even when
    the browser never got the answer to a save.
    """

    request: HttpRequest
    locked_for_user = False

    @cached_property
    def form_uuid(self) -> UUID:
        try:
            return UUID(self.request.POST.get("form_uuid", ""))
        except ValueError:
            return uuid4()

    @property
    def log_context(self) -> LogContext:
        context = LogContext(user=self.request.user)
        context.uuid = self.form_uuid
        return context

    @property
    def log_entries(self) -> QuerySet[PageLogEntry]:
        return PageLogEntry.objects.filter(user=self.request.user, uuid=self.form_uuid)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**kwargs) | {"form_uuid": uuid4()}

    def form_invalid(self, form: BasePageForm) -> HttpResponse:
        """Say which action failed: the draft of a page that is not published can be saved."""
        if form.schedule_errors and not self.expects_json_response:
            messages.error(self.request, self._name_schedule_errors(form))
        is_known = self.action_name in INVALID and not self.locked_for_user
        if self.expects_json_response or not is_known:
            return super().form_invalid(form)
        marked = '<span data-until-saved="">{}</span>' if self.action_name == "save" else "{}"
        messages.validation_error(
            self.request, format_html(marked, INVALID[self.action_name]), form
        )
        self.has_unsaved_changes = True
        return self.render_to_response(self.get_context_data())

    def _name_schedule_errors(self, form: BasePageForm) -> SafeString:
        """Return the errors that a closed dialog hides, with the button that opens it."""
        toggle = {
            "dialog_id": SCHEDULE_DIALOG,
            "classname": "button button-small button-secondary",
            "text": _("Ouvrir la planification"),
        }
        errors = format_html_join(" ", "{}", ([error] for error in form.schedule_errors))
        button = render_to_string("wagtailadmin/shared/dialog/dialog_toggle.html", toggle)
        return format_html("{} {}", errors, button)


class CreateView(PageFormMixin, WagtailCreateView):
    """Create one page for one form, even if the answer to its first autosave was lost."""

    template_name = "core/admin/create_page.html"

    def dispatch(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return super().dispatch(request, **kwargs)
        with transaction.atomic(), self.log_context:
            parents = Page.objects.filter(pk=kwargs["parent_page_id"])
            # Lock the row: the second of two concurrent requests must find the page of the first.
            parents.select_for_update().values_list("pk").first()
            created = self.log_entries.filter(action="wagtail.create").values("page")
            if page := Page.objects.filter(pk__in=created).first():
                return redirect("wagtailadmin_pages:edit", page.pk, preserve_request=True)
            return super().dispatch(request, **kwargs)


class EditView(PageFormMixin, WagtailEditView):
    """Refuse to overwrite a newer revision, whatever the submit button, until confirmed.

    Wagtail only refuses it to autosave. The form is displayed again as submitted, with the
    differences and the id of the newer revision (`refused_revision_id`); it is saved once the
    user accepts that same revision (`accepted_revision_id`). A revision that the form has saved
    itself is not a newer one.
    """

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        try:
            with transaction.atomic(), self.log_context:
                # Lock the row: the second of two concurrent requests must read what the first
                # saved.
                Page.objects.select_for_update().filter(pk=page_id).values_list("pk").first()
                return super().dispatch(request, page_id, **kwargs)
        except RefusedPublicationError as refusal:
            messages.error(request, refusal.reason)
            return _save_only(request)

    @cached_property
    def is_saved_by_this_form(self) -> bool:
        """Whether the latest revision is the form's own."""
        if not self.latest_revision:
            return False
        return self.log_entries.filter(revision=self.latest_revision).exists()

    @property
    def is_late(self) -> bool:
        """Whether it is an autosave that was overtaken by a button."""
        if not self.expects_json_response:
            return False
        is_published = self.page.live_revision_id == self.latest_revision.pk
        return is_published or bool(self.request.POST.get("overwrite_revision_id"))

    @cached_property
    def is_out_of_date(self) -> bool:
        if self.is_saved_by_this_form and not self.is_late:
            return False
        if super().is_out_of_date:
            return True
        refused = self.request.POST.get("refused_revision_id", "")
        return bool(refused) and self.request.POST.get("accepted_revision_id") != refused

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        may_save = not (self.page.alias_of_id or self.locked_for_user)
        if may_save and self.is_out_of_date and not self.expects_json_response:
            return self.refuse()
        if may_save and self.is_saved_by_this_form:
            self.remove_unknown_children()
        return super().post(request, *args, **kwargs)

    def remove_unknown_children(self) -> None:
        """Remove the rows whose ids the form never got: it sends them again as new ones."""
        for name in self.form_class.formsets.keys() - {"comments"}:
            if f"{name}-TOTAL_FORMS" not in self.request.POST:
                continue
            is_id = re.compile(rf"{name}-\d+-id").fullmatch
            known = {value for field, value in self.request.POST.items() if is_id(field)}
            children = getattr(self.page, name)
            children.remove(*(row for row in children.all() if row.pk and str(row.pk) not in known))

    def json_error_response(self, error_code: str, error_message: str) -> HttpResponse:
        if error_code == "invalid_revision":
            error_message = _(
                "Il y a une version plus récente : le bouton montrera ce qui diffère,"
                " sans rien écraser."
            )
        return super().json_error_response(error_code, error_message)

    def refuse(self) -> HttpResponse:
        """Return the form as submitted, compared with the newer revision, with status 409."""
        self.form = self.form_class(
            self.request.POST,
            self.request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
        )
        self.form.defer_required_fields()
        # An invalid form is still compared, for the fields that are valid.
        mine = self.form.save(commit=False) if self.form.is_valid() else self.form.instance
        self.form.restore_required_fields()
        self.has_unsaved_changes = True
        context = self.get_context_data()
        context["newer"] = self.latest_revision
        context["newer_is_mine"] = self.latest_revision.user_id == self.request.user.pk
        context["comparison"] = self.differences(self.latest_revision.as_object(), mine)
        # Nothing saves itself before the choice.
        context["autosave_enabled"] = False
        context["autosave_indicator"] = None
        return self.render_to_response(context, status=409)

    def differences(self, theirs: Page, mine: Page) -> list:
        """Return Wagtail's comparisons of the fields that differ."""
        panel = self.edit_handler.get_bound_panel(
            instance=self.page, request=self.request, form=None
        )
        compared = [compare(theirs, mine) for compare in panel.get_comparison()]
        return [comparison for comparison in compared if _is_visible(comparison)]

    def get_template_names(self) -> list[str]:
        names = super().get_template_names()
        own = {"wagtailadmin/pages/edit.html": "core/admin/edit_page.html"}
        return [own.get(name, name) for name in names]


def _save_only(request: HttpRequest) -> HttpResponse:
    """Submit the same form again, to save what it holds as a draft."""
    fields = request.POST.copy()
    for name in PUBLISHING:
        fields.pop(name, None)
    request.POST = fields  # type: ignore[assignment]
    match: Any = request.resolver_match
    return match.func(request, *match.args, **match.kwargs)


def _is_visible(comparison: Any) -> bool:
    """Whether the difference is visible: Draftail changes block keys at each submission."""
    if not comparison.has_changed():
        return False
    return not comparison.is_field or bool(MARKED.search(comparison.htmldiff()))


class RevertView(EditView, WagtailRevertView):
    pass


class MoveConfirmView(WagtailMoveConfirmView):
    """Move the page, and what follows it, or nothing."""

    @method_decorator(transaction.atomic)
    def dispatch(self, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return super().dispatch(*args, **kwargs)


class BasePageViewSet(PageViewSet):
    """The page views of the types that do not define their own."""

    add_view_class = CreateView
    edit_view_class = EditView
    copy_view_class = CopyView
    move_confirm_view_class = MoveConfirmView
    revisions_revert_view_class = RevertView
