"""What the agenda's text search needs on PostgreSQL, where modelsearch reads every entry."""

from django.db import migrations

# The very expression that is searched.
CREATE = "CREATE INDEX search_title_and_body ON wagtailsearch_indexentry USING gin ((title || body))"


def create(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(CREATE)


def drop(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP INDEX search_title_and_body")


class Migration(migrations.Migration):
    dependencies = [
        ("programme", "0001_initial"),
        ("wagtailsearch", "0010_add_text_fields"),
    ]

    operations = [migrations.RunPython(create, drop)]
