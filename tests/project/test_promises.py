"""What the project promises about itself."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import orgraph
from orgraph import errors

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "orgraph").rglob("*.py"))
HEAVY = ("numpy", "pandas", "networkx", "scipy", "pyarrow", "pyvis", "openpyxl", "opencc", "bs4", "rich.console")

TABLE = """岗位编号,岗位名称,部门,上级部门,直接上级,虚线上级,人员编号,姓名,职级,编制
A1,院长,院办,,,,E1,吴伟,M9,1
A2,财务科长,财务科,院办,A1,,E2,何静,M5,1
A 3,会计,财务科,院办,财务科科长,A6,E3,孙磊、周敏,S1,2
null,会计,财务科,院办,A2,,E4,周敏,S1,1
A5,司机,院办,,A99,A1,,周敏,S1,1
A6,出纳,财务科,院办,a2,,E6,马丽,S1,
"""


def modules_loaded_by(code: str) -> set[str]:
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return set(shown.stdout.split())


def test_help_loads_nothing_heavy() -> None:
    loaded = modules_loaded_by(
        "from click.testing import CliRunner\nfrom orgraph.cli.main import cli\n"
        "result = CliRunner().invoke(cli, ['--help'])\nassert result.exit_code == 0, result.output"
    )
    assert not loaded & set(HEAVY)


def test_explain_loads_no_pandas_and_no_networkx() -> None:
    loaded = modules_loaded_by(
        "from click.testing import CliRunner\nfrom orgraph.cli.main import cli\n"
        "result = CliRunner().invoke(cli, ['explain', 'OG204'])\nassert 'ring' in result.output"
    )
    assert not loaded & {"pandas", "networkx", "scipy", "pyarrow"}


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not modules_loaded_by("import orgraph") & set(HEAVY)


@pytest.mark.parametrize(
    "page",
    [
        "岗位名称：仓库主管\n直接上级：物流部经理\n1、与采购部保持联系——核对“到货”数量(每日)。",
        "岗位名称：鹦鹉馆饲养员\n直接上级：珍禽部经理\n1、每日给虎皮鹦鹉添加饲料，擦拭栖杠，记录啁啾的次数。",
        "Job title: Stores Clerk\nReports to: Stores Manager\n1. Liaises with the Site Engineer on repairs.",
    ],
)
def test_a_page_in_a_usual_spelling_is_read_without_the_tables_of_any_other(page: str, tmp_path: Path) -> None:
    document = tmp_path / "page.txt"
    document.write_text(page, "utf-8")
    loaded = modules_loaded_by(
        f"from orgraph.api import readings_of\nassert len(readings_of([{str(document)!r}])[0][0].positions) > 0"
    )
    assert not loaded & {"opencc", "pypinyin", "pandas", "networkx", "scipy", "lxml", "bs4", "docx", "openpyxl"}


@pytest.mark.parametrize("command", ["check", "summary", "chart", "report", "compare", "extract"])
def test_what_orgraph_says_of_tables_is_said_without_pandas(command: str, tmp_path: Path) -> None:
    """Arrow loads it, and unasked, wherever it is given a number or a list: a third of a second and 50 MB."""
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    before.write_text(TABLE, "utf-8")
    after.write_text(TABLE.replace("E1,吴伟", "E1,郑爽").replace("A6,出纳", "A8,出纳"), "utf-8")
    given = [str(before), *([str(after)] if command == "compare" else []), "-o"]
    given += [str(tmp_path / ("out.html" if command in ("chart", "report") else "out.json"))]
    loaded = modules_loaded_by(
        "from click.testing import CliRunner\nfrom orgraph.cli.main import cli\n"
        f"result = CliRunner().invoke(cli, {[command, *given]!r})\nassert result.exit_code < 2, result.output"
    )
    assert "pyarrow" in loaded
    assert not loaded & {"pandas", "networkx"}


def test_every_public_name_can_be_imported_is_typed_and_says_what_it_is() -> None:
    for name in orgraph.__all__:
        value = getattr(orgraph, name)
        if not name.startswith("__"):
            assert (value.__doc__ or "").strip(), name
            parameters = inspect.signature(value).parameters.values()
            assert all(parameter.annotation is not parameter.empty for parameter in parameters), name


def test_every_error_knows_its_exit_code_and_is_of_the_one_family() -> None:
    family = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)]
    assert all(issubclass(error, errors.OrgraphError) and error.exit_code == 2 for error in family)
    for error in family:
        assert error.__name__ in (errors.__doc__ or ""), "the tree atop errors.py is whole"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_says_what_it_is_for_and_is_named_for_its_subject(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    assert ast.get_docstring(tree), "no docstring"
    assert module.stem not in {"utils", "util", "helpers", "common", "core", "misc"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_public_functions_and_classes_have_docstrings(module: Path) -> None:
    tree = ast.parse(module.read_text("utf-8"))
    public = [
        node for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
    ]
    assert [node.name for node in public if not ast.get_docstring(node)] == []


def test_nothing_under_the_package_names_a_sample() -> None:
    """Titles of the example organisation belong in data and tests, never in the code that reads them."""
    table = (ROOT / "data" / "4s-dealership" / "tables" / "positions.csv").read_text("utf-8")
    titles = {line.split(",")[0] for line in table.splitlines()[1:]}
    distinctive = {title for title in titles if len(title) >= 4}
    assert len(distinctive) > 40
    found = {
        (title, path.name)
        for path in (ROOT / "orgraph").rglob("*")
        if path.suffix in {".py", ".js", ".html", ".css", ".json"}
        for title in distinctive
        if title in path.read_text("utf-8")
    }
    assert found == set()
