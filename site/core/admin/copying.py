"""The admin view that copies pages."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.pages.copy import CopyView as WagtailCopyView

from core.copying import CopyAction


class CopyView(WagtailCopyView):
    """Copy by `CopyAction`, with the values that the form of the page type asks for."""

    template_name = "core/admin/copy_page.html"

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        with transaction.atomic():
            return super().post(request, *args, **kwargs)

    def form_valid(self, form: Any) -> HttpResponse:
        if form.cleaned_data.get("alias"):
            return super().form_valid(form)
        parent = form.cleaned_data["new_parent_page"]
        page = CopyAction(
            self.page,
            to=parent,
            recursive=form.cleaned_data.get("copy_subpages", False),
            update_attrs=form.values_of_copy(),
            user=self.request.user,
        ).execute()
        messages.success(
            self.request,
            ngettext(
                "%(count)d page est copiée, en brouillon.",
                "%(count)d pages sont copiées, en brouillon.",
                page.get_descendant_count() + 1,
            )
            % {"count": page.get_descendant_count() + 1},
            buttons=[
                messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Modifier"))
            ],
        )
        for after_copy in hooks.get_hooks("after_copy_page"):
            answer = after_copy(self.request, self.page, page)
            if hasattr(answer, "status_code"):
                return answer
        if self.next_url:
            return redirect(self.next_url)
        return redirect("wagtailadmin_explore", parent.pk)
