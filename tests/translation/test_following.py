"""Translations move, are renamed and end with their source page."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, TaskState
from wagtail_localize.models import Translation

from core.publication import RefusedPublicationError
from networks.roles import coordinators
from programme.models import EventPage, ProgrammePage
from tests.factories import day, make_event, make_network, make_priority, make_programme
from tests.translation.translating import translate
from translation import following

pytestmark = pytest.mark.django_db


@pytest.fixture
def networks(home, english):
    """Two networks, of which the first is translated."""
    make_programme(2020)
    first, second = make_network("Emploi"), make_network("Habitat")
    for page in (home, first.get_parent(), first):
        translate(page)
    return first, second


@pytest.fixture
def event(networks):
    event = make_event(networks[0], day(2020, 10, 8), title="Rencontre", slug="rencontre")
    event.save_revision().publish()
    return EventPage.objects.get()


@pytest.fixture
def translated(event):
    return translate(event)


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Run what waits for the commit, as in a request."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def again(page: Page) -> Page:
    return Page.objects.get(pk=page.pk).specific


def confirm_move(client, page: Page, target: Page):
    return client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk]))


def rename(page: Page, slug: str) -> None:
    page = again(page)
    page.slug = slug
    page.save_revision().publish()


@pytest.mark.parametrize("is_translated", [True, False])
def test_a_translation_moves_with_its_source(superuser, networks, translated, event, is_translated):
    _first, second = networks
    if is_translated:
        translate(second)
    assert confirm_move(superuser, event, second).status_code == 302
    page = again(translated)
    parent = page.get_parent()
    assert parent.translation_key == second.translation_key
    assert page.url_path == f"{parent.url_path}rencontre/"
    # As above any translated page: an alias, which leads to the French page.
    assert bool(parent.alias_of_id) is not is_translated
    assert page.network == parent.specific
    assert page.live


def test_a_draft_translation_and_an_alias_move_too(networks, event, english, superuser):
    alias = event.copy_for_translation(english, alias=True)
    confirm_move(superuser, event, networks[1])
    assert again(alias).get_parent().translation_key == networks[1].translation_key
    assert again(alias).alias_of.specific == again(event)


def test_its_former_addresses_lead_to_it(client, superuser, networks, event, translated):
    before = translated.url
    confirm_move(superuser, event, networks[1])
    client.logout()
    answer = client.get(before, follow=True)
    assert answer.status_code == 200
    assert answer.request["PATH_INFO"] == again(translated).url != before


def test_rights_on_it_follow(superuser, networks, event, translated, django_user_model):
    first, second = networks
    users = {}
    for network in networks:
        user = django_user_model.objects.create_user(network.slug, password="x")
        user.groups.add(coordinators(network))
        users[network.pk] = user
    confirm_move(superuser, event, second)
    can_edit = {
        pk: again(translated).permissions_for_user(type(user).objects.get(pk=user.pk)).can_edit()
        for pk, user in users.items()
    }
    assert can_edit == {first.pk: False, second.pk: True}


def test_moved_in_bulk_it_follows_too(superuser, networks, event, translated):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    data = {"chooser": networks[1].pk}
    answer = superuser.post(f"{address}?id={event.pk}&next=/admin/", data)
    assert answer.status_code == 302
    assert again(translated).get_parent().translation_key == networks[1].translation_key


def test_all_move_or_none(superuser, networks, event, translated, monkeypatch):
    def fail(source, parent):
        raise RuntimeError

    monkeypatch.setattr("translation.signals.move_translations", fail)
    superuser.raise_request_exception = False
    assert confirm_move(superuser, event, networks[1]).status_code == 500
    assert again(event).get_parent().specific == networks[0]


def test_moving_a_translation_moves_nothing_else(superuser, networks, event, translated):
    target = translate(networks[1])
    confirm_move(superuser, translated, target)
    assert again(event).get_parent().specific == networks[0]
    assert again(translated).get_parent().specific == target


def test_ordering_pages_moves_no_translation(networks, event, translated):
    make_event(networks[0], day(2020, 10, 9), slug="autre")
    before = again(translated).path
    Page.objects.get(pk=event.pk).move(networks[0], pos="last-child")
    assert again(translated).path == before


def test_a_slug_that_is_taken_there_gets_a_number(superuser, networks, event, translated):
    other = make_event(networks[1], day(2020, 10, 9), slug="autre")
    taken = translate(other)
    taken.slug = "rencontre"
    taken.save()
    confirm_move(superuser, event, networks[1])
    assert again(translated).slug == "rencontre-1"
    assert again(taken).slug == "rencontre"


def test_a_translation_is_renamed_with_its_source(client, networks, event, translated, committed):
    before = translated.url
    with committed():
        rename(event, "la-rencontre")
    page = again(translated)
    assert page.slug == "la-rencontre"
    assert page.url_path.endswith("/la-rencontre/")
    assert page.get_latest_revision_as_object().slug == "la-rencontre"
    assert client.get(before).url.endswith(page.url)
    translate(again(event))
    assert again(translated).slug == "la-rencontre"


def test_what_is_below_follows_a_renamed_network(networks, event, translated):
    rename(networks[0], "travail")
    assert "/travail/" in again(translated).url_path


def test_a_slug_of_its_own_stays(networks, event, translated):
    translated.slug = "meeting"
    translated.save_revision().publish()
    rename(event, "la-rencontre")
    assert again(translated).slug == "meeting"


def test_a_draft_does_not_give_the_former_slug_back(networks, event, translated):
    translated.title = "A draft"
    draft = translated.save_revision()
    rename(event, "la-rencontre")
    draft.refresh_from_db()
    draft.publish()
    assert again(translated).slug == "la-rencontre"


def test_a_source_update_does_not_give_the_former_slug_back(networks, event, translated):
    rename(event, "la-rencontre")
    translation = Translation.objects.get(source__object_id=event.translation_key)
    translation.save_target(publish=False)
    assert again(translated).slug == "la-rencontre"


def test_a_renamed_priority_is_renamed_in_english(networks, english):
    programme = ProgrammePage.objects.get()
    priority = make_priority(programme, slug="transitions")
    for page in (programme.get_parent(), programme):
        translate(page)
    translated = translate(priority)
    rename(priority, "transition")
    assert again(translated).slug == "transition"


def test_the_translation_of_a_deleted_page_does_not_go_live_again(superuser, event, translated):
    again(event).delete()
    page = again(translated)
    assert not page.live
    assert following.is_orphan(page)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert superuser.get(edit).status_code == 200
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    answer = superuser.post(f"{bulk}?id={page.pk}&next=/admin/", follow=True)
    assert "a été supprimée" in answer.text
    with pytest.raises(RefusedPublicationError):
        page.get_latest_revision().publish()
    assert not again(translated).live


@pytest.fixture
def orphan(networks, event, translated):
    """The translation of a network that was deleted."""
    network = networks[0]
    page = network.get_translation(translated.locale)
    again(event).delete()
    again(translated).delete()
    again(network).delete()
    return again(page)


def submit(client, page: Page, **fields):
    """Submit the form of the page with these fields, and return what is shown next."""
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = client.get(edit).context["form"]
    data = {name: form[name].value() or "" for name in form.fields if name not in {"body"}}
    data = {k: v for k, v in data.items() if isinstance(v, str | int)}
    for formset in form.formsets.values():
        data |= {f"{formset.prefix}-{n}": v for n, v in (("TOTAL_FORMS", 0), ("INITIAL_FORMS", 0))}
    return client.post(edit, data | fields, follow=True)


def start_review(page: Page, user) -> TaskState:
    page.save_revision()
    page.get_workflow().start(page, user)
    return page.current_workflow_task_state


APPROVAL = {"action-workflow-action": "true", "workflow-action-name": "approve"}


@pytest.mark.parametrize(
    "buttons",
    [
        {"action-publish": "1"},
        {"action-publish": "1", "go_live_at": "2039-01-01 09:00"},
        APPROVAL,
    ],
    ids=["publish", "schedule", "approve"],
)
def test_the_form_of_an_orphan_saves_its_words_and_does_not_publish(superuser, orphan, buttons):
    task = start_review(orphan, get_user_model().objects.get())
    answer = submit(superuser, orphan, summary="Words to keep", **buttons)
    assert answer.status_code == 200
    assert answer.text.count("a été supprimée") == 1
    page = again(orphan)
    assert not page.live
    assert page.get_latest_revision_as_object().summary == "Words to keep"
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()
    task.refresh_from_db()
    assert task.status == TaskState.STATUS_IN_PROGRESS


@pytest.mark.parametrize("is_in_a_dialog", [True, False])
def test_an_orphan_is_approved_nowhere(superuser, orphan, is_in_a_dialog):
    task = start_review(orphan, get_user_model().objects.get())
    approve = reverse("wagtailadmin_pages:workflow_action", args=[orphan.pk, "approve", task.pk])
    headers = {"x-requested-with": "XMLHttpRequest"} if is_in_a_dialog else {}
    answer = superuser.post(approve, {"comment": "Bien"}, headers=headers)
    address = answer.json()["redirect"] if is_in_a_dialog else answer.url
    assert "Rien n’est publié. La page dont celle-ci" in superuser.get(address).text
    task.refresh_from_db()
    assert (task.status, task.comment) == (TaskState.STATUS_IN_PROGRESS, "")
    assert not again(orphan).live


def test_what_is_published_together_with_an_orphan_stays_a_draft(superuser, orphan, networks):
    top = orphan.get_parent()
    for page in (networks[1], top.specific):
        page.unpublish()
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    address = f"{bulk}?id={networks[1].pk}&id={top.pk}&next=/admin/"
    answer = superuser.post(address, {"include_descendants": "on"}, follow=True)
    assert "Rien n’est publié. La page dont celle-ci" in answer.text
    assert not Page.objects.filter(pk__in=[networks[1].pk, top.pk, orphan.pk], live=True).exists()


def test_a_date_does_not_publish_the_translation_of_a_page_deleted_since(event, translated):
    page = again(translated)
    page.unpublish()
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    again(event).delete()
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()
    call_command("publish_scheduled")
    assert not again(translated).live


def test_a_page_made_anew_has_its_slug_in_english_too(networks, event, translated):
    again(event).delete()
    new = make_event(networks[0], day(2020, 10, 8), title="Rencontre", slug="rencontre")
    new.save_revision().publish()
    page = translate(new)
    assert page.slug == "rencontre"
    assert page.url_path == translated.url_path
    orphan = again(translated)
    assert orphan.url_path.startswith(translated.url_path.removesuffix("/") + "-")
    assert orphan.get_latest_revision_as_object().slug == orphan.slug


def test_a_page_that_was_only_ever_in_english_is_no_orphan(networks, english):
    top = networks[0].get_translation(english)
    page = make_event(top, day(2020, 10, 8), locale=english, live=False)
    page.save_revision().publish()
    assert again(page).live
