"""A site full of plausible events, to measure with and to try on; never a real site."""

from .making import SampleError, Tally, make_sample

__all__ = ["SampleError", "Tally", "make_sample"]
