"""Admin views for events: listings, dashboard panels and actions on sessions."""
