"""`orgraph summary` gives the figures that three independent counts gave, without a hint."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

import orgraph

DATA = Path(os.environ["ORGRAPH_CORPUS"]) / "data"
# the fact's name where the summary's differs: max_span counts chosen lines, the facts all that are claimed
NAMES = {"layers_from_roots": "layers", "max_span": "max_span_claimed"}
SAME = (
    "positions",
    "roots",
    "orphans",
    "missing_superiors",
    "self_reports",
    "multiple_superiors",
    "cycle_groups",
    "positions_on_cycles",
    "reporting_links",
    "managers",
    "connected_parts",
)
TABLES = [
    ("car-dealer-positions-zh", "positions.csv", "positions.csv"),
    ("car-dealer-positions-zh", "positions-gb18030.csv", "positions.csv"),
    ("car-dealer-positions-zh", "positions-utf8-bom.csv", "positions.csv"),
    ("india-government-positions", "positions.csv", "positions.csv"),
    ("oracle-hr", "employees.csv", "employees.csv"),
    ("manufacturing-company", "reportsto.csv", "reportsto.csv"),
    *(("uk-organograms", path.name, path.name) for path in sorted((DATA / "uk-organograms").glob("*-senior.csv"))),
]


def known(folder: str, file: str) -> dict[str, Any]:
    """The first reading of a table in its facts."""
    tables = json.loads((DATA / folder / "facts.json").read_text("utf-8"))["tables"]
    return dict(next(table["facts"] for table in tables if table["file"] == file))


@pytest.mark.parametrize(("folder", "file", "facts_of"), TABLES, ids=lambda value: str(value)[:40])
def test_the_summary_gives_the_known_figures(folder: str, file: str, facts_of: str) -> None:
    facts, found = known(folder, facts_of), orgraph.load(DATA / folder / file, config=False).summary()
    wanted = {name: facts[name] for name in SAME} | {new: facts[old] for old, new in NAMES.items()}
    assert {name: found[name] for name in wanted} == wanted
    assert found["duplicate_ids"] == facts["duplicate_ids"]
    account = found["sources"][0]
    assert (account["rows"], account["read"] + account["unread"]) == (facts["rows"], facts["rows"])
