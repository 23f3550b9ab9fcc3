"""A session that ends on another day, at an hour that is not known, lasts until that day is over."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import migrations
from django.db.models import F

PARIS = ZoneInfo("Europe/Paris")


def extend_to_the_last_day(apps, schema_editor):
    """Set the end of these sessions, which was their start, and tell calendars."""
    sessions = apps.get_model("programme", "EventSession").objects.filter(
        precision="time", end_time=None, last_day__gt=F("first_day")
    )
    sequences = apps.get_model("programme", "CalendarSequence").objects
    for session in sessions.only("last_day", "translation_key"):
        next_day = session.last_day + timedelta(days=1)
        end = datetime.combine(next_day, time(), PARIS).astimezone(UTC)
        sessions.filter(pk=session.pk).update(end=end)
        # Its translations have the same UID: only the first one counts.
        for row in sequences.filter(uid=session.translation_key):
            start, former_end, *others = row.state.split(" ")
            if former_end != end.isoformat():
                row.sequence += 1
                row.state = " ".join((start, end.isoformat(), *others))
                row.save()


class Migration(migrations.Migration):
    dependencies = [("programme", "0007_names_in_one_order")]

    operations = [
        migrations.RunPython(extend_to_the_last_day, migrations.RunPython.noop)
    ]
