"""The admin's API reads pages, and changes none."""

import pytest
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import Page

from tests.factories import make_network

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("action", PagesAdminAPIViewSet.actions)
def test_no_action_goes_round_what_our_views_ask_and_refuse(superuser, home, action):
    page = make_network("Habitat")
    before = list(Page.objects.order_by("pk").values())
    address = f"/admin/api/main/pages/{page.pk}/"
    data = {"destination_page_id": home.pk, "recursive": True, "locale": "en"}
    answer = superuser.post(f"{address}action/{action}/", data, content_type="application/json")
    assert answer.status_code == 404
    assert list(Page.objects.order_by("pk").values()) == before
    assert superuser.get(address).json()["title"] == "Habitat"


@pytest.mark.parametrize("kind", ["pages", "images", "documents"])
@pytest.mark.parametrize("number", ["9999-12-31", "", "²", "9" * 30])
def test_nothing_is_found_by_what_is_no_number(superuser, home, kind, number):
    answer = superuser.get(f"/admin/api/main/{kind}/find/", {"id": number})
    assert answer.status_code == 404
