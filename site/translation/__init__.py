"""Translation of the site's content, in the admin or by PO files. See docs/traduction.md."""
