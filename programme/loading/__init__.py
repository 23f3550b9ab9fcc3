"""Loading a programme from a YAML file. What the file may say: docs/programme-file.md."""

from .errors import LoadingError, Problem
from .loader import load

__all__ = ["LoadingError", "Problem", "load"]
