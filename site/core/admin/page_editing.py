"""Page editing views that detect concurrent changes before saving."""

import re
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from wagtail.admin.views.pages.edit import EditView as WagtailEditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView as WagtailRevertView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page

MARKED = re.compile("addition|deletion")
"""The CSS classes of the differences in Wagtail's comparisons."""


class EditView(WagtailEditView):
    """Refuse to overwrite a newer revision, whatever the submit button, until confirmed.

    Wagtail only refuses it to autosave. The form is displayed again as submitted, with the
    differences and the id of the newer revision (`refused_revision_id`); it is saved once the
    user accepts that same revision (`accepted_revision_id`).
    """

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        with transaction.atomic():
            # Lock the row: the second of two concurrent requests must read what the first saved.
            Page.objects.select_for_update().filter(pk=page_id).values_list("pk").first()
            return super().dispatch(request, page_id, **kwargs)

    @cached_property
    def is_out_of_date(self) -> bool:
        if super().is_out_of_date:
            return True
        refused = self.request.POST.get("refused_revision_id", "")
        return bool(refused) and self.request.POST.get("accepted_revision_id") != refused

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        may_save = not (self.page.alias_of_id or self.locked_for_user)
        if may_save and self.is_out_of_date and not self.expects_json_response:
            return self.refuse()
        return super().post(request, *args, **kwargs)

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


def _is_visible(comparison: Any) -> bool:
    """Whether the difference is visible: Draftail changes block keys at each submission."""
    if not comparison.has_changed():
        return False
    return not comparison.is_field or bool(MARKED.search(comparison.htmldiff()))


class RevertView(EditView, WagtailRevertView):
    pass


class BasePageViewSet(PageViewSet):
    """The page views of the types that do not define their own."""

    edit_view_class = EditView
    revisions_revert_view_class = RevertView
