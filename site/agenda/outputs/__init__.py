"""The forms in which the agenda's answer leaves the site."""
