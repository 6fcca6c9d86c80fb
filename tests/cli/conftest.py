"""A runner that calls `orgraph` as a console does: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Runner = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def orgraph_command(tmp_path: Path) -> Runner:
    """Runs `orgraph ARGUMENTS` in an empty folder."""

    def run(*arguments: str | Path, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "orgraph.cli.main", *map(str, arguments)],
            capture_output=True,
            check=False,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **(environment or {})},
        )

    return run
