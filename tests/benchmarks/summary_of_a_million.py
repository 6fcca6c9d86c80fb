"""`orgraph summary` on a million positions, side by side with a process that only reads the file.

    python -m tests.benchmarks.summary_of_a_million [POSITIONS] [RUNS]

The other process imports pandas and reads the same eight columns with the pyarrow engine as text. Both are timed
as whole processes, in turn; medians are printed with their ratio (the aim: at most 4) and the peak memory (the
aim: under 1.2 GB). The figures found are asserted to be the ones planted.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.organisations import write_organisation

ONLY_READING = "import sys, pandas; pandas.read_csv(sys.argv[1], engine='pyarrow', dtype=str)"


def run(command: list[str]) -> tuple[float, float, bytes]:
    """Seconds, peak memory in MB and output of one process."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, command
    return time.perf_counter() - start, usage.ru_maxrss / 1024, output


def main(positions: int = 1_000_000, runs: int = 5) -> None:
    """Prints the medians."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "positions.csv"
        planted = write_organisation(file, positions)
        reading = [sys.executable, "-c", ONLY_READING, str(file)]
        summing = [sys.executable, "-m", "orgraph.cli.main", "summary", str(file), "--format", "json"]
        pairs = [(run(reading), run(summing)) for _ in range(runs)]
    found = json.loads(pairs[-1][1][2])
    assert {name: found[name] for name in asdict(planted)} == asdict(planted), found
    base = statistics.median(first[0] for first, _ in pairs)
    ours = statistics.median(second[0] for _, second in pairs)
    peak = max(second[1] for _, second in pairs)
    ratio = statistics.median(second[0] / first[0] for first, second in pairs)
    sys.stdout.write(
        f"{positions:,} positions, medians of {runs}: only reading {base:.2f} s, orgraph summary {ours:.2f} s, "
        f"{ratio:.2f} times; peak {peak:.0f} MB\n"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
