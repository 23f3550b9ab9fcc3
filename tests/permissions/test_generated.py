"""Requests that nobody would write, to every address, as each kind of reader."""

from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.permissions.routes import routes
from tests.permissions.walking import Walker, wagtail_may_warn

pytestmark = [wagtail_may_warn, pytest.mark.searches, pytest.mark.long]

SECONDS = 10  # on a busy machine
NAMES = [
    "q",
    "page",
    "p",
    "order",
    "ordering",
    "id",
    "next",
    "collection_id",
    "collection",
    "locale",
    "tag",
    "title",
    "slug",
    "name",
    "file",
    "action",
    "value",
    "url",
    "link_text",
    "parent_page_id",
    "page_type",
    "user_page_id",
    "results_only",
    "created_at_from",
    "created_at_to",
    "created_at_0",
    "date_updated_from",
    "du",
    "au",
    "mois",
    "periode",
    "email",
    "restriction_type",
    "email-address",
    "anchor_text-anchor",
    "fields",
    "limit",
    "offset",
    "search",
    "child_of",
    "for_explorer",
    "export",
    "mode",
    "in_preview_panel",
    "uids",
    "comment",
    "body",
    "body-count",
    "sessions-TOTAL_FORMS",
    "tags",
    "chooser",
]
EDGES = ["", "²", "\0", "9" * 30, "-1", "2199-12-31", "9999-12-31", "é" * 2_000, "[]", "{}"]
EDGES += ['[{"type": "rich_text", "value": 7}]', "a\r\nb: c", "javascript:alert(1)", "=1+1", "<p>"]
PARAMETERS = st.dictionaries(
    st.sampled_from(NAMES), st.sampled_from(EDGES) | st.text(max_size=20), max_size=4
)


@pytest.mark.parametrize("role", ["anonymous", "coordinator", "editor"])
def test_no_generated_request_ends_in_an_error_or_takes_long(world, role):
    walker = Walker(world.users[role])
    known = sorted(routes(), key=lambda route: route.name)
    failed: dict[str, str] = {}

    @settings(
        max_examples=600,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(known), st.sampled_from(["get", "post"]), PARAMETERS)
    def ask(route, method, values):
        address = route.address(world, world.a)
        started = perf_counter()
        answer = walker.request(method, address, values)
        if answer.status_code >= 500:
            failed.setdefault(f"{method} {route.name}", str(values))
        elif perf_counter() - started > SECONDS:
            failed.setdefault(f"{method} {route.name}", f"{perf_counter() - started} s: {values}")

    ask()
    assert failed == {}
