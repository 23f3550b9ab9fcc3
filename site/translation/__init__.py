"""The site's words in other languages, from a file and back. See docs/traduction.md."""
