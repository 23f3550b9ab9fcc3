"""Blocks that no editor's script would post: refused in words or cleaned, and nothing is read."""

import json
from itertools import cycle
from uuid import uuid4

import pytest
from django.urls import reverse
from wagtail.blocks import Block, ChooserBlock, ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock

from home.models import StandardPage
from tests.permissions.test_canaries import form_of
from tests.permissions.walking import Walker, outcome, wagtail_may_warn

pytestmark = [wagtail_may_warn, pytest.mark.searches, pytest.mark.long]

DEEP = "[" * 3_000 + "]" * 3_000


def content(entity: dict | None = None, **changes: object) -> str:
    """What the editor of rich text posts, with a link or another entity over its word."""
    block = {"key": "a", "text": "mot", "type": "unstyled", "depth": 0, "inlineStyleRanges": []}
    block["entityRanges"] = [{"offset": 0, "length": 3, "key": 0}] if entity else []
    entities = {"0": {"mutability": "MUTABLE"} | entity} if entity else {}
    return json.dumps({"blocks": [block | changes], "entityMap": entities})


ANYWHERE = ["", "²", "-1", "9" * 30, "\0", "null", DEEP, "javascript:alert(1)"]
OF_RICH_TEXT = [
    *("7", "[]", "{}", '{"blocks": [7], "entityMap": {}}', content(text=7), content(type="other")),
    content(depth=10**6, type="unordered-list-item"),
    content({"type": "UNKNOWN", "data": {}}),
    content({"type": "LINK", "data": {"id": "²", "linkType": "page"}}),
    content({"type": "LINK", "data": {"url": "javascript:alert(1)"}}),
    content({"type": "DOCUMENT", "data": {"id": {"a": 1}}}),
    content({"type": "IMAGE", "data": {"id": "9" * 30}}),
    content(entityRanges=[{"offset": -5, "length": 10**9, "key": 7}]),
]


def posted(block: Block, prefix: str, chosen: object = "") -> dict[str, object]:
    """What the script of the form posts for one block of each kind."""
    row = {"deleted": "", "order": "0", "id": str(uuid4())}
    if isinstance(block, StreamBlock):
        data: dict[str, object] = {f"{prefix}-count": len(block.child_blocks)}
        for number, (name, child) in enumerate(block.child_blocks.items()):
            own = f"{prefix}-{number}"
            data |= {f"{own}-{key}": value for key, value in (row | {"type": name}).items()}
            data |= posted(child, f"{own}-value", chosen)
        return data
    if isinstance(block, StructBlock):
        fields = [posted(c, f"{prefix}-{name}", chosen) for name, c in block.child_blocks.items()]
        return {key: value for field in fields for key, value in field.items()}
    if isinstance(block, ListBlock):
        data = {f"{prefix}-0-{key}": value for key, value in row.items()} | {f"{prefix}-count": 1}
        return data | posted(block.child_block, f"{prefix}-0-value", chosen)
    if isinstance(block, BaseTypedTableBlock):
        name, child = next(iter(block.child_blocks.items()))
        column = {"type": name, "order": 0, "deleted": "", "heading": "x"}
        data = {f"{prefix}-column-0-{key}": value for key, value in column.items()}
        data |= {f"{prefix}-{key}": 1 for key in ("column-count", "row-count")}
        data |= {f"{prefix}-{key}": "" for key in ("caption", "row-0-deleted")}
        return data | {f"{prefix}-row-0-order": 0} | posted(child, f"{prefix}-cell-0-0", chosen)
    if isinstance(block, RichTextBlock):
        return {prefix: content()}
    return {prefix: chosen if isinstance(block, ChooserBlock) else ""}


def one_block(name: str, fields: dict[str, object]) -> dict[str, object]:
    return {"body-count": 1, "body-0-type": name, "body-0-order": 0, "body-0-deleted": ""} | fields


BLOCKS = StandardPage._meta.get_field("body").stream_block.child_blocks


def test_no_field_of_a_block_ends_in_an_error_whatever_is_posted(world):
    admin, failed = Walker(world.users["superuser"]), []
    address = reverse("wagtailadmin_pages:edit", args=[world.a.page.pk])
    form, anywhere, asked = form_of(world, admin, address), cycle(ANYWHERE), []
    for name, block in BLOCKS.items():
        usual = one_block(name, posted(block, "body-0-value"))
        asked += [usual | {key: next(anywhere)} for key in usual]
    asked += [one_block("rich_text", {"body-0-value": text}) for text in OF_RICH_TEXT]
    asked += [one_block("rich_text", {}), {"body-count": 2} | one_block("rich_text", {})]
    for data in asked:
        answer = admin.request("post", address, form | data)
        if answer.status_code not in {200, 302, 400}:
            failed.append((answer.status_code, str(data)[:300]))
    assert failed == []


def test_nothing_of_another_network_is_chosen_by_its_number(world):
    coordinator, admin = Walker(world.a.user), Walker(world.users["superuser"])
    address = reverse("wagtailadmin_pages:edit", args=[world.a.page.pk])
    form = form_of(world, admin, address)
    foreign = (world.b.document, world.b.image, world.b.draft, world.b.private)
    links = [
        ("DOCUMENT", {"id": world.b.document.pk}),
        ("LINK", {"id": world.b.draft.pk, "linkType": "page"}),
        ("IMAGE", {"id": world.b.image.pk, "format": "left", "alt": "x"}),
    ]
    fields = [posted(block, "body-0-value", row.pk) for block in BLOCKS.values() for row in foreign]
    names = [name for name in BLOCKS for _row in foreign]
    fields += [{"body-0-value": content({"type": kind, "data": data})} for kind, data in links]
    names += ["rich_text" for _link in links]
    for name, data in zip(names, fields, strict=True):
        answer = coordinator.request("post", address, form | one_block(name, data))
        assert outcome(answer) != "x", name
        assert world.b.canary not in coordinator.text_at_the_end(answer), (name, data)
