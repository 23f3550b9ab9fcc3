"""What the public saw change since a moment, so that a large index is updated and not rebuilt.

The triggers of `core.public_changes` log the row of each change, in its transaction. See
docs/decisions/0025-ce-qui-a-change.md.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from threading import RLock

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from core.caching import MAX_KEYS, CacheVersion, Kept

KEPT = 100_000
"""Transactions whose changes PostgreSQL keeps. SQLite keeps the last change of each page."""

MOST = 5000  # changes beyond which it is quicker to build

type Changes = dict[str, set[int]]
"""The pks of the pages of the rows that changed, by table; 0 for rows of no page."""


class PublicChange(models.Model):
    """A row that the public can see was changed: its table, and its page or 0."""

    transaction = models.BigIntegerField(_("transaction"))
    table = models.CharField(_("table"), max_length=63)
    page = models.BigIntegerField(_("page"))

    class Meta:
        verbose_name = _("changement public")
        verbose_name_plural = _("changements publics")
        constraints = [
            models.UniqueConstraint(
                fields=["transaction", "table", "page"], name="change_once_in_a_transaction"
            )
        ]

    def __str__(self) -> str:
        return f"{self.table} {self.page}"


@dataclass(frozen=True)
class Moment:
    """What was committed at a moment.

    `seen` is a snapshot of PostgreSQL, or on SQLite the last change; `version` the rows of the
    version.
    """

    seen: str
    version: frozenset[str]


MOMENT = {
    "postgresql": """
        SELECT pg_current_snapshot()::text, "transaction" || ' ' || "token"
        FROM (SELECT 1) AS always LEFT JOIN "core_cacheversion" ON true
    """,
    "sqlite": """
        SELECT (SELECT coalesce(max("id"), 0) FROM "core_publicchange"),
            "transaction" || ' ' || "token"
        FROM (SELECT 1) LEFT JOIN "core_cacheversion" ON true
    """,
}
# The snapshot has the transactions that were committed, whatever the order in which they began.
# A change is forgotten by a transaction that is KEPT later: none had begun when it was too early.
CHANGES = {
    "postgresql": """
        SELECT "transaction", "table", "page" FROM "core_publicchange"
        WHERE "transaction" >= pg_snapshot_xmin(%(seen)s::pg_snapshot)::text::bigint
            AND NOT pg_visible_in_snapshot("transaction"::text::xid8, %(seen)s::pg_snapshot)
        UNION ALL SELECT 0, '', 0
        WHERE pg_snapshot_xmax(pg_current_snapshot())::text::bigint
            > pg_snapshot_xmin(%(seen)s::pg_snapshot)::text::bigint + %(kept)s
        LIMIT %(most)s + 1
    """,
    "sqlite": """
        SELECT "transaction", "table", "page" FROM "core_publicchange" WHERE "id" > %(seen)s
        LIMIT %(most)s + 1
    """,
}


def read_moment() -> Moment | None:
    """Return the present moment, or None in a transaction, which may be rolled back."""
    if connection.in_atomic_block or not connection.get_autocommit():
        return None
    with connection.cursor() as cursor:
        cursor.execute(MOMENT[connection.vendor])
        rows = cursor.fetchall()
    return Moment(str(rows[0][0]), frozenset(version for _seen, version in rows if version))


def changes_between(before: Moment, now: Moment) -> Changes | None:
    """Return what changed from one moment to the other, and perhaps after it.

    Return None if the log does not tell: each token of the version must be that of a transaction
    whose changes are known. `CacheVersion.renew` leaves one that is not, and a restored database.
    """
    changes: Changes = defaultdict(set)
    transactions = set()
    values: dict[str, str | int] = {"seen": before.seen, "most": MOST}
    if connection.vendor == "postgresql":
        values["kept"] = KEPT
    with connection.cursor() as cursor:
        cursor.execute(CHANGES[connection.vendor], values)
        rows = cursor.fetchall()
    if len(rows) > MOST:
        return None
    for transaction, table, page in rows:
        transactions.add(str(transaction))
        changes[table].add(page)
    new = {row.partition(" ")[0] for row in now.version - before.version}
    return None if "" in changes or not new <= transactions else changes


def updated_on_change[**P, T](
    update: Callable[[T, Changes], T | None],
) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Cache the return values of a function as `cached_until_change`, but update them.

    `update` returns the value as it is after some changes, or None if it must be built; it must
    leave the former one as it was.
    """

    def decorate(build: Callable[P, T]) -> Callable[P, T]:
        cache: dict[object, Kept[T]] = {}
        bases: dict[object, tuple[Moment, T]] = {}
        lock = RLock()

        def renewed(key: object, *args: P.args, **kwargs: P.kwargs) -> T:
            now, value = read_moment(), None
            # The former value is let go before another is built: both may be large.
            cache.pop(key, None)
            if now and (base := bases.pop(key, None)):
                changes = changes_between(base[0], now)
                value = None if changes is None else update(base[1], changes)
                del base
            if value is None:
                value = build(*args, **kwargs)
            if now:
                bases[key] = (now, value)
            return value

        @wraps(build)
        def get(*args: P.args, **kwargs: P.kwargs) -> T:
            version = CacheVersion.current()
            key = (args, *sorted(kwargs.items()))
            if (entry := cache.get(key)) and entry.is_current(version):
                return entry.value
            del entry
            with lock:
                if (entry := cache.get(key)) and entry.is_current(version):
                    return entry.value
                del entry
                if len(cache) >= MAX_KEYS:
                    cache.clear()
                    bases.clear()
                value = renewed(key, *args, **kwargs)
                cache[key] = Kept(version, value)
                return value

        return get

    return decorate
