"""Every type of page can be looked at before it is published, as a phone and a desktop show it."""

import html

import pytest
from django.urls import reverse
from wagtail.models import Page, get_page_models

from core.models import BasePage
from home.models import ContactPage, StandardPage
from networks.models import NetworkIndexPage
from programme.models import EventPage, ProgrammeIndexPage
from tests.factories import hours, make_event, make_network, make_priority, make_programme

pytestmark = pytest.mark.django_db
TYPES = [model for model in get_page_models() if issubclass(model, BasePage)]


@pytest.fixture
def every_type(home) -> dict[type[Page], Page]:
    """One page of each type, as a draft that nobody has published since it was changed."""
    priority = make_priority(make_programme())
    event = make_event(make_network("Habitat", priority), hours(2020, 10, 7, "09:00"))
    for model, title in ((StandardPage, "À propos"), (ContactPage, "Contact")):
        home.add_child(instance=model(title=title))
    found = {model: model.objects.first() for model in TYPES}
    assert found[EventPage] == event
    assert found[NetworkIndexPage]
    assert found[ProgrammeIndexPage]
    return found


@pytest.fixture
def admin(client, django_user_model):
    client.force_login(django_user_model.objects.create_superuser("admin"))
    return client


@pytest.mark.parametrize("model", TYPES, ids=[model.__name__ for model in TYPES])
def test_a_page_is_previewed_as_it_is_being_written(admin, every_type, model):
    page = every_type[model]
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).context["form"]
    sent = {
        form.add_prefix(name): value
        for part in (form, *(row for rows in form.formsets.values() for row in rows.forms))
        for name, field in part.fields.items()
        if (value := part[name].value()) not in (None, False) and isinstance(value, str | int)
        for form in (part,)
    }
    for rows in form.formsets.values():
        for name in ("TOTAL_FORMS", "INITIAL_FORMS"):
            sent[f"{rows.prefix}-{name}"] = len(rows.forms)
    answer = admin.post(address, sent | {"title": "Un titre que l'on essaie"})
    assert answer.json() == {"is_valid": True, "is_available": True}
    for size in ("", "?in_preview_panel=true"):
        shown = admin.get(f"{address}{size}")
        assert shown.status_code == 200
        assert "Un titre que l'on essaie" in html.unescape(shown.text)
        assert 'name="viewport"' in shown.text


@pytest.mark.parametrize("model", TYPES, ids=[model.__name__ for model in TYPES])
def test_a_preview_is_offered_at_the_width_of_a_phone_and_of_a_desktop(model):
    widths = {size["name"]: size["device_width"] for size in model().preview_sizes}
    assert widths["mobile"] <= 400
    assert widths["desktop"] >= 1000
    assert model().preview_modes
