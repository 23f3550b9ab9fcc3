"""What `make test-quick` takes from a change."""

import pytest

from tests.touched import house_rules, touched, tried_by


@pytest.mark.parametrize(
    ("file", "tests"),
    [
        ("networks/invitations.py", ["tests/networks/test_invitations.py"]),
        ("site/core/settings.py", ["tests/core/test_settings.py"]),
        ("networks/migrations/0001_initial.py", ["tests/networks"]),
        ("programme/admin/actions.py", ["tests/programme/admin/test_actions.py"]),
        ("programme/admin/bulk.py", ["tests/programme/admin"]),
        ("programme/models/events.py", ["tests/programme/test_events.py"]),
        ("site/core/clock.py", ["tests/core"]),
        ("templates/networks/network_page.html", ["tests/networks"]),
        ("tests/networks/test_roles.py", ["tests/networks/test_roles.py"]),
        ("tests/search/conftest.py", ["tests/search"]),
        ("tests/networks/test_gone.py", []),
        ("scripts/test.sh", ["tests/setup"]),
        ("tests/browser/test_visits.py", []),
        ("README.md", []),
    ],
)
def test_a_file_is_tried_by_the_tests_of_its_name_or_of_its_room(file, tests):
    assert tried_by(file) == tests


def test_the_house_rules_are_always_tried_and_nothing_twice():
    assert touched([]) == house_rules()
    both = touched(["networks/invitations.py", "networks/apps.py"])
    assert both == [*house_rules(), "tests/networks"]
