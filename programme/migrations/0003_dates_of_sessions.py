"""The days of sessions are bounded, and they keep the words of a date that is not exact.

A day out of bounds was mistyped: the date is not known.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import django.core.validators
from django.db import migrations, models
from django.db.models import F, Q

ACCEPTED = date(1900, 1, 1), date(2199, 12, 31)
PARIS = ZoneInfo("Europe/Paris")


def forget_days_out_of_bounds(apps, schema_editor):
    """Give the sessions with such a day the span of an unknown date: their programme's year."""
    sessions = apps.get_model("programme", "EventSession").objects.filter(
        ~Q(first_day__range=ACCEPTED) | Q(last_day__gt=ACCEPTED[1]), first_day__isnull=False
    )
    for year in set(sessions.values_list("event__programme__year", flat=True)):
        sessions.filter(event__programme__year=year).update(
            precision="unknown",
            first_day=None,
            last_day=None,
            start_time=None,
            end_time=None,
            start=datetime(year, 1, 1, tzinfo=PARIS),
            end=datetime(year + 1, 1, 1, tzinfo=PARIS),
            listed_at=None,
            sequence=F("sequence") + 1,
        )


class Migration(migrations.Migration):
    dependencies = [("programme", "0002_search_indexes")]

    operations = [
        migrations.AddField(
            model_name="eventsession",
            name="date_as_typed",
            field=models.CharField(
                blank=True,
                editable=False,
                help_text="The words of a date that the other fields only approximate.",
                max_length=220,
            ),
        ),
        migrations.AlterField(
            model_name="programmepage",
            name="year",
            field=models.PositiveSmallIntegerField(
                validators=[
                    django.core.validators.MinValueValidator(1900),
                    django.core.validators.MaxValueValidator(2199),
                ],
                verbose_name="année",
            ),
        ),
        migrations.RunPython(forget_days_out_of_bounds, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="eventsession",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("first_day", None),
                        ("first_day__range", ACCEPTED),
                        _connector="OR",
                    ),
                    models.Q(
                        ("last_day", None),
                        ("last_day__range", ACCEPTED),
                        _connector="OR",
                    ),
                ),
                name="session_days_in_bounds",
            ),
        ),
    ]
