"""The form that copies a programme."""

from itertools import count
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.admin.forms import CopyForm

YEAR_IS_TAKEN = _("Il y a déjà un programme pour cette année.")


def free_year(programme: Any) -> int:
    """Return the first year after that of a programme without another in its language."""
    programmes = type(programme).objects.filter(locale=programme.locale_id)
    taken = set(programmes.values_list("year", flat=True))
    return next(year for year in count(programme.year + 1) if year not in taken)


class ProgrammeCopyForm(CopyForm):
    """Ask for the year of the copy: a language has one programme a year."""

    field_order = ["year"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.programme = self.page.specific
        former, year = str(self.programme.year), free_year(self.programme)
        field = self.programme._meta.get_field("year")
        self.fields["year"] = field.formfield(
            initial=year,
            validators=field.validators,
            help_text=_("Une année qui n’a pas encore son programme."),
        )
        self.order_fields(self.field_order)
        for name in ("new_title", "new_slug"):
            self.fields[name].initial = self.fields[name].initial.replace(former, str(year))

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        programmes = type(self.programme).objects.filter(locale=self.programme.locale_id)
        if not data.get("alias") and programmes.filter(year=data.get("year")).exists():
            self.add_error("year", YEAR_IS_TAKEN)
        return data

    def values_of_copy(self) -> dict[str, Any]:
        return super().values_of_copy() | {"year": self.cleaned_data["year"]}
