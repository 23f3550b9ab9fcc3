"""Settings for development and the demonstration, without any configuration."""

from .base import *
from .environment import variable

DEBUG = True
# Public: production settings require their own.
SECRET_KEY = variable("SECRET_KEY", str, "demonstration-seulement-jamais-en-production")
