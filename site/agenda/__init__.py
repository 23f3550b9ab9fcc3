"""The agenda: one query, every outlet."""
