"""Sets of rows as integer masks, in which bit n is row n: fast AND, OR and counts."""

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, Self

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


class Row(NamedTuple):
    """A row of a table of masks: its key, what it belongs to, its place, and what it has."""

    key: Any
    owner: Any
    order: tuple
    data: tuple
    values: tuple[Hashable, ...]


class RowTable:
    """Rows in order, with the mask of the rows that have each value; bit n is `keys[n]`.

    It is not modified: `replaced` returns another. Orders and data are held in columns, which take
    a third of the memory of tuples.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        """Make the table of rows that are in order."""
        self.keys: list[Any] = []
        self.orders: list[list] = []
        self.data: list[list] = []
        keys_of: dict[Any, list[Any]] = defaultdict(list)
        positions: dict[Hashable, array[int]] = defaultdict(lambda: array("L"))
        for position, row in enumerate(rows):
            self._insert(position, row)
            keys_of[row.owner].append(row.key)
            for value in row.values:
                positions[value].append(position)
        self.keys_of = {owner: tuple(keys) for owner, keys in keys_of.items()}
        self.masks = {value: mask_of(places, len(self.keys)) for value, places in positions.items()}

    def _insert(self, position: int, row: Row) -> None:
        if not self.orders:
            self.orders, self.data = [[] for _each in row.order], [[] for _each in row.data]
        self.keys.insert(position, row.key)
        for column, value in zip((*self.orders, *self.data), (*row.order, *row.data), strict=True):
            column.insert(position, value)

    def place(self, order: tuple) -> tuple:
        """Return what the order of a row is compared by."""
        return order

    def _place_at(self, position: int) -> tuple:
        return self.place(tuple(column[position] for column in self.orders))

    @cached_property
    def positions(self) -> dict[Any, int]:
        return {key: position for position, key in enumerate(self.keys)}

    def instant_index(self, number: int) -> InstantIndex:
        """Return the index of an instant that is at this place in the data of each row."""
        return InstantIndex(self.data[number] if self.data else [])

    def column(self, name: Hashable) -> dict[Any, int]:
        """Return the masks of the values (name, value), by value."""
        return {
            value[1]: mask
            for value, mask in self.masks.items()
            if isinstance(value, tuple) and value[0] == name
        }

    def replaced(self, owners: Collection[Any], rows: Iterable[Row]) -> Self:
        """Return the table with these rows instead of all those of these owners."""
        removed = sorted(
            self.positions[key] for owner in owners for key in self.keys_of.get(owner, ())
        )
        table = type(self)(())
        table.keys, table.keys_of = self.keys.copy(), self.keys_of.copy()
        table.orders = [column.copy() for column in self.orders]
        table.data = [column.copy() for column in self.data]
        for owner in owners:
            table.keys_of.pop(owner, None)
        for position in reversed(removed):
            for column in (table.keys, *table.orders, *table.data):
                del column[position]
        added: list[tuple[int, Row]] = []
        for row in sorted(rows, key=lambda row: self.place(row.order)):
            place = self.place(row.order)
            position = bisect_left(range(len(table.keys)), place, key=table._place_at)
            table._insert(position, row)
            table.keys_of[row.owner] = (*table.keys_of.get(row.owner, ()), row.key)
            added.append((position, row))
        cuts = [(position, (1 << position) - 1) for position in reversed(removed)]
        gaps = [(position, (1 << position) - 1) for position, _row in added]
        masks: dict[Hashable, int] = {}
        for value, mask in self.masks.items():
            for position, below in cuts:
                mask = (mask >> position + 1) << position | mask & below
            for position, below in gaps:
                mask = (mask >> position) << position + 1 | mask & below
            masks[value] = mask
        for position, row in added:
            for value in row.values:
                masks[value] = masks.get(value, 0) | 1 << position
        table.masks = {value: mask for value, mask in masks.items() if mask}
        return table
