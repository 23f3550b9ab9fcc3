"""Sets of rows as integer masks, in which bit n is row n: fast AND, OR and counts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import lru_cache

ONE = ord("1")


def mask_of(positions: Iterable[int], size: int) -> int:
    """Return the integer whose bits at `positions`, all below `size`, are set."""
    digits = bytearray(b"0") * (size + 1)
    for position in positions:
        digits[~position] = ONE
    return int(digits, 2)


def positions_of(mask: int) -> Iterator[int]:
    """Yield the positions of the bits that are set, in ascending order."""
    bits = bin(mask)[:1:-1]
    position = bits.find("1")
    while position >= 0:
        yield position
        position = bits.find("1", position + 1)


def last_positions(mask: int, most: int) -> list[int]:
    """Return the last positions of the bits that are set, at most so many, in ascending order."""
    found: list[int] = []
    while mask and len(found) < most:
        found.append(mask.bit_length() - 1)
        mask ^= 1 << found[-1]
    return found[::-1]


class InstantIndex:
    """Masks of the rows whose datetime is before a given one; bit n is `instants[n]`."""

    def __init__(self, instants: list[datetime]):
        ranked = sorted(range(len(instants)), key=instants.__getitem__)
        self._instants = [instants[position] for position in ranked]
        # Keyed by rank: all moments between two consecutive instants have the same mask.
        self._first = lru_cache(maxsize=256)(lambda rank: mask_of(ranked[:rank], len(instants)))

    def before(self, moment: datetime) -> int:
        """Return the mask of the rows strictly before `moment`."""
        return self._first(bisect_left(self._instants, moment))

    def until(self, moment: datetime) -> int:
        """Return the mask of the rows before or at `moment`."""
        return self._first(bisect_right(self._instants, moment))
