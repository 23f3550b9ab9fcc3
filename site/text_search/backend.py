"""A search backend for Wagtail with French analysis, for SQLite and PostgreSQL.

Indexed text passes through `index_text` and queries through `parse_query`. The database only
compares words, so that SQLite and PostgreSQL give the same results.
See docs/decisions/0007-recherche-en-francais.md.
"""

from django.db import connection

if connection.vendor == "postgresql":
    from text_search.postgresql import SearchBackend, lookup
else:
    from text_search.sqlite import SearchBackend, lookup

__all__ = ["SearchBackend", "lookup"]
