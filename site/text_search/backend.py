"""The search backend of Wagtail's that understands French: the vendor's, and our analysis.

What is indexed passes through `indexed`, what is asked through `asked`, and the databases only
compare words, so that SQLite and PostgreSQL give the same answers.
docs/decisions/0007-recherche-en-francais.md
"""

from django.db import connection

if connection.vendor == "postgresql":
    from text_search.postgresql import SearchBackend, lookup
else:
    from text_search.sqlite import SearchBackend, lookup

__all__ = ["SearchBackend", "lookup"]
