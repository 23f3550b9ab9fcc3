"""Back up the site into one file, and restore it: docs/decisions/0035-sauvegardes.md.

`operations.models.LastBackup.objects.first()` tells when a backup last succeeded, and where it is.
"""
