"""What is installed is whole: `orgraph demo` works after `pip install`, without the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_every_file_of_the_package_and_the_example(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    files = [path for path in (ROOT / "orgraph").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    example = [path for path in (ROOT / "data" / "4s-dealership").rglob("*") if path.is_file()]
    wanted = {path.relative_to(ROOT).as_posix() for path in files}
    wanted |= {"orgraph/" + path.relative_to(ROOT).as_posix() for path in example}
    assert wanted <= held


def test_the_installed_package_runs_the_demo(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    run = [sys.executable, "-c", "from orgraph.cli.main import main; main(['demo', 'out'])"]
    shown = subprocess.run(
        run, cwd=tmp_path, env={"PYTHONPATH": str(tmp_path / "installed")}, capture_output=True, check=False
    )
    assert shown.returncode == 0, shown.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["chart.html", "network.html", "report.html"]
    assert str(tmp_path / "installed").encode() in shown.stdout, "the example is the installed one"
