"""The goals of a priority."""

import pytest
from django.core.exceptions import ValidationError

from programme.models import PriorityPage
from tests.factories import make_priority, make_programme

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("written", ["x", "1;2", "²", "18, 3", "1, ,x", "9" * 50])
def test_stored_goals_that_are_none_stop_no_page(client, home, written):
    priority = make_priority(make_programme())
    PriorityPage.objects.filter(pk=priority.pk).update(sdgs=written)
    assert client.get(priority.get_url()).status_code == 200


@pytest.mark.parametrize("written", ["x", "1;2", "²", "18, 3", "0"])
def test_goals_that_are_none_are_refused(home, written):
    priority = make_priority(make_programme())
    priority.sdgs = written
    with pytest.raises(ValidationError, match="de 1 à 17"):
        priority.clean()


def test_goals_are_read(home):
    assert make_priority(make_programme(), sdgs="6, 14,").sdg_numbers == [6, 14]
