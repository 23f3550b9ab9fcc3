"""The editors review what others submit, and everybody is told in French."""

import re
from importlib import import_module
from itertools import chain

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core import mail
from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Collection, GroupApprovalTask, Page, Workflow, WorkflowPage

from core.roles import EDITORS, editors
from networks.review import REVIEW
from networks.roles import coordinators
from tests.factories import make_event, make_network

# Wagtail asks for the mail's connection in a way that the next Django does without.
pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore:get_connection")]
PEOPLE = get_user_model().objects
ENGLISH = re.compile(r"\b(the|page \"|has|been|hello|approval|rejected|by|comments|your)\b", re.I)


@pytest.fixture
def event(home):
    return make_event(make_network("Habitat"), {"precision": "unknown"}, title="Rencontre")


@pytest.fixture
def editor(home):
    user = PEOPLE.create_user("redaction", "rose@ville.example", "x", first_name="Rose")
    user.groups.add(editors(home))
    return user


@pytest.fixture
def coordinator(event):
    user = PEOPLE.create_user("coordination", "ada@ville.example", "x", first_name="Ada")
    user.groups.add(coordinators(event.network))
    return user


@pytest.fixture
def told(django_capture_on_commit_callbacks):
    """What is sent while something is done: told(function, ...) is (to whom, subject, text)."""

    def messages(act, *args, **kwargs):
        mail.outbox.clear()
        with django_capture_on_commit_callbacks(execute=True):
            act(*args, **kwargs)
        return [(*message.to, message.subject, message.body) for message in mail.outbox]

    return messages


def test_what_is_submitted_anywhere_waits_for_the_editors(home, event, editor, coordinator):
    for page in (home, event):
        workflow = page.get_workflow()
        assert workflow.name == REVIEW
        page.save_revision()
        workflow.start(page, coordinator)
        task = page.current_workflow_task
        assert [group.name for group in task.groups.all()] == [EDITORS]
        assert "approve" in [name for name, *_ in task.get_actions(page, editor)]
        assert not task.get_actions(page, coordinator)


def test_what_wagtail_names_itself_is_french(home):
    names = {
        str(row) for model in (Collection, Group, Workflow, Page) for row in model.objects.all()
    }
    assert {"Modération", REVIEW, "Racine"} <= names
    assert not {"Moderators", "Editors", "Moderators approval", "Root"} & names


def test_the_review_that_a_network_already_had_is_that_of_all_pages(event, coordinator):
    network, stock = event.network, event.get_workflow()
    network.publication = "reviewed"
    ours = Workflow.objects.create(name=REVIEW)
    WorkflowPage.objects.create(page=network, workflow=ours)
    Group.objects.filter(name="Modération").update(name="Moderators")
    Workflow.objects.filter(pk=stock.pk).update(name="Moderators approval")
    task = GroupApprovalTask.objects.get()
    used = Group.objects.create(name="Bureau")
    used.user_set.add(coordinator)
    task.groups.set([used, Group.objects.get(name="Moderators")])
    GroupApprovalTask.objects.update(name="Moderators approval")
    migration = import_module("networks.migrations.0004_review_by_the_editors")
    migration.give_review_to_editors(apps, None)
    assert {page.workflow for page in WorkflowPage.objects.all()} == {ours}
    assert Workflow.objects.get(pk=stock.pk).name == "Modération"
    assert Group.objects.filter(name="Modération").exists()
    assert {group.name for group in task.groups.all()} == {"Bureau", EDITORS}
    task.refresh_from_db()
    assert task.name == "Modération"


def test_a_review_is_told_in_french_from_its_beginning_to_its_end(event, editor, coordinator, told):
    event.save_revision(user=coordinator)
    workflow = event.get_workflow()
    asked = told(workflow.start, event, coordinator)
    refused = told(event.current_workflow_task_state.reject, user=editor, comment="Trop court")
    event.refresh_from_db()
    again = told(event.current_workflow_state.resume, user=coordinator)
    accepted = told(event.current_workflow_task_state.approve, user=editor)
    messages = [asked, refused, again, accepted]
    to = [sorted({address for address, _subject, _text in found}) for found in messages]
    ada, rose = "ada@ville.example", "rose@ville.example"
    assert to == [[rose], [ada], [rose], [ada]]
    for _address, subject, text in chain(*messages):
        assert "Rencontre" in subject
        assert text.strip().startswith("Bonjour ")
        assert not ENGLISH.search(subject), subject
        assert not ENGLISH.search(re.sub(r"http\S+", "", text)), text
    ((_ada, subject, text),) = refused
    assert (
        subject
        == f"La page «\u00a0Rencontre\u00a0» a été refusée dans le workflow «\u00a0{REVIEW}\u00a0»."
    )
    assert "a été refusée par Rose à l'étape" in text
    assert "Avec ce commentaire\u00a0: «\u00a0Trop court\u00a0»" in text


def test_comments_are_told_in_french(event, editor):
    shown = {"page": event, "editor": editor, "user": editor, "new_comments": [{"text": "Oui"}]}
    for name in ("updated_comments_subject.txt", "updated_comments.txt"):
        text = render_to_string(f"wagtailadmin/notifications/{name}", shown)
        assert "Rose a mis à jour des commentaires" in text
        assert not ENGLISH.search(re.sub(r"http\S+", "", text))


def test_a_forgotten_password_is_told_in_french(client, editor):
    client.post(reverse("wagtailadmin_password_reset"), {"email": editor.email})
    (message,) = mail.outbox
    assert message.subject == "Réinitialisation de mot de passe"
    assert not ENGLISH.search(re.sub(r"http\S+", "", message.body))
