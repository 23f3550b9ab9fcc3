"""Dates as real announcements write them, and what people mean by them."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from dates import Precision, TypedDate, describe, parse

REFUSED = "NO"
AT_LEAST = 0.95  # of the wordings
YEAR = 2021  # of a programme, for what names no day


def read(file: str) -> dict[str, str]:
    """Return the meaning of each wording of a file."""
    lines = (Path(__file__).parent / file).read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if not line.startswith("#"))


LISTS = {file: read(file) for file in ("dates-written.tsv", "dates-typed.tsv")}
MEANINGS = [(words, meaning) for rows in LISTS.values() for words, meaning in rows.items()]


def meant(meaning: str) -> TypedDate | None:
    """Return the date that a meaning stands for, without the words that it may keep."""
    if meaning == REFUSED:
        return None
    precision, first, last, start, end, unconfirmed = [*meaning.split("|"), *[""] * 5][:6]
    return TypedDate(
        Precision(precision),
        *(date.fromisoformat(day) if day else None for day in (first, last)),
        *(time.fromisoformat(hour) if hour else None for hour in (start, end)),
        confirmed=not unconfirmed,
    )


def typed(words: str, meaning: str) -> TypedDate | None:
    """Return what is read, in the programme of the year that is meant; None if it is refused."""
    expected = meant(meaning)
    year = expected.first_day.year if expected and expected.first_day else YEAR
    try:
        return parse(words, year)
    except ValidationError:
        return None


def without_words(date_read: TypedDate | None) -> TypedDate | None:
    return date_read and replace(date_read, date_as_typed="")


@pytest.mark.parametrize("file", LISTS)
def test_nearly_all_that_people_write_is_read_and_nothing_is_misread(file):
    right, refused, misread = [], [], {}
    for words, meaning in LISTS[file].items():
        found = without_words(typed(words, meaning))
        if found == meant(meaning):
            right.append(words)
        elif found is None:
            refused.append(words)
        else:
            misread[words] = found
    print(f"{file}: {len(right)} right, {len(refused)} refused {refused}, {len(misread)} misread")  # noqa: T201
    assert misread == {}
    assert len(right) >= AT_LEAST * len(LISTS[file]), refused


@pytest.mark.parametrize(("words", "meaning"), MEANINGS, ids=[words for words, _ in MEANINGS])
def test_what_visitors_read_of_it_means_the_same(words, meaning):
    found = typed(words, meaning)
    if found is None:
        return
    days = (found.first_day, found.last_day, found.start_time, found.end_time)
    shown = describe(
        found.precision, *days, confirmed=found.confirmed, as_typed=found.date_as_typed
    )
    assert parse(shown, 1999) == found
