"""Assign the editors' moderation workflow to networks that publish after review."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from core.roles import EDITORS
from networks.models import NetworkPage

REVIEW = "Relecture par la rédaction"


def apply_review(reviewed: list[NetworkPage], pages: list[NetworkPage]) -> None:
    """Assign the editors' workflow to the `reviewed` pages and remove it from `pages` otherwise.

    The workflow is assigned to the page itself, which overrides one inherited from its parent.
    If `reviewed` is empty, the workflow is removed from all `pages`.
    """
    editors_workflows = Workflow.objects.filter(name=REVIEW)
    if not reviewed:
        assigned = WorkflowPage.objects.filter(page__in=pages, workflow__in=editors_workflows)
        if assigned.exists():  # avoids a write when nothing has to change
            assigned.delete()
        return
    workflow = editors_workflows.order_by("pk").first()
    if workflow is None:
        workflow = Workflow.objects.create(name=REVIEW)
        task = GroupApprovalTask.objects.create(name=REVIEW)
        task.groups.add(Group.objects.get_or_create(name=EDITORS)[0])
        WorkflowTask.objects.create(workflow=workflow, task=task)
    for page in reviewed:
        WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
