"""SEQUENCE is kept by UID: today's numbers go there."""

from datetime import UTC
from itertools import batched

from django.conf import settings
from django.db import migrations, models

STATE = ("start", "end", "precision", "confirmed", "status", "event__status")


def keep_the_numbers(apps, schema_editor):
    EventSession = apps.get_model("programme", "EventSession")
    CalendarSequence = apps.get_model("programme", "CalendarSequence")
    numbers = dict(
        EventSession.objects.values_list("translation_key").annotate(models.Max("sequence"))
    )
    sources = EventSession.objects.filter(
        event__locale__language_code=settings.LANGUAGE_CODE, event__alias_of=None
    )
    states = {uid: state(*values) for uid, *values in sources.values_list("translation_key", *STATE)}
    for uids in batched(states, 1000):
        CalendarSequence.objects.bulk_create(
            CalendarSequence(uid=uid, sequence=numbers[uid], state=states[uid]) for uid in uids
        )


def state(start, end, precision, confirmed, status, inherited):
    """Return what `EventSession.calendar_state` is at this version."""
    dates = (start.astimezone(UTC).isoformat(), end.astimezone(UTC).isoformat())
    return " ".join((*dates, precision, str(confirmed), status or inherited))


class Migration(migrations.Migration):

    dependencies = [
        ('programme', '0005_one_programme_a_year'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarSequence',
            fields=[
                ('uid', models.UUIDField(primary_key=True, serialize=False)),
                ('sequence', models.PositiveIntegerField(default=0)),
                ('state', models.CharField(help_text='The last `calendar_state`: `sequence` goes up with another one.', max_length=200)),
            ],
            options={
                'verbose_name': 'numéro de séquence',
                'verbose_name_plural': 'numéros de séquence',
            },
        ),
        migrations.RunPython(keep_the_numbers, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='eventsession',
            name='sequence',
        ),
    ]
