"""A developer's machine, or a demonstration: nothing to configure."""

from .base import *
from .environment import variable

DEBUG = True
# Known to everybody, so production settings never read it.
SECRET_KEY = variable("SECRET_KEY", str, "demonstration-seulement-jamais-en-production")
