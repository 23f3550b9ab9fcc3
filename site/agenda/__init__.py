"""The agenda: one query, and its results in several formats."""
