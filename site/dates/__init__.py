"""Dates of variable precision: their type, the instants they span, parsing and formatting."""

from .calendar import Precision, Span, midnight, next_midnight, span_of
from .parsing import TypedDate, parse, parse_hour
from .wording import date_words, describe, describe_hours
from .wording_french import describe_period

__all__ = [
    "Precision",
    "Span",
    "TypedDate",
    "date_words",
    "describe",
    "describe_hours",
    "describe_period",
    "midnight",
    "next_midnight",
    "parse",
    "parse_hour",
    "span_of",
]
