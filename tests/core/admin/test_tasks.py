"""Editors see in the admin what waits, what fails, and that nobody does it."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from background.chores import do_chores
from background.models import Chore
from background.recovery import LEASE, MAX_ATTEMPTS
from background.tasks import background_task, start, unfinished
from core.models import Theme
from networks.roles import coordinators
from tests.background.working import make_older, work
from tests.factories import make_network

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("queue")]
LIST = "/admin/travaux/"


@background_task(lambda target, done, total: f"Rien ne va pour {target}, {done} sur {total}")
def fail(target, after):
    raise ValueError("en panne : <b>")


@pytest.fixture
def theme(db) -> Theme:
    return Theme.objects.create(name="Habitat", slug="habitat")


@pytest.fixture
def failed(theme) -> Theme:
    """A theme of which a task has failed for good."""
    start(fail, theme, 3)
    unfinished().update(worker_ids=["a", "b", "c", "d"])
    work()
    return theme


def test_what_waits_is_shown_with_how_far_it_is(editor, theme):
    assert "Rien n’attend" in editor.get(LIST).text
    start(fail, theme, 3)
    page = editor.get(LIST).text
    assert "Rien ne va pour Habitat, 0 sur 3" in page
    assert "en attente" in page
    assert "Réessayer" not in page


def test_what_has_failed_is_shown_with_its_reason_and_tried_again_at_will(editor, failed):
    page = editor.get(LIST).text
    assert "échec" in page
    assert "ValueError: en panne : &lt;b&gt;" in page
    row = unfinished().get()
    address = reverse("core_tasks:retry", args=[row.pk])
    assert address in page
    answer = editor.post(address, follow=True)
    assert "Ce travail va être repris." in answer.text
    row.refresh_from_db()
    assert (row.status, row.worker_ids) == ("READY", [])
    work()
    assert len(unfinished().get().worker_ids) == 1


def test_what_is_tried_again_later_says_when_and_may_be_tried_at_once(editor, theme):
    start(fail, theme, 3)
    work()
    page = editor.get(LIST).text
    assert "sera repris seul le" in page
    assert "Réessayer" in page


def test_a_task_that_runs_is_not_begun_a_second_time_at_will(editor, theme):
    start(fail, theme, 3)
    row = unfinished().get()
    row.claim("someone")
    assert "en cours" in editor.get(LIST).text
    assert editor.post(reverse("core_tasks:retry", args=[row.pk])).status_code == 404


def test_the_home_of_the_admin_says_what_has_failed(editor, failed):
    page = editor.get("/admin/").text
    assert "1 travail a échoué" in page
    assert f'href="{LIST}"' in page


def test_the_home_of_the_admin_says_nothing_of_what_goes_well(editor, theme):
    start(fail, theme, 3)
    assert "tasks-panel" not in editor.get("/admin/").text.partition("<main")[2]


@pytest.mark.parametrize("address", ["/admin/", LIST])
def test_work_that_nobody_does_is_said_with_what_to_do(editor, theme, address):
    start(fail, theme, 3)
    assert "manage.py work" not in editor.get(address).text
    make_older(LEASE)
    assert "manage.py work" in editor.get(address).text


@pytest.mark.parametrize("address", ["/admin/", LIST])
def test_publications_that_do_not_leave_are_said_with_whom_to_ask(editor, address, settings):
    settings.SUPPORT_CONTACT = "Ana, 02 47 00 00 00"
    late = "Les publications programmées ne partent pas depuis 2\xa0heures."
    assert late not in editor.get(address).text
    do_chores(at=timezone.now() - timedelta(hours=2))
    Chore.objects.update(done_at=timezone.now() - timedelta(hours=2))
    page = editor.get(address).text
    assert late in page
    assert "Demandez de l’aide à Ana, 02 47 00 00 00" in page
    work()
    assert late not in editor.get(address).text


def test_those_who_do_not_edit_the_whole_site_see_nothing_of_it(
    client, home, failed, django_user_model
):
    user = django_user_model.objects.create_user("coordination")
    user.groups.add(coordinators(make_network("Habitat")))
    client.force_login(user)
    assert "a échoué" not in client.get("/admin/").text
    assert client.get(LIST).status_code == 302
    row = unfinished().get()
    client.post(reverse("core_tasks:retry", args=[row.pk]))
    row.refresh_from_db()
    assert (row.status, len(row.worker_ids)) == ("FAILED", MAX_ATTEMPTS)


def test_what_editors_typed_is_shown_as_text(editor, theme):
    Theme.objects.update(name="<i>Habitat</i>")
    start(fail, theme, 3)
    for address in (LIST, reverse("wagtailsnippets_core_theme:edit", args=[theme.pk])):
        page = editor.get(address).text
        assert "pour &lt;i&gt;Habitat" in page
        assert "pour <i>" not in page


def test_the_page_of_a_term_says_what_is_done_for_it(editor, theme):
    address = reverse("wagtailsnippets_core_theme:edit", args=[theme.pk])
    assert "Rien ne va" not in editor.get(address).text
    start(fail, theme, 3)
    page = editor.get(address).text
    assert "Rien ne va pour Habitat, 0 sur 3" in page
    assert f'href="{LIST}"' in page
