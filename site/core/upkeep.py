"""What a database is asked after a large load."""

from django.db import connection


def renew_statistics() -> None:
    """Have the database count what its tables hold, which its plans of queries rest on.

    PostgreSQL does so by itself, minutes later. SQLite never does, and then reads the search
    index once for every event: seconds, where it takes milliseconds.
    """
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
