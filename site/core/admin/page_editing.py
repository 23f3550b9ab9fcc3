"""The form of a page: nobody saves over somebody else's newer version without having seen it."""

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
"""The classes by which Wagtail's comparisons mark what differs."""


class EditView(WagtailEditView):
    """A form that refuses to save over a newer version, by whatever button, until told to.

    Wagtail refuses it to autosave alone. A refused form comes back as it was typed, beside the
    differences; it then carries the newer version's number as refused, and is saved when the
    person accepts that very version.
    """

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return super().dispatch(request, page_id, **kwargs)
        with transaction.atomic():
            # Of two that save at the same instant, the second reads what the first has saved.
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
        """The form as it was typed, and how it differs from the version that is newer."""
        self.form = self.form_class(
            self.request.POST,
            self.request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=self.request.user,
        )
        self.form.defer_required_fields()
        # What cannot be saved yet can be compared as far as its fields make sense.
        mine = self.form.save(commit=False) if self.form.is_valid() else self.form.instance
        self.form.restore_required_fields()
        self.has_unsaved_changes = True
        context = self.get_context_data()
        context["newer"] = self.latest_revision
        context["newer_is_mine"] = self.latest_revision.user_id == self.request.user.pk
        context["comparison"] = self.differences(self.latest_revision.as_object(), mine)
        return self.render_to_response(context, status=409)

    def differences(self, theirs: Page, mine: Page) -> list:
        """Wagtail's comparisons of the fields that are not the same in both."""
        panel = self.edit_handler.get_bound_panel(
            instance=self.page, request=self.request, form=None
        )
        compared = [compare(theirs, mine) for compare in panel.get_comparison()]
        return [comparison for comparison in compared if _is_seen(comparison)]

    def get_template_names(self) -> list[str]:
        names = super().get_template_names()
        own = {"wagtailadmin/pages/edit.html": "core/admin/edit_page.html"}
        return [own.get(name, name) for name in names]


def _is_seen(comparison: Any) -> bool:
    """Whether people see a difference: an editor of text renews keys that nobody reads."""
    if not comparison.has_changed():
        return False
    return not comparison.is_field or bool(MARKED.search(comparison.htmldiff()))


class RevertView(EditView, WagtailRevertView):
    pass


class BasePageViewSet(PageViewSet):
    """Wagtail's views of pages, for every type that has none of its own."""

    edit_view_class = EditView
    revisions_revert_view_class = RevertView
