"""What Wagtail shows to everybody in its admin, and this site to those whom it concerns."""

from html import unescape

import pytest
from django.urls import reverse

from tests.permissions.walking import (
    HIDDEN,
    OPEN,
    REFUSED,
    Walker,
    outcome,
    text_of,
    wagtail_may_warn,
)
from tests.permissions.world import World

REPORTS = ["wagtailadmin_reports:page_types_usage", "wagtail_localize:translations_report"]
pytestmark = [wagtail_may_warn, pytest.mark.searches]
BULK_ACTIONS = [
    ("wagtailcore", "page", action) for action in ("delete", "move", "publish", "unpublish")
]
BULK_ACTIONS += [
    ("core", model, action)
    for model in ("customimage", "customdocument")
    for action in ("delete", "add_tags", "add_to_collection")
]


@pytest.fixture
def coordinator(world: World) -> Walker:
    return Walker(world.a.user)


@pytest.fixture
def editor(world: World) -> Walker:
    return Walker(world.users["editor"])


def bulk_address(action: tuple, *objects) -> str:
    ids = "&".join(f"id={row.pk}" for row in objects)
    return f"{reverse('wagtail_bulk_action', args=action)}?next=/admin/&{ids}"


def test_the_page_chooser_names_what_is_hers_and_what_is_public(world, coordinator):
    own = reverse("wagtailadmin_choose_page_child", args=[world.a.network.pk])
    assert f"{world.a.canary}-brouillon" in text_of(coordinator.request("get", own))
    foreign = reverse("wagtailadmin_choose_page_child", args=[world.b.network.pk])
    text = text_of(coordinator.request("get", foreign))
    assert "Rencontre Bravo" in text
    assert world.b.canary not in text


def test_the_page_chooser_finds_no_foreign_draft(world, coordinator, editor):
    address = reverse("wagtailadmin_choose_page_search") + "?q=brouillon"
    assert world.b.canary not in text_of(coordinator.request("get", address))
    assert world.b.canary in text_of(editor.request("get", address))


@pytest.mark.parametrize("kind", ["image", "document"])
def test_the_api_names_the_media_that_are_hers(world, coordinator, editor, kind):
    listing = reverse(f"wagtailadmin_api:{kind}s:listing")
    text = text_of(coordinator.request("get", listing))
    assert f"{world.a.canary}-{kind}" in text
    assert world.b.canary not in text
    assert world.b.canary in text_of(editor.request("get", listing))
    foreign = getattr(world.b, f"shared_{kind}")
    detail = reverse(f"wagtailadmin_api:{kind}s:detail", args=[foreign.pk])
    assert outcome(coordinator.request("get", detail)) == HIDDEN
    assert outcome(editor.request("get", detail)) == OPEN


@pytest.mark.parametrize(
    ("view", "more"),
    [
        ("workflow_preview", ["task"]),
        ("workflow_action", ["approve", 1]),
        ("collect_workflow_action_data", ["approve", 1]),
        ("confirm_workflow_cancellation", []),
    ],
)
def test_no_message_names_a_page_that_is_not_hers_to_review(world, coordinator, view, more):
    more = [world.task.pk if part == "task" else part for part in more]
    address = reverse(f"wagtailadmin_pages:{view}", args=[world.b.draft.pk, *more])
    for method in ("get", "post"):
        answer = coordinator.request(method, address)
        assert outcome(answer) == REFUSED
        assert world.b.canary not in text_of(answer)


def test_pages_that_are_not_known_cannot_be_chosen_together(world, coordinator, editor):
    address = reverse("wagtailadmin_choose_page_chosen_multiple")
    mixed = f"{address}?id={world.a.draft.pk}&id={world.b.draft.pk}"
    assert outcome(coordinator.request("get", mixed)) == REFUSED
    assert outcome(coordinator.request("get", f"{address}?id={world.a.draft.pk}")) == OPEN
    assert world.b.canary in text_of(editor.request("get", mixed))


def test_hostile_keys_are_no_pages(world, coordinator):
    address = reverse("wagtailadmin_choose_page_chosen_multiple")
    for key in ("x", "-1", "%00", "9" * 30, "²"):
        assert outcome(coordinator.request("get", f"{address}?id={key}")) == REFUSED


@pytest.mark.parametrize("action", BULK_ACTIONS, ids=".".join)
def test_hostile_keys_are_no_rows_of_a_bulk_action(world, editor, action):
    address = bulk_address(action).partition("?")[0]
    for key in ("x", "{}", "-1", "%00", "9" * 30, "²", "1&id=x"):
        assert outcome(editor.request("get", f"{address}?id={key}")) == HIDDEN


@pytest.mark.parametrize("action", BULK_ACTIONS, ids=".".join)
def test_a_bulk_action_does_not_name_what_is_not_hers(world, coordinator, action):
    kind = {"page": "draft", "customimage": "image", "customdocument": "document"}[action[1]]
    rows = [getattr(section, kind) for section in (world.a, world.b)]
    text = text_of(coordinator.request("get", bulk_address(action, *rows)))
    assert world.b.canary not in text
    assert "un élément qui n'est pas à vous" in unescape(text)


def test_a_page_that_may_not_be_moved_is_not_named(world, coordinator, editor):
    address = reverse(
        "wagtailadmin_pages:move_confirm", args=[world.b.draft.pk, world.a.network.pk]
    )
    for method in ("get", "post"):
        assert outcome(coordinator.request(method, address)) in {REFUSED, HIDDEN}
    assert world.b.canary in text_of(editor.request("get", address))


@pytest.mark.parametrize("report", REPORTS)
def test_reports_on_the_whole_site_are_for_its_editors(world, coordinator, editor, report):
    assert outcome(coordinator.request("get", reverse(report))) == REFUSED
    assert outcome(coordinator.request("get", reverse(f"{report}_results"))) == REFUSED
    assert world.b.canary in text_of(editor.request("get", reverse(report)))


def test_the_menu_offers_no_report_that_is_refused(world, coordinator, editor):
    for report in REPORTS:
        link = reverse(report)
        assert link not in text_of(coordinator.request("get", reverse("wagtailadmin_home")))
        assert link in text_of(editor.request("get", reverse("wagtailadmin_home")))


def test_the_page_that_asks_for_a_password_does_not_name_what_it_keeps(world):
    visitor = Walker(None)
    response = visitor.request("get", world.b.private.get_url())
    assert "Un mot de passe ouvre cette page" in response.text
    assert world.b.canary not in text_of(response)
