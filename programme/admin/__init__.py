"""What the admin adds for events: their list, the actions on their sessions, what waits."""
