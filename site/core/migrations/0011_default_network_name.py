"""A network that has not said its name has that of the site, not an empty one."""

from django.db import migrations, models

from core.models.settings import site_name


def name_networks(apps, schema_editor):
    OrganisationSettings = apps.get_model("core.OrganisationSettings")
    OrganisationSettings.objects.filter(name="").update(name=site_name())


class Migration(migrations.Migration):
    dependencies = [("core", "0010_index_page_titles_by_name")]

    operations = [
        migrations.AlterField(
            model_name="organisationsettings",
            name="name",
            field=models.CharField(
                default=site_name, max_length=100, verbose_name="nom du réseau"
            ),
        ),
        migrations.RunPython(name_networks, migrations.RunPython.noop),
    ]
