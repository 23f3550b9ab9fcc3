"""The order of names in lists: the same in both databases and in Python, É among the E's."""

import re
import sqlite3
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created
from django.db.models import CharField, Func
from django.dispatch import receiver
from django.utils.deconstruct import deconstructible

from core.text import LIGATURES, fold

_SIGNS = re.compile("[^a-z0-9]+")


def name_key(name: str) -> str:
    """Return what names are sorted by: their letters and digits, without accents or signs."""
    return _SIGNS.sub(" ", fold(name)).strip()


def _postgresql_template() -> str:
    template = r"regexp_replace(normalize(%(expressions)s, NFKD), '[\u0300-\u036F]', '', 'g')"
    for code, latin in LIGATURES.items():
        # The locale of the database may not know that these letters are the same.
        # In one order in all processes: an index serves the very expression that it was made of.
        for letter in sorted({chr(code), chr(code).upper()} - {"SS"}):
            template = f"replace({template}, '{letter}', '{latin}')"
    return f"""trim(regexp_replace(lower({template}), '[^a-z0-9]+', ' ', 'g')) COLLATE "C\""""


@deconstructible(path="core.ordering.NameKey")
class NameKey(Func):
    """The `name_key` of a column: databases sort accents and hyphens each in their own way."""

    function = "name_key"
    arity = 1
    output_field = CharField()
    postgresql_template = _postgresql_template()

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        return self.as_sql(compiler, connection, template=self.postgresql_template, **context)


@receiver(connection_created)
def give_the_function_to_sqlite(
    sender: Any, connection: BaseDatabaseWrapper, **kwargs: Any
) -> None:
    if isinstance(connection.connection, sqlite3.Connection):
        connection.connection.create_function("name_key", 1, name_key, deterministic=True)
