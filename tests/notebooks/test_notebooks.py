"""The notebooks run from the top, and are kept without their outputs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def read(path: Path) -> Any:
    notebook = nbformat.read(path, as_version=4)
    nbformat.validate(notebook)
    return notebook


def executed(path: Path) -> Any:
    """The notebook after a run of all its cells, in its own folder."""
    notebook = read(path)
    NotebookClient(notebook, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}).execute()
    return notebook


def output(notebook: Any, cell: str) -> str:
    """All that a cell showed: its text, its tables, its HTML."""
    (found,) = [each for each in notebook.cells if each.id == cell]
    shown = [each.get("text", "") + "".join(each.get("data", {}).values()) for each in found.outputs]
    return "\n".join(shown)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_kept_without_outputs(path: Path) -> None:
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    assert cells
    assert all(cell.outputs == [] and cell.execution_count is None for cell in cells)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_readme_lists_the_notebook_with_its_question(path: Path) -> None:
    question = read(path).cells[0].source.split("# ")[2].strip().splitlines()[0]
    (row,) = [line for line in (FOLDER / "README.md").read_text("utf-8").splitlines() if path.name in line]
    assert question in row


def test_the_first_look_answers_its_question() -> None:
    """The figures are those of data/4s-dealership/README.md."""
    files = set(FOLDER.rglob("*"))
    notebook = executed(FOLDER / "01_first_look.ipynb")
    assert 'sandbox="allow-scripts" srcdoc="' in output(notebook, "load")
    assert "67 个岗位" in output(notebook, "load")
    assert "agreed              53" in output(notebook, "witnesses")
    assert "集客信息统计专员、试乘试驾专员、索赔业务员" in output(notebook, "numbers")
    assert "OG302" in output(notebook, "by-kind")
    assert "岗位说明书.md 第 " in output(notebook, "one-finding")
    assert " → 总经理 → " in output(notebook, "paths")
    assert set(FOLDER.rglob("*")) == files
