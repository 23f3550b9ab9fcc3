"""Scheduled publication: in the time of Paris, and never in the way of something else."""

from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail.users.models import UserProfile

from home.models import StandardPage
from tests.factories import paris

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(home) -> StandardPage:
    page = StandardPage(title="Mentions légales", slug="mentions")
    home.add_child(instance=page)
    page.save_revision().publish()
    return StandardPage.objects.get(pk=page.pk)


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def sent(page: Page, **typed: str) -> dict:
    comments = {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}
    fields = {"title": "Nouveau titre", "slug": page.slug, "body": streamfield([])}
    revision = {
        "loaded_revision_id": str(page.latest_revision_id),
        "loaded_revision_created_at": page.latest_revision.created_at.isoformat(),
    }
    return nested_form_data(fields | {"comments": comments} | revision | typed)


@pytest.fixture
def in_martinique(editor):
    UserProfile.objects.update_or_create(
        user__username="redaction",
        defaults={"current_time_zone": "America/Martinique"},
        create_defaults={
            "user_id": editor.session["_auth_user_id"],
            "current_time_zone": "America/Martinique",
        },
    )
    return editor


def test_who_is_in_martinique_sees_and_sets_what_paris_will_see(in_martinique, page):
    answer = in_martinique.post(edit(page), sent(page, go_live_at="2035-07-01 09:00"))
    assert answer.status_code == 302
    draft = StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert draft.go_live_at == paris(2035, 7, 1, 9)
    answer = in_martinique.get(edit(page))
    assert 'value="2035-07-01 09:00"' in answer.text
    assert answer.text.count("Heure de Paris.") == 2


def test_the_history_is_in_the_time_of_paris(in_martinique, page):
    page.revisions.update(created_at=paris(2020, 7, 1, 1, 30))
    page.refresh_from_db()
    page.save_revision(log_action=True)
    PageLogEntry.objects.update(timestamp=paris(2020, 7, 1, 1, 30))
    answer = in_martinique.get(reverse("wagtailadmin_pages:history", args=[page.pk]))
    assert "01:30" in answer.text
    assert "19:30" not in answer.text


def test_no_other_time_zone_is_offered(in_martinique):
    answer = in_martinique.get(reverse("wagtailadmin_account"))
    assert answer.status_code == 200
    assert "current_time_zone" not in answer.text


def test_a_past_expiry_that_is_left_as_it_was_does_not_block_the_page(editor, page):
    past = (timezone.now() - timedelta(days=30)).replace(second=17, microsecond=0)
    page.expire_at = past
    page.save_revision()
    page.refresh_from_db()
    shown = f"{timezone.localtime(past):%Y-%m-%d %H:%M}"
    answer = editor.post(edit(page), sent(page, expire_at=shown))
    assert answer.status_code == 302
    draft = StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert (draft.title, draft.expire_at) == ("Nouveau titre", past)


def test_a_past_expiry_is_emptied(editor, page):
    page.expire_at = timezone.now() - timedelta(days=30)
    page.save_revision()
    page.refresh_from_db()
    assert editor.post(edit(page), sent(page, expire_at="")).status_code == 302
    assert StandardPage.objects.get(pk=page.pk).get_latest_revision_as_object().expire_at is None


@pytest.mark.parametrize(
    "typed",
    [
        {"expire_at": "2020-01-01 09:00"},
        {"go_live_at": "2035-01-02 09:00", "expire_at": "2035-01-01 09:00"},
    ],
)
def test_an_error_of_the_closed_dialog_is_named_above_the_form_with_what_opens_it(
    editor, page, typed
):
    add = reverse("wagtailadmin_pages:add", args=["home", "standardpage", page.get_parent().pk])
    for address in (edit(page), add):
        answer = editor.post(address, sent(page, **typed) | {"slug": "autre"})
        assert answer.status_code == 200
        first = unescape(next(str(message) for message in answer.context["messages"]))
        for name in typed:
            form = answer.context["form"]
            assert f"{form.fields[name].label} – {form.errors[name][0]}" in first
        assert 'data-a11y-dialog-show="schedule-publishing-dialog"' in first


def test_a_past_expiry_is_refused_when_the_page_is_scheduled_after_it(editor, page):
    past = timezone.now() - timedelta(days=30)
    page.expire_at = past
    page.save_revision()
    page.refresh_from_db()
    shown = f"{timezone.localtime(past):%Y-%m-%d %H:%M}"
    typed = {"expire_at": shown, "go_live_at": "2035-01-02 09:00"}
    answer = editor.post(edit(page), sent(page, **typed))
    assert set(answer.context["form"].errors) == {"go_live_at", "expire_at"}
