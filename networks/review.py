"""The editors' review: the workflow of networks that do not publish by themselves."""

from django.contrib.auth.models import Group
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask

from core.roles import EDITORS
from networks.models import NetworkPage

REVIEW = "Relecture par la rédaction"


def apply_review(reviewed: list[NetworkPage], pages: list[NetworkPage]) -> None:
    """Have the `reviewed` among `pages` go through the editors' review, and the others not.

    The workflow of the page above them, if there is one, gives way to it.
    """
    ours = Workflow.objects.filter(name=REVIEW)
    if not reviewed:
        under_review = WorkflowPage.objects.filter(page__in=pages, workflow__in=ours)
        if under_review.exists():  # a section that is in order is opened without a write
            under_review.delete()
        return
    workflow = ours.order_by("pk").first()
    if workflow is None:
        workflow = Workflow.objects.create(name=REVIEW)
        task = GroupApprovalTask.objects.create(name=REVIEW)
        task.groups.add(Group.objects.get_or_create(name=EDITORS)[0])
        WorkflowTask.objects.create(workflow=workflow, task=task)
    for page in reviewed:
        WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
