import core.storage
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0011_default_network_name'),
    ]

    operations = [
        # The column is what it was: SQLite would make the table again.
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    model_name='customdocument',
                    name='file',
                    field=models.FileField(storage=core.storage.documents_storage, upload_to='documents', verbose_name='file'),
                ),
            ]
        ),
    ]
