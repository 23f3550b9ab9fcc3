"""Calendar arithmetic in Paris."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from dates import Precision, midnight, next_midnight, span_of
from dates.bounds import FIRST_DAY, LAST_DAY
from dates.calendar import add_months, instant, is_month_or_less, period_of, spans_by_day

DAYS = st.dates(min_value=FIRST_DAY, max_value=LAST_DAY)


@pytest.mark.parametrize(
    ("day", "length"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24)]
)
def test_next_midnight_is_calendar_arithmetic_in_paris(day, length):
    assert next_midnight(day) - midnight(day) == timedelta(hours=length)


def test_an_hour_that_clocks_skip_is_refused():
    with pytest.raises(ValidationError) as refused:
        instant(date(2026, 3, 29), time(2, 30))
    assert refused.value.code == "skipped_hour"


def test_an_hour_that_clocks_live_twice_is_one_instant():
    assert instant(date(2026, 10, 25), time(2, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


@given(
    DAYS, st.sampled_from([Precision.MONTH, Precision.QUARTER, Precision.SEMESTER, Precision.YEAR])
)
def test_a_whole_period_holds_its_day_and_the_next_begins_after_it(precision_day, precision):
    first, last = period_of(precision, precision_day)
    assert first <= precision_day <= last
    assert first.day == 1
    assert (last + timedelta(days=1)).day == 1


@given(DAYS, st.integers(0, 40))
def test_months_later_is_never_in_a_further_month(day, months):
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months


@pytest.mark.parametrize(
    ("first", "last", "short"),
    [
        (date(2020, 11, 1), date(2020, 11, 30), True),
        (date(2020, 10, 15), date(2020, 11, 14), True),
        (date(2020, 10, 15), date(2020, 11, 15), False),
        (date(2020, 2, 1), date(2020, 2, 29), True),
        (date(2020, 10, 1), date(2020, 11, 30), False),
    ],
)
def test_a_month_is_measured_by_the_calendar(first, last, short):
    assert is_month_or_less(first, last) is short


def test_a_time_without_an_end_spans_no_length():
    span = span_of(Precision.TIME, date(2020, 11, 19), None, time(14, 30), None, 2020)
    assert span.start == span.end


def test_a_time_that_ends_on_another_day_spans_that_day():
    days = date(2020, 3, 12), date(2020, 3, 13)
    span = span_of(Precision.TIME, *days, time(20), None, 2020)
    assert (span.start, span.end) == (instant(days[0], time(20)), midnight(date(2020, 3, 14)))
    same = span_of(Precision.TIME, days[0], days[0], time(20), None, 2020)
    assert same.start == same.end


def test_the_hours_of_each_day_are_pariss_on_the_days_clocks_change():
    march = spans_by_day(date(2026, 3, 28), date(2026, 3, 30), time(9), time(17))
    october = spans_by_day(date(2026, 10, 24), date(2026, 10, 26), time(9), time(17))
    assert [span.start.hour for span in march] == [8, 7, 7]
    assert [span.start.hour for span in october] == [7, 8, 8]
    assert {span.end - span.start for span in march + october} == {timedelta(hours=8)}


def test_several_days_at_the_same_hours_span_the_first_start_to_the_last_end():
    span = span_of(Precision.DAYS, date(2020, 3, 12), date(2020, 3, 13), time(9), time(17), 2020)
    assert span.start == instant(date(2020, 3, 12), time(9))
    assert span.end == instant(date(2020, 3, 13), time(17))


def test_without_an_end_they_span_the_last_start_as_well():
    span = span_of(Precision.DAYS, date(2020, 3, 12), date(2020, 3, 13), time(0), None, 2020)
    assert span.end > midnight(date(2020, 3, 13))


def test_an_unknown_date_spans_its_programmes_year():
    span = span_of(Precision.UNKNOWN, None, None, None, None, 2020)
    assert (span.start, span.end) == (midnight(date(2020, 1, 1)), midnight(date(2021, 1, 1)))
