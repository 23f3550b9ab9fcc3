import uuid

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('core', '0005_names_in_one_order'),
    ]

    operations = [
        migrations.DeleteModel(name='CacheVersion'),
        migrations.CreateModel(
            name='CacheVersion',
            fields=[
                ('transaction', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='transaction')),
                ('token', models.UUIDField(default=uuid.uuid4, verbose_name='jeton')),
            ],
            options={
                'verbose_name': 'état du site',
                'verbose_name_plural': 'états du site',
            },
        ),
    ]
