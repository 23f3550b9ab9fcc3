"""The key of the backups."""

from .environment import variable

BACKUP_KEY: str = variable("BACKUP_KEY", str, "")
