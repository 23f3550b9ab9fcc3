"""How the site is watched, and who is told."""

from .environment import variable

# Whom editors ask for help: a name, an address, a telephone number, in words.
SUPPORT_CONTACT: str = variable("SUPPORT_CONTACT", str, "")
