"""The order of pages by title on PostgreSQL, which would make the key of each title of the site."""

from django.db import migrations

from core.ordering import NameKey

NAME = "core_page_title_name_key"


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        # The very expression that lists are ordered by.
        key = NameKey.postgresql_template % {"expressions": "title"}
        schema_editor.execute(f"CREATE INDEX {NAME} ON wagtailcore_page (({key}))", params=None)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP INDEX {NAME}")


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0009_log_of_public_changes"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(create, drop)]
