"""Two people do the same at the same moment: one does it, the other reads a sentence."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from threading import Barrier

import pytest
from django.contrib.auth.models import Group, User
from django.db import connection, connections
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Page, PageLogEntry, Revision, Workflow, WorkflowTask

from accounts.models import AccountRecord
from core.models import Contact, FormerSlug, Theme, ThemeProposal
from home.models import HomePage, StandardPage
from networks.invitations import token_of
from networks.models import Invitation, NetworkPage, Section
from privacy.models import PersonRequest
from programme.models import EventPage
from tests.agenda.test_index_updates import site  # noqa: F401
from tests.core.admin.test_page_editing import opened
from tests.permissions.walking import wagtail_may_warn

pytestmark = [
    wagtail_may_warn,
    pytest.mark.long,
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("site"),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time"),
]
FORMS = {"TOTAL": 0, "INITIAL": 0, "MIN_NUM": 0, "MAX_NUM": 1000}
ACCOUNT = {"password1": "trois-petits-chats", "password2": "trois-petits-chats"}
ACCOUNT |= {"first_name": "N", "last_name": "N"}
OVERTAKEN = "Quelqu'un d'autre vient d'enregistrer la même chose"


def together(*doing: Callable[[], HttpResponse]) -> list[HttpResponse]:
    """Do all of this at once, each on a connection of its own."""
    barrier = Barrier(len(doing))

    def do(one: Callable[[], HttpResponse]) -> HttpResponse:
        barrier.wait()
        try:
            return one()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(doing)) as pool:
        return list(pool.map(do, doing))


@pytest.fixture
def people() -> list[Client]:
    """Two superusers, signed in."""
    clients = []
    for name in ("ada", "grace"):
        client = Client(raise_request_exception=False)
        client.force_login(User.objects.create_superuser(name, f"{name}@example.org"))
        clients.append(client)
    return clients


def post(client: Client, address: str, data: dict | None = None) -> Callable[[], HttpResponse]:
    return lambda: client.post(address, data or {}, follow=True)


def no_error(answers: list[HttpResponse]) -> None:
    assert [answer.status_code for answer in answers if answer.status_code >= 500] == []


def said(answers: list[HttpResponse], words: str) -> int:
    return sum(words in unescape(answer.text).replace("\xa0", " ") for answer in answers)


def test_a_term_is_merged_twice_at_once(people):
    one, other = Theme.objects.order_by("pk")
    address = reverse("core_replace:term", args=["theme", one.pk])
    answers = together(*(post(client, address, {"other": other.pk}) for client in people))
    no_error(answers)
    assert list(Theme.objects.all()) == [other]
    assert said(answers, "vient d'être fusionné ou supprimé") == 1
    assert FormerSlug.objects.count() == 1


def test_two_terms_are_merged_each_into_the_other(people):
    one, other = Theme.objects.order_by("pk")
    answers = together(
        post(people[0], reverse("core_replace:term", args=["theme", one.pk]), {"other": other.pk}),
        post(people[1], reverse("core_replace:term", args=["theme", other.pk]), {"other": one.pk}),
    )
    no_error(answers)
    assert Theme.objects.count() == 1
    assert said(answers, "vient d'être fusionné ou supprimé") == 1
    assert FormerSlug.objects.count() == 1


def test_a_term_is_deleted_while_another_is_merged_into_it(people):
    one, other = Theme.objects.order_by("pk")
    delete = reverse(other.snippet_viewset.get_url_name("delete"), args=[other.pk])
    answers = together(
        post(people[0], reverse("core_replace:term", args=["theme", one.pk]), {"other": other.pk}),
        post(people[1], delete),
    )
    no_error(answers)
    assert Theme.objects.filter(pk=other.pk).count() + Theme.objects.filter(pk=one.pk).count() <= 1


def test_two_proposals_are_accepted_under_one_name(people):
    rows = [ThemeProposal.objects.create(name=name) for name in ("Vélo", "Vélos")]
    data = {"decision": "accept", "name": "Vélo"}
    answers = together(
        *(
            post(client, reverse("core_proposals:decide", args=[row.pk]), data)
            for client, row in zip(people, rows, strict=True)
        )
    )
    no_error(answers)
    assert Theme.objects.filter(name="Vélo").count() == 1
    assert said(answers, OVERTAKEN) + said(answers, "Ce thème existe") == 1
    assert ThemeProposal.objects.filter(state="accepted").count() == 1


def test_a_proposal_is_answered_twice_at_once(people):
    row = ThemeProposal.objects.create(name="Vélo")
    address = reverse("core_proposals:decide", args=[row.pk])
    answers = together(
        post(people[0], address, {"decision": "accept", "name": "Vélo"}),
        post(people[1], address, {"decision": "refuse", "answer": "Non"}),
    )
    no_error(answers)
    assert said(answers, "Quelqu'un a déjà répondu") == 1
    row.refresh_from_db()
    assert (row.state == "accepted") == Theme.objects.filter(name="Vélo").exists()


def test_a_term_of_one_name_is_made_twice_at_once(people):
    address = reverse(Theme.snippet_viewset.get_url_name("add"))
    data = {"name": "Vélo", "slug": "velo", "synonyms": ""}
    data |= {f"translations-{name}_FORMS": number for name, number in FORMS.items()}
    answers = together(*(post(client, address, data) for client in people))
    no_error(answers)
    assert Theme.objects.filter(slug="velo").count() == 1
    assert said(answers, OVERTAKEN) == 1


def test_an_erasure_is_asked_for_twice_at_once(people):
    row = PersonRequest.objects.create(words=["Ada"], state="found")
    address = reverse("privacy:request", args=[row.pk])
    data = {"replacement": "une personne", "sure": "on"}
    answers = together(*(post(client, address, data) for client in people))
    no_error(answers)
    assert said(answers, "L'effacement commence.") == 1
    assert said(answers, "n'attend pas d'être effacée") == 1


def test_a_contact_is_replaced_twice_at_once(people):
    one, other = (Contact.objects.create(name=name) for name in ("Un", "Deux"))
    for event in EventPage.objects.all()[:3]:
        event.contact = one
        event.save()
    address = reverse("core_replace:contact", args=[one.pk])
    no_error(together(*(post(client, address, {"other": other.pk}) for client in people)))
    assert EventPage.objects.filter(contact=other).count() == 3
    assert not EventPage.objects.filter(contact=one).exists()


@pytest.mark.parametrize("actions", [("approve", "reject"), ("approve", "approve")])
def test_a_review_is_answered_twice_at_once(people, actions):
    page = HomePage.objects.get().add_child(instance=StandardPage(title="P", slug="p", live=False))
    page.save_revision()
    workflow, task = Workflow.objects.create(name="R"), GroupApprovalTask.objects.create(name="R")
    task.groups.add(Group.objects.create(name="G"))
    WorkflowTask.objects.create(workflow=workflow, task=task)
    state = workflow.start(page, User.objects.first()).current_task_state
    answers = together(
        *(
            post(
                client,
                reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk]),
                {"comment": "Non"},
            )
            for client, action in zip(people, actions, strict=True)
        )
    )
    no_error(answers)
    given = ["wagtail.workflow.approve", "wagtail.workflow.reject"]
    done = PageLogEntry.objects.filter(action__in=given)
    state.refresh_from_db()
    page.refresh_from_db()
    assert done.count() == 1
    assert said(answers, "Quelqu’un vient de répondre à cette relecture.") == 1
    assert page.live is (state.status == "approved")


def test_an_invitation_is_accepted_while_it_is_withdrawn(people, monkeypatch):
    network = NetworkPage.objects.order_by("pk").first()
    group = Group.objects.create(name="G")
    section = Section.objects.create(network_key=network.translation_key, group=group)
    for module in ("invitations", "admin_views"):  # with permissions that migrations make
        monkeypatch.setattr(f"networks.{module}.open_section", lambda network: section)
    values = {"section": section, "email": "n@example.org", "language_code": "fr"}
    row = Invitation.objects.create(**values, sent_at=timezone.now())
    link = reverse("invitation", args=[row.pk, token_of(row)])
    withdraw = reverse("networks_coordination:invitation", args=[network.pk, row.pk, "retirer"])
    guests = [Client(raise_request_exception=False) for _ in range(2)]
    answers = together(*(post(guest, link, ACCOUNT) for guest in guests), post(people[1], withdraw))
    no_error(answers)
    row.refresh_from_db()
    assert bool(row.accepted_at) != bool(row.withdrawn_at)
    assert User.objects.filter(email="n@example.org").count() == bool(row.accepted_at)
    assert said(answers, "son lien ne sert plus") == bool(row.withdrawn_at)
    done = AccountRecord.objects.filter(action__in=["invitation_accepted", "invitation_withdrawn"])
    assert done.count() == 1


@pytest.fixture
def page() -> StandardPage:
    page = StandardPage(title="Mentions légales", slug="mentions")
    HomePage.objects.first().add_child(instance=page)
    page.save_revision().publish()
    return page


@pytest.mark.parametrize("button", [{}, {"action-publish": "1"}], ids=["saved", "published"])
def test_two_people_save_a_page_at_once(people, page, button):
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    titles = ["Le titre d'Ada", "Le titre de Grace"]
    forms = [
        opened(client, page) | button | {"title": title}
        for client, title in zip(people, titles, strict=True)
    ]
    before = Revision.page_revisions.count()
    answers = together(
        *(post(client, address, form) for client, form in zip(people, forms, strict=True))
    )
    no_error(answers)
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    winner, loser = sorted(range(2), key=lambda number: answers[number].status_code)
    # Each of the two texts is there: one in the page, the other in the form that came back.
    assert Page.objects.get(pk=page.pk).get_latest_revision_as_object().title == titles[winner]
    assert titles[loser] in unescape(answers[loser].text)
    assert Revision.page_revisions.count() == before + 1
    if button:
        assert Page.objects.get(pk=page.pk).title == titles[winner]
