"""The days that the site accepts."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from dates import Precision, midnight, next_midnight, parse
from dates.bounds import FIRST_DAY, LAST_DAY, accepted_day, check_day
from dates.calendar import add_months, is_month_or_less, period_of

DAYS = st.dates(FIRST_DAY, LAST_DAY) | st.sampled_from([FIRST_DAY, LAST_DAY])


@pytest.mark.parametrize(
    "day", [date.min, FIRST_DAY - timedelta(days=1), LAST_DAY + timedelta(days=1), date.max]
)
def test_a_day_out_of_bounds_is_refused_wherever_it_is_read(day):
    with pytest.raises(ValidationError):
        check_day(day)
    with pytest.raises(ValueError, match=str(day)):
        accepted_day(str(day))
    with pytest.raises(ValidationError):
        parse(f"{day.day}/{day.month}/{day.year:04}", 2020)


@pytest.mark.parametrize("day", [FIRST_DAY, LAST_DAY])
def test_the_first_and_the_last_day_are_accepted(day):
    check_day(day)
    assert accepted_day(str(day)) == day
    assert parse(f"{day:%d/%m/%Y}", 2020).first_day == day


@given(DAYS, DAYS)
def test_no_arithmetic_on_an_accepted_day_overflows(day, other):
    assert midnight(day) < next_midnight(day)
    assert add_months(day, -1) < day < add_months(day, 1)
    is_month_or_less(min(day, other), max(day, other))
    for precision in (Precision.MONTH, Precision.QUARTER, Precision.SEMESTER, Precision.YEAR):
        first, last = period_of(precision, day)
        assert FIRST_DAY <= first <= day <= last <= LAST_DAY
