"""The index of what is searched is kept when something else changes, on real transactions."""

import pytest
from wagtail.models import Locale

from core.models import Contact
from programme.models import EventPage
from search.searchable import searchable_index
from tests.agenda.test_index_updates import site

__all__ = ["site"]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.long]


def test_what_is_not_searched_leaves_the_index_as_it_was(site):
    positions = searchable_index("fr").positions
    Contact.objects.create(name="Accueil", locale=Locale.objects.get(language_code="fr"))
    assert searchable_index("fr").positions is positions


def test_what_is_searched_makes_another(site):
    index = searchable_index("fr")
    EventPage.objects.filter(pk=EventPage.objects.first().pk).update(title="Autrement")
    assert "Autrement" in searchable_index("fr").titles
    assert "Autrement" not in index.titles
