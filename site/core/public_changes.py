"""Triggers that change the cache version with whatever the public can see.

`settings.PUBLIC_MODELS` is the list. The database itself notices each change of a row, in the
transaction that makes it: nothing is missed by bulk writes, SQL or a process that dies, and
nothing is noticed twice. See docs/decisions/0021-ce-que-le-public-voit.md.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import Model
from modelcluster.fields import ParentalKey
from wagtail.models import Page

from core import change_log

PREFIX = "core_public"
EVENTS = ("insert", "update", "delete")
# A row of a page, or of its children, is only shown while the page is live.
OF_A_LIVE_PAGE = 'EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = {row}.{column})'
# Conditions of the rows that are shown, by model; `{row}` is the row, before or after the change.
CONDITIONS = {
    "wagtailcore.page": '{row}."live"',
    # A reason is shown as soon as it is translated (translation.reasons).
    "wagtail_localize.stringtranslation": (
        'EXISTS (SELECT 1 FROM "wagtail_localize_translationcontext"'
        ' WHERE "id" = {row}."context_id" AND "path" LIKE \'%status_reason\')'
    ),
    # The search index of a database holds drafts too, for the admin.
    # Its other objects may have the pk of a page.
    "wagtailsearch.indexentry": (
        'EXISTS (SELECT 1 FROM "wagtailcore_page" WHERE "live" AND "id" = {number}'
        ' AND "content_type_id" = {row}."content_type_id")'
    ),
}
# The pk of a page as the search index writes it; other objects may have other pks.
NUMBER = {
    "sqlite": 'CAST({row}."object_id" AS integer)',
    "postgresql": """
        CASE WHEN {row}."object_id" ~ '^[0-9]{{1,18}}$' THEN {row}."object_id"::bigint END
    """,
}
NEW_VERSION = {
    # There is one writer at a time, hence one row; 0 is that of `CacheVersion.renew`.
    "sqlite": """
        INSERT INTO "core_cacheversion" ("transaction", "token")
        VALUES (1, lower(hex(randomblob(16))))
        ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
    """,
    # Each transaction adds its own row and removes those that no other is removing. One is enough
    # until the transaction reads the version.
    "postgresql": """
        IF current_setting('core.noted', true) IS DISTINCT FROM
            (SELECT last_value::text FROM core_readings)
        THEN
            DELETE FROM "core_cacheversion" WHERE "transaction" IN (
                SELECT "transaction" FROM "core_cacheversion" FOR UPDATE SKIP LOCKED
            );
            INSERT INTO "core_cacheversion" ("transaction", "token")
            VALUES (pg_current_xact_id()::text::bigint, gen_random_uuid())
            ON CONFLICT ("transaction") DO UPDATE SET "token" = excluded."token";
            PERFORM set_config('core.noted', (SELECT last_value::text FROM core_readings), true);
            DELETE FROM "core_publicchange" WHERE "id" IN (
                SELECT "id" FROM "core_publicchange"
                WHERE "transaction" < pg_current_xact_id()::text::bigint - KEPT
                FOR UPDATE SKIP LOCKED
            );
        END IF;
    """.replace("KEPT", str(change_log.KEPT)),
}
# A row is logged once for each transaction; on SQLite, whose ids only grow, once.
LOG = {
    "sqlite": """
        DELETE FROM "core_publicchange" WHERE "table" = '{table}' AND "page" IN ({pages});
        INSERT INTO "core_publicchange" ("transaction", "table", "page") {rows};
    """,
    "postgresql": """
        INSERT INTO "core_publicchange" ("transaction", "table", "page") {rows}
        ON CONFLICT DO NOTHING;
    """,
}
LOGGED = {
    "sqlite": "SELECT 1, '{table}', {page}",
    "postgresql": "SELECT pg_current_xact_id()::text::bigint, '{table}', {page}",
}


def public_models() -> Iterator[tuple[type[Model], Sequence[str]]]:
    """Yield each model whose rows the public can see, and its fields that nobody sees."""
    for label, hidden in settings.PUBLIC_MODELS.items():
        yield apps.get_model(label), hidden


@transaction.atomic
def install() -> None:
    """Create the triggers of all public models."""
    remove()
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("CREATE SEQUENCE IF NOT EXISTS core_readings")
        for model, hidden in public_models():
            for statement in _statements(model, hidden):
                cursor.execute(statement)


def remove() -> None:
    """Drop the triggers, which would stand in the way of migrations that change their tables."""
    with connection.cursor() as cursor:
        for name, table in _installed(cursor):
            on_table = f' ON "{table}"' if connection.vendor == "postgresql" else ""
            cursor.execute(f'DROP TRIGGER "{name}"{on_table}')


def is_installed() -> bool:
    """Whether the database has all the triggers. `install` makes them as the models now are."""
    wanted = {_name(model, event) for model, _hidden in public_models() for event in EVENTS}
    with connection.cursor() as cursor:
        return {name for name, _table in _installed(cursor)} == wanted


def is_current(state: Any) -> bool:
    """Whether the models of a migration state have all the public models and their fields."""
    wanted: list[type[Model]] = [change_log.PublicChange]
    for model in [*wanted, *(model for model, _hidden in public_models())]:
        try:
            then = state.get_model(model._meta.label)
        except LookupError:
            return False
        fields = {field.name for field in model._meta.local_concrete_fields}
        if not fields <= {field.name for field in then._meta.local_concrete_fields}:
            return False
    return True


def _installed(cursor: CursorWrapper) -> list[tuple[str, str]]:
    if connection.vendor == "postgresql":
        cursor.execute(
            "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
            " WHERE starts_with(tgname, %s) AND pg_table_is_visible(tgrelid)",
            [PREFIX],
        )
    else:
        cursor.execute(
            "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' AND name GLOB %s",
            [f"{PREFIX}*"],
        )
    return cursor.fetchall()


def _name(model: type[Model], event: str) -> str:
    return f"{PREFIX}_{model._meta.db_table}_{event}"


def _condition(model: type[Model], row: str) -> str:
    """Return the SQL condition of a row that is shown, or an empty string if all of them are."""
    if condition := CONDITIONS.get(model._meta.label_lower):
        number = NUMBER[connection.vendor].format(row=row)
        return condition.format(row=row, number=number)
    column = _page_column(model)
    return OF_A_LIVE_PAGE.format(row=row, column=f'"{column}"') if column else ""


def _page_column(model: type[Model]) -> str:
    """Return the column of the page of a row; empty if it is not a page nor a child of one."""
    if issubclass(model, Page):
        return str(model._meta.pk.column)
    parents = [
        field.column
        for field in model._meta.local_concrete_fields
        if isinstance(field, ParentalKey) and issubclass(field.related_model, Page)
    ]
    return parents[0] if parents else ""


def _page(model: type[Model], row: str) -> str:
    """Return the SQL of the pk of the page of a row, or 0."""
    if model._meta.label_lower == "wagtailsearch.indexentry":
        return f"coalesce({NUMBER[connection.vendor].format(row=row)}, 0)"
    column = _page_column(model)
    return f'{row}."{column}"' if column else "0"


def _log(model: type[Model], rows: Sequence[str]) -> str:
    """Return the SQL that logs the change of a row, before and after it."""
    table = model._meta.db_table
    pages = list(dict.fromkeys(_page(model, row) for row in rows))
    logged = LOGGED[connection.vendor]
    return LOG[connection.vendor].format(
        table=table,
        pages=", ".join(pages),
        rows=" UNION ".join(logged.format(table=table, page=page) for page in pages),
    )


def _statements(model: type[Model], hidden: Sequence[str]) -> Iterator[str]:
    postgresql = connection.vendor == "postgresql"
    table = model._meta.db_table
    fields = model._meta.local_concrete_fields
    shown = [field.column for field in fields if field.name not in hidden]
    differs = "IS DISTINCT FROM" if postgresql else "IS NOT"
    changed = " OR ".join(f'OLD."{column}" {differs} NEW."{column}"' for column in shown)
    before, after = _condition(model, "OLD"), _condition(model, "NEW")
    conditions = {
        "insert": (after, "true", ["NEW"]),
        "delete": (before, "true", ["OLD"]),
        "update": (before and f"({before} OR {after})", f"({changed})", ["OLD", "NEW"]),
    }
    for event, (is_shown, is_changed, rows) in conditions.items():
        noted = NEW_VERSION[connection.vendor] + _log(model, rows)
        name = _name(model, event)
        begin = f'CREATE TRIGGER "{name}" AFTER {event.upper()} ON "{table}" FOR EACH ROW'
        if postgresql:
            # WHEN takes no subquery there: the function looks at what is shown.
            body = f"IF {is_shown or 'true'} THEN {noted} END IF; RETURN NULL;"
            yield (
                f'CREATE OR REPLACE FUNCTION "{name}"() RETURNS trigger LANGUAGE plpgsql'
                f" AS $$ BEGIN {body} END $$"
            )
            yield f'{begin} WHEN ({is_changed}) EXECUTE FUNCTION "{name}"()'
        else:
            when = f"{is_changed} AND {is_shown}" if is_shown else is_changed
            yield f"{begin} WHEN {when} BEGIN {noted} END"
