"""The report of the work that waits, runs or has failed."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_tasks_db.models import DBTaskResult, get_date_max
from wagtail.admin import messages
from wagtail.admin.auth import user_passes_test
from wagtail.admin.ui.components import Component

from background.recovery import try_again_now, waits_in_vain_since
from background.tasks import FAILED, READY, RUNNING, sentence, unfinished
from core import permissions
from core.scheduled import delay

MAX_SHOWN = 50


@dataclass(frozen=True)
class TaskLine:
    """A task as the report shows it."""

    row: DBTaskResult

    @property
    def sentence(self) -> str:
        return sentence(self.row)

    @property
    def has_failed(self) -> bool:
        return self.row.status == FAILED

    @property
    def is_running(self) -> bool:
        return self.row.status == RUNNING

    @property
    def next_attempt(self) -> Any:
        """When it is tried again, if it has failed and is ready for another attempt."""
        is_retried = self.row.status == READY and self.row.run_after != get_date_max()
        return self.row.run_after if is_retried else None

    @property
    def error(self) -> str:
        """The last line of what went wrong, as Python says it."""
        return self.row.traceback.strip().rpartition("\n")[2]


def what_is_not_done() -> dict[str, Any]:
    """Return what an editor is told when nobody works, or what is due fails, and whom to ask."""
    return {
        "in_vain_since": waits_in_vain_since(),
        "delay": delay(timezone.now()),
        "support_contact": settings.SUPPORT_CONTACT,
    }


@user_passes_test(permissions.can_follow_tasks)
def task_list(request: HttpRequest) -> HttpResponse:
    """List what waits, runs or has failed, the oldest first."""
    rows = unfinished()
    context = {
        "lines": [TaskLine(row) for row in rows[:MAX_SHOWN]],
        "others": max(0, rows.count() - MAX_SHOWN),
        **what_is_not_done(),
    }
    return render(request, "core/admin/task_list.html", context)


@user_passes_test(permissions.can_follow_tasks)
@require_POST
def retry_task(request: HttpRequest, work_id: Any) -> HttpResponse:
    """Try a task again that has failed, or is to be tried later."""
    try_again_now(get_object_or_404(unfinished().exclude(status=RUNNING), pk=work_id))
    messages.success(request, _("Ce travail va être repris."))
    return redirect("core_tasks:list")


class TasksPanel(Component):
    """Say on the admin home that work has failed, or that nobody does it."""

    name = "core_tasks"
    template_name = "core/admin/tasks_panel.html"
    order = 5

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        if not permissions.can_follow_tasks(self.request.user):
            return {}
        return {
            "failed": unfinished().filter(status=FAILED).count(),
            **what_is_not_done(),
        }


def say_what_is_done(request: HttpRequest, target: Model) -> None:
    """Say what is being done for an object, with a link to the report for whoever may see it."""
    for row in unfinished(target):
        buttons = []
        if permissions.can_follow_tasks(request.user):
            buttons = [messages.button(reverse("core_tasks:list"), _("Suivre"))]
        messages.info(request, sentence(row), buttons=buttons)


urlpatterns = [
    path("", task_list, name="list"),
    path("<uuid:work_id>/reprendre/", retry_task, name="retry"),
]
