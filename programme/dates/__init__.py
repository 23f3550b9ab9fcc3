"""Dates that are not always exact: what is known of them, the instants they span, their words."""

from .calendar import Precision, Span, midnight, next_midnight, span_of
from .french import describe, describe_hours

__all__ = [
    "Precision",
    "Span",
    "describe",
    "describe_hours",
    "midnight",
    "next_midnight",
    "span_of",
]
