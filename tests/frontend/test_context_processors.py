"""Menus that editors arrange."""

import pytest
from django.core.exceptions import ValidationError
from wagtail.models import Locale

from core.models import Menu, MenuItem
from tests.factories import make_network

pytestmark = pytest.mark.django_db


@pytest.fixture
def menu(home):
    return Menu.objects.create(place=Menu.Place.MAIN, locale=Locale.get_default())


def add(menu, **fields):
    return MenuItem.objects.create(menu=menu, locale=menu.locale, **fields)


def test_a_menu_names_no_page_that_is_not_everybodys(menu):
    shown, draft = make_network("Habitat"), make_network("Brouillon", live=False)
    add(menu, label="Habitat", page=shown)
    add(menu, label="Brouillon", page=draft)
    assert [item.label for item in MenuItem.objects.shown_in("fr")] == ["Habitat"]


def test_an_untranslated_menu_is_shown_in_the_source_language(menu, english):
    add(menu, label="Agenda", address="/agenda/")
    assert [item.label for item in MenuItem.objects.shown_in("en")] == ["Agenda"]
    translated = Menu.objects.create(
        place=Menu.Place.MAIN, locale=english, translation_key=menu.translation_key
    )
    add(translated, label="Events", address="/en/agenda/")
    assert [item.label for item in MenuItem.objects.shown_in("en")] == ["Events"]
    assert [item.label for item in MenuItem.objects.shown_in("fr")] == ["Agenda"]


@pytest.mark.parametrize("fields", [{}, {"address": "agenda"}, {"address": "javascript:alert(1)"}])
def test_an_entry_that_leads_nowhere_is_refused(menu, fields):
    with pytest.raises(ValidationError):
        MenuItem(menu=menu, locale=menu.locale, label="Agenda", **fields).clean()
