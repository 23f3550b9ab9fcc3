"""The site-wide search."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import PageViewRestriction

from tests.factories import day, make_event, make_network

pytestmark = pytest.mark.django_db


def test_a_word_finds_the_pages_that_hold_it(client, home):
    make_network("Réseau habitat")
    make_network("Réseau emploi")
    text = client.get("/recherche/?q=habitat").text
    assert "Réseau habitat" in text
    assert "Réseau emploi" not in text


def test_what_is_not_everybodys_is_not_found(client, home):
    make_event(None, day(2020, 1, 1), title="Canari brouillon", live=False)
    private = make_event(None, day(2020, 1, 1), title="Canari privé")
    PageViewRestriction.objects.create(page=private, restriction_type="login")
    page = client.get("/recherche/?q=canari").context["page"]
    assert list(page.object_list) == []


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=40), st.text(max_size=5))
def test_no_question_is_an_error(client, home, question, page):
    assert client.get("/recherche/", {"q": question, "page": page}).status_code == 200
