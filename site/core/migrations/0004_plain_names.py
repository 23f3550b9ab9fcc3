import django.db.models.deletion
import modelcluster.fields
from django.db import migrations, models

TERMS = ["Theme", "Audience", "Dispositif", "EventType"]


def translations_of(term):
    """The operations that name a term's translations as such; their rows stay where they are."""
    return [
        migrations.RenameModel(f"{term}Words", f"{term}Translation"),
        migrations.AlterField(
            f"{term}Translation",
            "term",
            modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="translations",
                to=f"core.{term.lower()}",
            ),
        ),
    ]


class Migration(migrations.Migration):
    dependencies = [("core", "0003_theme_proposals")]

    operations = [
        migrations.RenameModel("Stamp", "CacheVersion"),
        *(operation for term in TERMS for operation in translations_of(term)),
        migrations.RenameModel("NetworkSettings", "OrganisationSettings"),
        migrations.RenameModel("NetworkSettingsWords", "OrganisationSettingsTranslation"),
        migrations.RemoveConstraint("OrganisationSettingsTranslation", "one_settings_per_language"),
        migrations.RenameField("OrganisationSettingsTranslation", "network", "organisation"),
        migrations.AlterField(
            "OrganisationSettingsTranslation",
            "organisation",
            modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="translations",
                to="core.organisationsettings",
            ),
        ),
        migrations.AddConstraint(
            "OrganisationSettingsTranslation",
            models.UniqueConstraint(
                fields=["organisation", "language_code"], name="one_settings_per_language"
            ),
        ),
    ]
