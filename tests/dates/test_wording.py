"""Dates in the words of each language."""

from datetime import date, time

import pytest
from django.utils.translation import override

from dates import Precision, describe

TWO_DAYS = (Precision.DAYS, date(2020, 3, 12), date(2020, 3, 13))
THREE_DAYS = (Precision.DAYS, date(2020, 3, 12), date(2020, 3, 14))


@pytest.mark.parametrize(
    ("language", "facts", "words"),
    [
        ("en", (*TWO_DAYS, time(9), time(17)), "12 and 13 March 2020, 9 am–5 pm"),
        ("en", (*TWO_DAYS, time(14)), "12 and 13 March 2020, 2 pm each day"),
        ("en", (*THREE_DAYS, time(9), time(17)), "from 12 to 14 March 2020, 9 am–5 pm each day"),
        ("de", (*THREE_DAYS, time(9), time(17)), "12.–14. März 2020, 09:00–17:00 chaque jour"),
    ],
)
def test_the_hours_of_several_days_are_said_in_each_language(language, facts, words):
    with override(language):
        assert describe(*facts) == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "from Thursday 12 March 2020, 9 am, to Friday 13 March 2020, 5 pm"),
        ("de", "Donnerstag, 12. März 2020, 09:00 – Freitag, 13. März 2020, 17:00"),
    ],
)
def test_one_start_and_one_end_are_each_beside_their_day(language, words):
    with override(language):
        assert describe(Precision.TIME, *TWO_DAYS[1:], time(9), time(17)) == words
