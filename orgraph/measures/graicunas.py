"""How many relationships a superior has to keep in mind.

Definition
    With n direct subordinates there are n direct relationships (superior and one subordinate), n(n − 1) cross ones
    (each subordinate as seen by each other) and n(2ⁿ⁻¹ − 1) direct group ones (each subordinate in each group of the
    others); in all n(2ⁿ/2 + n − 1).

Source
    V. A. Graicunas, Relationship in Organization, Bulletin of the International Management Institute, 1933; reprinted
    in Gulick and Urwick 1937. He gives 1, 6, 18, 44, 100, 222, 490, 1080 for n = 1 … 8. The count is of what is
    possible, not of what happens: it bears on teams whose members work with one another (Urwick 1956).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Relationships:
    """Relationships of one superior with n subordinates, by kind."""

    direct: int
    cross: int
    group: int

    @property
    def total(self) -> int:
        return self.direct + self.cross + self.group


def relationships(subordinates: int) -> Relationships:
    """The relationships with so many direct subordinates; none with none."""
    n = max(0, subordinates)
    return Relationships(direct=n, cross=n * (n - 1), group=n * (2 ** (n - 1) - 1) if n else 0)
