"""Dates that are not always exact: what is known of them, the instants they span, their words."""

from .calendar import Precision, Span, midnight, next_midnight, span_of
from .words import date_words, describe, describe_hours

__all__ = [
    "Precision",
    "Span",
    "date_words",
    "describe",
    "describe_hours",
    "midnight",
    "next_midnight",
    "span_of",
]
