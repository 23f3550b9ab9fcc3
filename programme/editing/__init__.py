"""The edit form of events: fields, forms, panels and the view that reads a typed date."""
