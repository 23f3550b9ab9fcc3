"""What the admin adds for events: their list, the news about them, what waits."""
