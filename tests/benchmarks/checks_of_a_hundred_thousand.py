"""`orgraph check` and the HTML report of a hundred thousand positions, one in twenty of them at fault, side by side
with a process that only reads the file.

    python -m tests.benchmarks.checks_of_a_hundred_thousand [POSITIONS] [RUNS]

The other process imports pandas and reads the same eight columns with the pyarrow engine as text. All are timed as
whole processes, in turn; medians are printed with their ratio (the aim: at most 12 for each), the peak memory, and the
size of the report (the aim: under 20 MB). What the checks find is asserted to be what was planted.
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.benchmarks.organisations import Planted, write_organisation
from tests.benchmarks.summary_of_a_million import ONLY_READING, run

SHARE = 100  # one of each of five kinds of fault in so many positions: five per cent in all
_ORGRAPH = [sys.executable, "-m", "orgraph.cli.main"]


def assert_found(found: dict[str, object], planted: Planted) -> None:
    """A position that reports to itself, to nobody, to a name that is no position, or in a ring of two is one finding
    of its own; the deepest line is one, where it has more than eight layers."""
    codes = Counter(str(finding["code"]) for finding in found["findings"])  # type: ignore[attr-defined]
    assert codes["OG201"] == planted.roots - 1, codes
    assert codes["OG202"] == planted.orphans, codes
    assert codes["OG203"] == planted.self_reports, codes
    assert codes["OG303"] == planted.cycle_groups, codes
    assert codes["OG501"] == (planted.layers > 8), codes
    assert not codes.keys() & {"OG101", "OG204", "OG205", "OG206", "OG207", "OG503", "OG504"}, codes
    of_one_kind = max(codes[code] for code in ("OG406", "OG408", "OG502", "OG506", "OG601", "OG602", "OG604", "OG605"))
    assert of_one_kind <= 100, codes


def main(positions: int = 100_000, runs: int = 3) -> None:
    """Prints the medians."""
    with tempfile.TemporaryDirectory() as folder:
        file, page = Path(folder) / "positions.csv", Path(folder) / "report.html"
        planted = write_organisation(file, positions, share_of_faults=SHARE)
        commands = {
            "only reading": [sys.executable, "-c", ONLY_READING, str(file)],
            "orgraph check": [*_ORGRAPH, "check", str(file), "--format", "json", "--fail-on", "never"],
            "orgraph report": [*_ORGRAPH, "report", str(file), "-o", str(page)],
        }
        rounds = [{name: run(command) for name, command in commands.items()} for _ in range(runs)]
        size = page.stat().st_size / 1e6
    assert_found(json.loads(rounds[-1]["orgraph check"][2]), planted)
    assert size < 20, f"the report has {size:.1f} MB"
    for name in commands:
        seconds = statistics.median(each[name][0] for each in rounds)
        ratio = statistics.median(each[name][0] / each["only reading"][0] for each in rounds)
        peak = max(each[name][1] for each in rounds)
        sys.stdout.write(f"{name}: {seconds:.2f} s, {ratio:.2f} times; peak {peak:.0f} MB\n")
    sys.stdout.write(f"{positions:,} positions, medians of {runs}; report {size:.1f} MB\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
