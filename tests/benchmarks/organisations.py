"""Seeded organisations of any size, with known faults, as a table of eight columns."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.csv

TITLES = ("Analyst", "Engineer", "Clerk", "Officer", "Lead", "Technician", "Planner", "Buyer", "Nurse", "Driver")
SHARE_OF_FAULTS = 2000  # one of each kind of fault in so many positions


@dataclass(frozen=True, slots=True)
class Planted:
    """What was planted, as `orgraph summary` is to find it."""

    positions: int
    roots: int
    orphans: int
    self_reports: int
    cycle_groups: int
    positions_on_cycles: int
    layers: int


def write_organisation(
    path: Path, positions: int, *, seed: int = 1, faults: bool = True, share_of_faults: int = SHARE_OF_FAULTS
) -> Planted:
    """Writes positions.csv: id, title, unit, reports to, grade, headcount, fte, cost; rows in no order.

    The tree is drawn top down: position k reports to one of the positions drawn before it, so that spans have a
    mean near six and a long tail. Faults are planted among positions without subordinates, so that each has
    exactly its own effect: one of each of five kinds in `share_of_faults` positions.
    """
    rng = np.random.default_rng(seed)
    superior, layer = drawn_tree(positions, rng)
    ids = 50_000_000 + rng.permutation(int(positions * 1.3))[:positions]
    names = np.char.add("P", ids.astype("U8"))
    reports = np.where(superior < 0, "", names[np.maximum(superior, 0)])
    leaves = rng.permutation(np.flatnonzero(np.bincount(superior[superior >= 0], minlength=positions) == 0))
    each = max(1, positions // share_of_faults) if faults else 0
    orphans, selves, tops, rings = np.split(leaves[: 5 * each], [each, 2 * each, 3 * each])
    reports[orphans] = np.char.add("X", ids[orphans].astype("U8"))
    reports[selves] = names[selves]
    reports[tops] = ""
    pairs = rings[: len(rings) // 2 * 2].reshape(-1, 2)
    reports[pairs[:, 0]], reports[pairs[:, 1]] = names[pairs[:, 1]], names[pairs[:, 0]]
    sound = np.ones(positions, dtype=bool)
    sound[leaves[: 5 * each]] = False
    order = rng.permutation(positions)
    grade = np.clip(18 - layer, 1, 17)
    unit = np.char.add("U", np.char.zfill((superior % max(1, positions // 200)).astype("U6"), 6))
    titles = np.char.add(np.char.add(rng.choice(TITLES, positions), " "), rng.integers(1, 40, positions).astype("U2"))
    table = pa.table(
        {
            "position_id": names[order],
            "title": titles[order],
            "unit": unit[order],
            "reports_to": reports[order],
            "grade": np.char.add("G", grade.astype("U2"))[order],
            "headcount": rng.integers(1, 4, positions)[order],
            "fte": rng.choice(np.array([1.0, 0.8, 0.5]), positions)[order],
            "cost": rng.integers(30_000, 90_000, positions)[order],
        }
    )
    pyarrow.csv.write_csv(table, path, pyarrow.csv.WriteOptions(quoting_style="none"))
    return Planted(
        positions=positions,
        roots=1 + len(tops),
        orphans=len(orphans),
        self_reports=len(selves),
        cycle_groups=len(pairs),
        positions_on_cycles=2 * len(pairs),
        layers=int(layer[sound].max()),
    )


def drawn_tree(n: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Superior (-1 for the head) and layer of n positions."""
    superior, layer = np.full(n, -1), np.ones(n, dtype=np.int64)
    start, stop = 0, 1
    while stop < n:
        managers = np.arange(start, stop)
        managers = managers[rng.random(len(managers)) < (1.0 if stop < 20 else 0.6)]
        managers = managers if len(managers) else np.arange(start, start + 1)
        spans = np.clip(np.rint(np.exp(rng.normal(np.log(5.2), 0.6, len(managers)))), 1, 60).astype(np.int64)
        below = np.repeat(managers, spans)[: n - stop]
        superior[stop : stop + len(below)] = below
        layer[stop : stop + len(below)] = layer[start] + 1
        start, stop = stop, stop + len(below)
    return superior, layer
