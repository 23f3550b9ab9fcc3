"""A coordinator asks for everything, and posts everything, of the other network."""

import pytest
from bs4 import BeautifulSoup

from tests.permissions.routes import Route, routes
from tests.permissions.rows import rows_of
from tests.permissions.walking import Walker, outcome, rolled_back, text_of, wagtail_may_warn
from tests.permissions.world import World

pytestmark = [wagtail_may_warn, pytest.mark.searches]

# Where the posts of somebody who may do all change the other section's rows: proof that they bite.
BITING = {
    "wagtail_bulk_action:core.customdocument.delete",
    "wagtail_bulk_action:core.customimage.add_to_collection",
    "wagtail_bulk_action:wagtailcore.page.delete",
    "wagtail_bulk_action:wagtailcore.page.move",
    "wagtail_bulk_action:wagtailcore.page.publish",
    "wagtailadmin_collections:edit",
    "wagtailadmin_pages:copy",
    "wagtailadmin_pages:delete",
    "wagtailadmin_pages:edit",
    "wagtailadmin_pages:move_confirm",
    "wagtailadmin_pages:set_privacy",
    "wagtailadmin_pages:unlock",
    "wagtaildocs:delete",
    "wagtailimages:edit",
}


def with_objects() -> list[Route]:
    return [route for route in routes() if route.has_object]


def form_of(world: World, admin: Walker, address: str) -> dict[str, object]:
    """What somebody who may do all would post there, with words and targets of the intruder's."""
    soup = BeautifulSoup(text_of(admin.request("get", address)), "html.parser")
    data: dict[str, object] = {}
    for field in soup.select("form [name]"):
        checkable = field.get("type") in {"checkbox", "radio"}
        if field.name == "select":
            chosen = field.select_one("option[selected]") or field.select_one("option")
            data[field["name"]] = chosen.get("value", "") if chosen else ""
        elif field.name in {"input", "textarea"} and (not checkable or field.has_attr("checked")):
            data[field["name"]] = field.get("value", "") or field.text.strip()
    # A script draws the blocks, and counts them.
    data |= {f"{field['id']}-count": "0" for field in soup.select("[data-controller=w-block]")}
    data |= {
        "title": "Intrusion",
        "name": "Intrusion",
        "first_name": "Intrusion",
        "new_title": "Intrusion",
        "new_slug": "intrusion",
        "new_parent_page": world.b.network.pk,
        "chooser": world.a.network.pk,
        "collection": world.a.shared_image.collection_id,
        "restriction_type": "login",
        "action-publish": "1",
        "comment": "Intrusion",
    }
    for file in ("file", "avatar"):
        data.pop(file, None)
    return data


@pytest.mark.long
@pytest.mark.parametrize("query", ["", "?q=brouillon"], ids=["plain", "searching"])
def test_nothing_of_the_other_network_is_in_an_answer(world, query):
    coordinator = Walker(world.a.user)
    leaks = []
    for route in routes():
        for page in (world.b.page_for(route.name), world.b.draft, world.b.private):
            address = route.address(world, world.b, page)
            if query and "?" not in address:
                address += query
            answer = coordinator.request("get", address)
            if world.b.canary in coordinator.text_at_the_end(answer):
                leaks.append(route.name)
            if "page_id" not in route.path:
                break
    assert leaks == []


@pytest.mark.long
def test_posting_everything_changes_nothing_of_the_other_network(world):
    coordinator, admin = Walker(world.a.user), Walker(world.users["superuser"])
    before = rows_of(world.b)
    leaks = []
    for route in with_objects():
        address = route.address(world, world.b)
        answer = coordinator.request_and_keep("post", address, form_of(world, admin, address))
        if world.b.canary in coordinator.text_at_the_end(answer):
            leaks.append(route.name)
    assert leaks == []
    assert rows_of(world.b) == before


@pytest.mark.long
def test_the_same_posts_bite_where_everything_is_allowed(world):
    admin = Walker(world.users["superuser"])
    before = rows_of(world.b)
    escape_formula = set()
    for route in with_objects():
        if route.name in BITING:
            address = route.address(world, world.b)
            with rolled_back():
                answer = admin.request_and_keep("post", address, form_of(world, admin, address))
                if rows_of(world.b) == before:
                    escape_formula.add((route.name, outcome(answer)))
    assert escape_formula == set()


def test_a_bulk_action_on_mixed_pages_takes_only_hers(world):
    coordinator = Walker(world.a.user)
    ids = f"id={world.a.draft.pk}&id={world.b.draft.pk}"
    before = rows_of(world.b)
    address = f"/admin/bulk/wagtailcore/page/publish/?{ids}&next=/admin/"
    coordinator.request_and_keep("post", address, {})
    world.a.draft.refresh_from_db()
    assert world.a.draft.live
    assert rows_of(world.b) == before
