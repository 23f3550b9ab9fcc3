"""Of the scripts in an answer of the admin, those that templates write are run, and no others."""

import json
import re
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.db.models import Model
from django.http import HttpResponse
from django.template import engines
from wagtail.models import Collection, Page

from core.models import Contact, CustomDocument, CustomImage, Theme
from tests.permissions.routes import routes
from tests.permissions.walking import Walker, wagtail_may_warn
from tests.permissions.world import World

pytestmark = [wagtail_may_warn, pytest.mark.searches]

INJECTED = "<script>evil()</script>"
TYPED = f'<script type="text/javascript">evil()</script>{INJECTED}'
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
NAMES: dict[type[Model], tuple[str, ...]] = {
    Page: ("title", "draft_title"),
    User: ("first_name", "last_name"),
    **dict.fromkeys((Collection, Contact, Theme), ("name",)),
    **dict.fromkeys((CustomDocument, CustomImage), ("title",)),
}


def nonce_of(answer: HttpResponse) -> str:
    """The one nonce of the policy of an answer; "" if it has none."""
    return "".join(re.findall(r"'nonce-([^']*)'", answer["Content-Security-Policy"]))


def texts(value: object) -> Iterator[str]:
    """The texts in what JSON says."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)


def markup_of(answer: HttpResponse) -> str:
    """What an answer gives to the document of a browser, in HTML or in JSON."""
    if answer.streaming:
        return ""
    text = answer.content.decode()
    if answer["Content-Type"].startswith("application/json"):
        return "\n".join(texts(json.loads(text)))
    return text if answer["Content-Type"].startswith("text/html") else ""


def inline_scripts(answer: HttpResponse) -> list[tuple[str, str]]:
    """The attributes and the code of the scripts that an answer would have a browser run."""
    return [
        (attributes, code)
        for attributes, code in SCRIPT.findall(markup_of(answer))
        if " src=" not in attributes.replace("\n", " ") and "json" not in attributes
    ]


def admin_answers(world: World, query: str = "") -> Iterator[tuple[str, HttpResponse]]:
    """What each address of the admin answers the superuser, and what modals and lists ask it."""
    walker = Walker(world.users["superuser"])
    for route in routes():
        address = route.address(world, world.a)
        if address.startswith("/admin/"):
            for method in ("get", "post"):
                data = {"q": query} if query else None
                yield f"{method} {route.name}", walker.request(method, address, data)


@pytest.mark.long
def test_each_script_of_each_screen_bears_the_nonce_of_its_answer(world):
    scripts, wrong, nonces = 0, [], []
    for name, answer in admin_answers(world):
        nonces.append(nonce_of(answer))
        for attributes, code in inline_scripts(answer):
            scripts += 1
            if f'nonce="{nonces[-1]}"' not in attributes:
                wrong.append((name, attributes, code[:80]))
    assert wrong == []
    assert scripts > 50
    made = [nonce for nonce in nonces if nonce]
    assert len(set(made)) == len(made)


@pytest.mark.long
def test_a_script_that_comes_in_by_a_text_bears_no_nonce_even_where_nothing_is_escaped(
    world, monkeypatch
):
    monkeypatch.setattr(engines["django"].engine, "autoescape", False)
    for model, fields in NAMES.items():
        model._base_manager.update(**dict.fromkeys(fields, TYPED))
    reached, wrong = set(), []
    for name, answer in admin_answers(world, query=TYPED):
        for attributes, code in inline_scripts(answer):
            if "evil" not in code:
                continue
            reached.add(name)
            if "nonce" in attributes:
                wrong.append((name, attributes, code[:80]))
    assert wrong == []
    assert len(reached) > 50
