"""Deletion of what was kept for as long as it was said to be."""

import logging
from datetime import datetime, timedelta

from django.db import InterfaceError, OperationalError

from privacy.registry import retentions

logger = logging.getLogger(__name__)


def delete_what_is_too_old(now: datetime) -> int:
    """Delete what is older than its declaration says, and return how many rows that was.

    A purge that fails stops none of the others, and is tried again the next day; a database that
    does not answer is the caller's concern.
    """
    total = 0
    for row, retention in retentions():
        models = ", ".join(row.models)
        try:
            deleted = retention.purge(now - timedelta(days=retention.days))
        except (InterfaceError, OperationalError):
            raise
        except Exception:
            logger.exception("What is too old is still there: %s", models)
        else:
            total += deleted
            if deleted:
                logger.info("Deleted %s rows that were too old: %s", deleted, models)
    return total
