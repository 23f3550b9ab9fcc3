"""Seven days, four weeks, twelve months."""

from datetime import UTC, datetime, timedelta

from operations.backup.places import archive_name, made_at
from operations.backup.retention import outdated

NIGHT = datetime(2026, 11, 28, 2, 15, 30, tzinfo=UTC)
TWO_YEARS = [NIGHT - timedelta(days=number) for number in range(730)]


def test_a_site_backed_up_each_night_keeps_days_weeks_and_months():
    kept = sorted(set(TWO_YEARS) - outdated(TWO_YEARS), reverse=True)
    assert kept[:7] == TWO_YEARS[:7]
    sundays = [at for at in kept[7:] if at.isoweekday() == 7]
    assert NIGHT - timedelta(days=13) in sundays
    assert {(at.year, at.month) for at in kept} == {
        (2025, 12),
        *((2026, month) for month in range(1, 12)),
    }
    assert 7 + 2 + 11 <= len(kept) <= 7 + 3 + 11


def test_what_is_kept_tonight_does_not_depend_on_the_nights_before():
    """A backup that was deleted each night is never missed later."""
    kept: set[datetime] = set()
    for at in reversed(TWO_YEARS):
        kept.add(at)
        kept -= outdated(kept)
    assert kept == set(TWO_YEARS) - outdated(TWO_YEARS)


def test_of_one_day_the_last_is_kept():
    morning, noon = NIGHT, NIGHT + timedelta(hours=10)
    assert outdated([morning, noon]) == {morning}


def test_a_site_that_was_not_backed_up_for_a_year_keeps_what_it_has():
    old = [NIGHT - timedelta(days=400 + number) for number in range(3)]
    assert outdated([NIGHT, *old]) == set()


def test_a_name_says_when_and_of_which_site(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://www.exemple.fr"
    name = archive_name(NIGHT, is_encrypted=True)
    assert name == "sauvegarde-www.exemple.fr-20261128T021530Z.tar.enc"
    assert made_at(name) == NIGHT
    settings.WAGTAILADMIN_BASE_URL = "https://exemple.fr"
    assert made_at(name) is None
