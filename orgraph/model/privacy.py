"""What is to be withheld before anything is shown or written."""

from __future__ import annotations

from dataclasses import dataclass

DROPPED = ("pay", "holder", "grade", "headcount", "fte")
"""What can be dropped: pay; who holds a position, by name and number; grade; headcount; full-time equivalents."""


@dataclass(frozen=True, slots=True)
class Privacy:
    """`pseudonyms` puts `Person 7` for a holder's name wherever it stands, and so for a number; `drop` leaves columns
    out (`DROPPED`); `minimum_group` withholds what concerns fewer than so many people: in units of fewer, holders and
    grades, and the pay of every position of fewer."""

    pseudonyms: bool = False
    drop: tuple[str, ...] = ()
    minimum_group: int = 0

    def __bool__(self) -> bool:
        return self.pseudonyms or bool(self.drop) or self.minimum_group > 1
