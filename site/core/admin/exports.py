"""The CSV files of Wagtail's listings and reports: their cells are no formulas.

Wagtail writes its XLSX files so.
"""

from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

from core.text import escape_formula


def connect() -> None:
    """Have every listing write its rows so."""
    SpreadsheetExportMixin.write_csv_row = write_csv_row


def write_csv_row(self: SpreadsheetExportMixin, writer: Any, row: dict[str, Any]) -> Any:
    cells = {
        field: self.preprocess_field_value(field, value, self.FORMAT_CSV)
        for field, value in row.items()
    }
    return writer.writerow(
        {
            field: escape_formula(cell) if isinstance(cell, str) else cell
            for field, cell in cells.items()
        }
    )
