"""Dates that are not always exact: what is known of them, the instants they span, their words."""

from .calendar import Precision, Span, midnight, next_midnight, span_of
from .french import describe, describe_hours, describe_period
from .typed import TypedDate, parse, parse_hour

__all__ = [
    "Precision",
    "Span",
    "TypedDate",
    "describe",
    "describe_hours",
    "describe_period",
    "midnight",
    "next_midnight",
    "parse",
    "parse_hour",
    "span_of",
]
