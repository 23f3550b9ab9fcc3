"""The HTML that many pages show is kept for visitors, and for nobody's preview."""

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory

from frontend.templatetags.fragments import Fragments
from programme.models import EventPage
from tests.factories import day, make_event, make_network, make_programme

pytestmark = pytest.mark.django_db


def rendered(value, number: int | None = 1, **attributes) -> str:
    request = RequestFactory().get("/")
    for name, of_request in attributes.items():
        setattr(request, name, of_request)
    template = Template('{% load fragments %}{% kept "x" number %}{{ value }}{% endkept %}')
    return template.render(Context({"request": request, "number": number, "value": value}))


def test_what_has_the_same_values_is_rendered_once(db):
    assert rendered("a") == rendered("b") == "a"
    assert rendered("b", number=2) == "b"


@pytest.mark.parametrize(
    "attributes",
    [{"is_preview": True}, {"COOKIES": {"sessionid": "x"}}, {"method": "POST"}],
)
def test_what_not_everybody_reads_is_neither_kept_nor_shown(db, attributes):
    assert rendered("de la rédaction", **attributes) == "de la rédaction"
    assert rendered("public") == "public"
    assert rendered("de la rédaction", **attributes) == "de la rédaction"


def test_what_has_no_identity_is_not_kept(db):
    assert rendered("a", number=None) == "a"
    assert rendered("b", number=None) == "b"


def test_what_changes_is_rendered_again(home):
    assert rendered("a") == "a"
    make_event(make_network(), day(2030, 10, 8))
    assert rendered("b") == "b"


def test_a_row_is_rendered_once_for_all_the_pages_that_show_it(home):
    event = make_event(make_network(), day(2030, 10, 8, town="Tours"), title="Une rencontre")
    first = Client().get("/agenda/").text
    kept = len(Fragments.kept[1])
    assert Client().get("/agenda/?mode=non-precise").text.count("data-session=") == 1
    assert Client().get("/agenda/").text == first
    EventPage.objects.filter(pk=event.pk).update(title="Un atelier")
    assert "Un atelier" in Client().get("/agenda/").text
    assert kept > 0


def test_a_preview_shows_the_draft_and_visitors_do_not_see_it(editor, home):
    programme = make_programme(2030)
    event = make_event(None, day(2030, 10, 8), title="Une rencontre", programme=programme)
    event.title = "Un brouillon"
    event.save_revision()
    assert "Une rencontre" in Client().get("/agenda/").text
    assert "Un brouillon" in editor.get(f"/admin/pages/{event.pk}/view_draft/").text
    assert "Un brouillon" not in Client().get("/agenda/").text
    assert "Un brouillon" not in Client().get(event.url).text
