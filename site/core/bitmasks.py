"""Sets of rows as integers, bit n being the row n: AND, OR and counts of thousands at once."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache

ONE = ord("1")


def mask_of(positions: Iterable[int], size: int) -> int:
    """The integer whose bits at `positions` are set."""
    digits = bytearray(b"0") * (size + 1)
    for position in positions:
        digits[~position] = ONE
    return int(digits, 2)


def positions_of(mask: int) -> Iterator[int]:
    """The positions of the bits that are set, in order."""
    bits = bin(mask)[:1:-1]
    position = bits.find("1")
    while position >= 0:
        yield position
        position = bits.find("1", position + 1)


class InstantIndex:
    """Sessions by an instant: which had it reached by a moment."""

    def __init__(self, instants: list[datetime]):
        ranked = sorted(range(len(instants)), key=instants.__getitem__)
        self._instants = [instants[position] for position in ranked]
        # A moment's mask is that of how many instants precede it, and many moments share one.
        self._first = lru_cache(maxsize=256)(lambda rank: mask_of(ranked[:rank], len(instants)))

    def before(self, moment: datetime) -> int:
        """Those strictly before `moment`."""
        return self._first(bisect_left(self._instants, moment))

    def until(self, moment: datetime) -> int:
        """Those before or at `moment`."""
        return self._first(bisect_right(self._instants, moment))
