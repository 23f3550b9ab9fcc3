"""Words made to be taken for something else, in every field, and what each output makes of them."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote
from uuid import uuid4
from xml.etree import ElementTree

import icalendar
import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.contrib.auth.models import User
from django.db import models
from django.http import HttpResponse
from wagtail.blocks import (
    Block,
    CharBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Collection, Page

from tests.permissions.routes import routes
from tests.permissions.walking import Walker, wagtail_may_warn
from tests.permissions.world import World

pytestmark = [wagtail_may_warn, pytest.mark.searches, pytest.mark.long]

# A formula, an attribute's end, an element, a line of a header or a calendar, the ends of CDATA and
# of a script, and a template's expressions; what a short field has no room for comes last.
HOSTILE = (
    "=1+1\"'><x-canary a=1>\r\nX-Canary: 1\r\nBEGIN:X-CANARY\r\n]]></script><x-canary>"
    "{{ x|canary }}{% canary %}\u2028</title></textarea><x-canary>%0d%0aX-Canary: 1"
)
ADDRESS = "javascript:canary(1)//\"'><x-canary a=1>"
FORMULAS = ("=", "+", "-", "@", "\t", "\r")
OURS = ["core", "home", "networks", "programme", "search", "privacy", "accounts"]
OF_WAGTAIL = {Page: ["title", "seo_title", "search_description", "draft_title"]}
OF_WAGTAIL |= {User: ["first_name", "last_name"], Collection: ["name"]}
# Written by the code, which reads them back.
OF_THE_CODE = {
    *("account_key", "analysis", "file_hash", "filter_spec", "focal_point_key", "issuer", "keys"),
    *("language_code", "session_data", "state", "subject", "table", "vocabulary"),
}


def written_by_people(model: type[models.Model]) -> Iterator[models.Field]:
    """The fields in which people write words, addresses or blocks."""
    for field in model._meta.local_fields:
        is_text = isinstance(field, models.CharField | models.TextField) and not field.choices
        is_prose = is_text and not isinstance(field, models.SlugField | RichTextField)
        named = field.name in OF_WAGTAIL.get(model, [field.name])
        if (is_prose or isinstance(field, StreamField)) and named and field.name not in OF_THE_CODE:
            yield field


def hostile_value(field: models.Field) -> str:
    if isinstance(field, StreamField):
        return json.dumps(hostile_block(field.stream_block))
    is_address = isinstance(field, models.URLField) or field.name == "address"
    return (ADDRESS if is_address else HOSTILE)[: field.max_length]


def hostile_block(block: Block) -> Any:
    """One block of each kind, as it is stored; of what is chosen, nothing."""
    if isinstance(block, StreamBlock):
        return [
            {"type": name, "value": hostile_block(child), "id": str(uuid4())}
            for name, child in block.child_blocks.items()
        ]
    if isinstance(block, StructBlock):
        return {name: hostile_block(child) for name, child in block.child_blocks.items()}
    if isinstance(block, ListBlock):
        value = hostile_block(block.child_block)
        return [{"type": "item", "value": value, "id": str(uuid4())}]
    if isinstance(block, URLBlock):
        return ADDRESS
    if isinstance(block, CharBlock | TextBlock):
        return HOSTILE
    if isinstance(block, RichTextBlock):
        return "<p>canary</p>"
    return block.get_prep_value(block.get_default())


@pytest.fixture
def hostile_world(world: World) -> World:
    """The world, in which every word that somebody wrote is hostile."""
    filled = 0
    for model in (model for name in OURS for model in apps.get_app_config(name).get_models()):
        for row in model._default_manager.all():
            for field in written_by_people(model):
                filled += 1
                words = hostile_value(field)
                if field.unique:
                    words = f"{words[: (field.max_length or 255) - 9]}{row.pk}"
                model._base_manager.filter(pk=row.pk).update(**{field.name: words})
    for model, names in OF_WAGTAIL.items():
        model._default_manager.update(**dict.fromkeys(names, HOSTILE[:100]))
    assert filled > 200
    return world


def complaint(response: HttpResponse) -> str:
    """What in an answer was taken for something else; "" if nothing was."""
    if response.status_code >= 500:
        return "an error"
    if any("canary" in name.lower() for name in response.headers):
        return "a header"
    kind = response.headers.get("Content-Type", "").partition(";")[0]
    body = b"".join(response.streaming_content) if response.streaming else response.content
    reading = {
        "text/html": of_html,
        "application/json": of_json,
        "text/calendar": of_calendar,
        "application/atom+xml": of_xml,
        "application/xml": of_xml,
        "text/csv": of_csv,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": of_spreadsheet,
    }.get(kind)
    return reading(body) if reading and body else ""


def of_html(body: bytes) -> str:
    page = BeautifulSoup(body, "html5lib")
    if found := page.find("x-canary"):
        return f"an element in {found.parent.name}: {str(found.parent)[:200]}"
    for element in page.find_all(True):
        for name, value in element.attrs.items():
            if "canary" in name:
                return f"an attribute of {element.name}"
            text = unquote(value if isinstance(value, str) else " ".join(value)).strip().lower()
            is_followed = name in {"href", "src", "action", "formaction", "srcset"}
            if is_followed and text.startswith(("javascript:", "vbscript:", "data:text")):
                return f"an address of {element.name}"
    for script in page.find_all("script", type=["application/ld+json", "application/json"]):
        json.loads(script.string)
    return ""


def of_json(body: bytes) -> str:
    """Dialogs of the admin have a fragment of a page in their data."""
    found = json.loads(body)
    return of_html(found["html"].encode()) if isinstance(found, dict) and "html" in found else ""


def of_calendar(body: bytes) -> str:
    calendar = icalendar.Calendar.from_ical(body)
    names = {part.name for part in calendar.walk()}
    properties = {name for part in calendar.walk() for name, _value in part.property_items()}
    return str([name for name in names | properties if "CANARY" in name] or "")


def of_xml(body: bytes) -> str:
    tags = {element.tag for element in ElementTree.fromstring(body).iter()}  # noqa: S314 - ours
    return str([tag for tag in tags if "canary" in tag] or "")


def of_csv(body: bytes) -> str:
    text = body.decode("utf-8-sig")
    separator = ";" if ";" in text.partition("\n")[0] else ","  # the agenda's, and Wagtail's
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return next((cell[:40] for row in rows for cell in row if cell.startswith(FORMULAS)), "")


def of_spreadsheet(body: bytes) -> str:
    sheets = openpyxl.load_workbook(io.BytesIO(body))
    cells = (cell for sheet in sheets for row in sheet.iter_rows() for cell in row)
    return next((str(cell.value)[:40] for cell in cells if cell.data_type == "f"), "")


def complaints(world: World, role: str, parameters: dict[str, str] | None = None) -> dict[str, str]:
    walker, found = Walker(world.users[role]), {}
    for route in routes():
        response = walker.request("get", route.address(world, world.a), parameters)
        if why := complaint(response):
            found[route.name] = why
    return found


def test_the_words_reach_the_outputs(hostile_world):
    walker = Walker(None)
    event = hostile_world.a.event
    for address in [event.url, "/agenda/agenda.json?periode=tout", "/agenda/?periode=tout"]:
        assert "canary" in walker.request("get", address).content.decode(), address


@pytest.mark.parametrize("role", ["anonymous", "coordinator", "superuser"])
def test_no_word_is_taken_for_something_else_at_any_address(hostile_world, role):
    assert complaints(hostile_world, role) == {}


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_no_word_is_a_formula_of_what_is_exported(hostile_world, format):
    assert complaints(hostile_world, "superuser", {"export": format}) == {}


def test_all_that_the_agenda_says_of_hostile_words_is_read_as_words(hostile_world):
    walker, found = Walker(None), {}
    names = ["agenda.json", "agenda.ics", "agenda.csv", "agenda.atom", "", "encart/"]
    addresses = [f"/agenda/{name}" for name in names] + ["/sitemap.xml", "/recherche/"]
    for address in addresses:
        for query in ["periode=tout", "periode=tout&q=canary", f"q={HOSTILE[:60]}", "theme=x"]:
            if why := complaint(walker.request("get", f"{address}?{query.replace('%', '%25')}")):
                found[address, query] = why
    for page in Page.objects.live().public():
        for name in ["", "seances.ics"]:
            if why := complaint(walker.request("get", f"{page.url}{name}")):
                found[page.url, name] = why
    assert found == {}
