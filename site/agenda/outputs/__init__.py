"""The output formats of the agenda."""
