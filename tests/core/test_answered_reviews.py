"""A review is answered once, whoever has read it before the answer."""

import pytest
from django.contrib.auth.models import Group, User
from wagtail.models import GroupApprovalTask, TaskState, Workflow, WorkflowTask

from core.publication import RefusedPublicationError
from home.models import HomePage, StandardPage


@pytest.fixture
def waiting(home: HomePage) -> TaskState:
    page = home.add_child(instance=StandardPage(title="P", slug="p", live=False))
    page.save_revision()
    workflow, task = Workflow.objects.create(name="R"), GroupApprovalTask.objects.create(name="R")
    task.groups.add(Group.objects.create(name="G"))
    WorkflowTask.objects.create(workflow=workflow, task=task)
    return workflow.start(page, User.objects.create_user("ada")).current_task_state


@pytest.mark.parametrize("second", ["approve", "reject", "cancel"])
@pytest.mark.parametrize("first", ["approve", "reject"])
def test_a_second_answer_is_refused(waiting: TaskState, first: str, second: str) -> None:
    late = TaskState.objects.get(pk=waiting.pk)
    getattr(waiting, first)()
    with pytest.raises(RefusedPublicationError):
        getattr(late, second)()
    assert StandardPage.objects.get(slug="p").live is (first == "approve")


def test_what_is_written_of_an_answer_later_is_no_answer(waiting: TaskState) -> None:
    waiting.approve()
    waiting.comment = ""
    waiting.save()
