"""Generate plausible events to measure or try a site; never on a production site."""

from .making import SampleError, Tally, make_sample

__all__ = ["SampleError", "Tally", "make_sample"]
