"""One programme per year and language. Aliases, and duplicates that exist already, are exempt."""

import django.db.models.deletion
from django.db import migrations, models

EXEMPT = """
Deux programmes ou plus ont la même année dans la même langue. Le premier créé la garde ; ceux-ci restent
tels quels, et leur fiche demande une autre année à l'enregistrement (ou supprimez-les) :
"""


def give_each_year_to_the_first(apps, schema_editor):
    programmes = apps.get_model("programme", "ProgrammePage").objects.filter(alias_of=None)
    taken, exempt = set(), []
    for programme in programmes.order_by("pk"):
        key = (programme.year, programme.locale_id)
        if key in taken:
            exempt.append(programme)
            continue
        taken.add(key)
        programmes.filter(pk=programme.pk).update(year_locale=programme.locale_id)
    if exempt:
        rows = [f"- {row.title} ({row.year}), page {row.pk}, {row.url_path}" for row in exempt]
        print(EXEMPT, *rows, sep="\n")


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0004_session_times_of_several_days"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.AddField(
            model_name="programmepage",
            name="year_locale",
            field=models.ForeignKey(
                editable=False,
                help_text="The language in which the year is this programme's alone; none for an alias.",
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="wagtailcore.locale",
            ),
        ),
        migrations.RunPython(give_each_year_to_the_first, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="programmepage",
            constraint=models.UniqueConstraint(
                fields=("year", "year_locale"), name="one_programme_per_year_and_language"
            ),
        ),
    ]
