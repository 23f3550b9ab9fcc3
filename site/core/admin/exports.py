"""The CSV files of Wagtail's listings and reports: their cells are no formulas.

Wagtail writes its XLSX files so.
"""

from typing import Any

from django.utils.encoding import force_str
from wagtail.admin.views.mixins import SpreadsheetExportMixin, list_to_str

from core.text import escape_formula


def connect() -> None:
    """Have every listing write its cells so; each finds here what it makes of a kind of value."""
    ours = {object: {SpreadsheetExportMixin.FORMAT_CSV: _cell}}  # the first that fits is taken
    theirs = SpreadsheetExportMixin.custom_value_preprocess
    SpreadsheetExportMixin.custom_value_preprocess = ours | theirs


def _cell(value: Any) -> Any:
    words = list_to_str(value) if isinstance(value, list) else force_str(value, strings_only=True)
    return escape_formula(words) if isinstance(words, str) else words
