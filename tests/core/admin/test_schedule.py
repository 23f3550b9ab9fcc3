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


@pytest.fixture
def expired(page) -> StandardPage:
    page.expire_at = paris(2020, 10, 28, 9)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


HIDDEN = "reste invisible du public : sa date d’expiration, le 28 octobre 2020 09:00, est passée."


def test_publishing_a_page_that_has_expired_says_that_visitors_do_not_see_it(editor, expired):
    same = {"expire_at": "2020-10-28 09:00"}
    answer = editor.post(edit(expired), sent(expired, **same), follow=True)
    assert HIDDEN not in answer.text
    expired.refresh_from_db()
    publish = sent(expired, **same) | {"action-publish": "1"}
    answer = editor.post(edit(expired), publish, follow=True)
    assert f"« Nouveau titre » {HIDDEN}" in unescape(answer.text)
    assert f'href="{edit(expired)}#schedule-publishing-dialog"' in answer.text
    expired.refresh_from_db()
    data = sent(expired, expire_at="") | {"action-publish": "1"}
    assert HIDDEN not in editor.post(edit(expired), data, follow=True).text


def test_approving_it_says_so_too(editor, expired):
    expired.save_revision()
    expired.get_workflow().start(expired, None)
    expired.refresh_from_db()
    approve = {"action-workflow-action": "true", "workflow-action-name": "approve"}
    data = sent(expired, expire_at="2020-10-28 09:00") | approve
    assert HIDDEN in unescape(editor.post(edit(expired), data, follow=True).text)


def test_publishing_it_with_others_says_so_too(editor, home, expired):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    expired.unpublish(set_expired=True)
    answer = editor.post(f"{address}?id={expired.pk}&next=/admin/pages/{home.pk}/", follow=True)
    assert HIDDEN in unescape(answer.text)


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
