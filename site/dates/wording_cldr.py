"""Format dates from Unicode CLDR data, for languages without a module of their own."""

from datetime import date, datetime, time

from babel import Locale
from babel.dates import format_date, format_interval, format_time
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .calendar import Precision


class Cldr:
    """The formatter of `language`. Words that CLDR lacks come from the gettext catalogue."""

    def __init__(self, language: str):
        self._locale = locale = Locale.parse(language, sep="-")
        names = locale.months["stand-alone"]
        self.MONTHS = tuple(names["wide"][number] for number in range(1, 13))
        self.WEEKDAYS = tuple(locale.days["stand-alone"]["wide"][number] for number in range(7))

    def ordinal(self, number: int, feminine: bool = False) -> str:
        return str(number)

    def day_number(self, number: int) -> tuple[str, str]:
        return str(number), ""

    def short_month(self, day: date) -> str:
        return self._date(day, "LLL")

    def short_day(self, day: date, *, year: bool) -> str:
        return self._date(day, "d MMM y" if year else "d MMM")

    def quarter(self, day: date) -> tuple[str, str]:
        return self._date(day, "QQQ"), ""

    def semester(self, day: date) -> tuple[str, str]:
        half = pgettext("semestre", "premier") if day.month < 7 else pgettext("semestre", "second")
        return half, _("semestre")

    def month_title(self, day: date) -> str:
        return self._date(day, "LLLL y")

    def describe_hours(self, start: time, end: time | None = None) -> str:
        beginning = format_time(start, "short", locale=self._locale)
        return f"{beginning}–{format_time(end, 'short', locale=self._locale)}" if end else beginning

    def describe(
        self,
        precision: str,
        first_day: date | None,
        last_day: date | None = None,
        start_time: time | None = None,
        end_time: time | None = None,
        *,
        confirmed: bool = True,
    ) -> str:
        """Return the date of a session, with its year."""
        if first_day is None:
            return _("date à préciser")
        match precision:
            case Precision.TIME | Precision.DAY | Precision.DAYS | Precision.RANGE:
                last = last_day or first_day
                words = self._exact(precision, first_day, last, start_time, end_time)
                return words if confirmed else _("%(date)s (à confirmer)") % {"date": words}
            case Precision.MONTH:
                period = self.month_title(first_day)
            case Precision.QUARTER:
                period = self._date(first_day, "QQQQ y")
            case Precision.SEMESTER:
                period = f"{' '.join(self.semester(first_day))} {first_day.year}"
            case _:
                period = str(first_day.year)
        return _("%(period)s, date à préciser") % {"period": period}

    def _exact(
        self, precision: str, first: date, last: date, start: time | None, end: time | None
    ) -> str:
        if first == last:
            day = format_date(first, "full", locale=self._locale)
            return f"{day}, {self.describe_hours(start, end)}" if start else day
        if start and precision == Precision.TIME:
            days = [(first, start), (last, end)]
            return " – ".join(self._exact(precision, day, day, hour, None) for day, hour in days)
        interval = format_interval(
            datetime.combine(first, time()),
            datetime.combine(last, time()),
            "yMMMMd",
            locale=self._locale,
        )
        if start is None:
            return interval
        hours = _("%(hours)s chaque jour") % {"hours": self.describe_hours(start, end)}
        return f"{interval}, {hours}"

    def _date(self, day: date, pattern: str) -> str:
        return format_date(day, pattern, locale=self._locale)
