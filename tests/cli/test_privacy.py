"""What is withheld is in no output's bytes, whatever the command and the format."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from orgraph.cli.main import cli
from orgraph.errors import OrgraphError

NAMES = ("Ann Leclerc", "Bob Stonehouse", "王小明", "李娜娜", "钱七七", "Leclerc-Smith Jo")
NUMBERS = ("900101", "900102", "900103", "900104")
PAY = ("51234", "41235", "31236", "61,237 EUR?", "71238")
HEADINGS = ("工号", "姓名", "职位", "部门", "直属上级", "月薪", "备注")
ROWS = (
    ("900101", "Ann Leclerc", "总经理", "总经办", "", "51234", ""),
    ("900102", "Bob Stonehouse", "财务经理", "财务部", "Ann Leclerc", "41235", ""),
    ("900103", "王小明", "出纳", "财务部", "Bob Stonehouse", "31236", ""),
    ("900104", "李娜娜", "会计", "财务部", "钱七七", "61,237 EUR?", ""),
    ("900104", "Leclerc-Smith Jo", "会计", "财务部", "Bob Stonehouse", "41235", ""),
    ("", "", "", "", "", "71238", "李娜娜的临时工资"),
)


def write_table(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    book = openpyxl.Workbook()
    book.active.title = "王小明的表"
    for row in (HEADINGS, *rows):
        book.active.append(row)
    book.save(path)
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return write_table(tmp_path / "李娜娜-岗位表.xlsx")


COMMANDS = (
    ("chart", "c.html"),
    ("network", "n.html"),
    ("report", "r.html"),
    ("report", "r.md"),
    ("report", "r.xlsx"),
    ("report", "r.docx"),
    ("report", "r.json"),
    ("check", "k.txt"),
    ("check", "k.json"),
    ("check", "k.csv"),
    ("check", "k.xlsx"),
    ("check --format sarif", "k.sarif"),
    ("check --format junit", "k.xml"),
    ("summary", "s.txt"),
    ("summary --format json", "s.json"),
    ("compare", "v.md"),
    ("compare", "v.json"),
    ("compare", "v.txt"),
    ("compare", "v.html"),
    ("compare", "v.xlsx"),
)


def run(*arguments: object) -> bytes:
    shown = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    if isinstance(shown.exception, OrgraphError):
        raise shown.exception
    assert shown.exit_code in (0, 1), shown.output
    return shown.output.encode()


def written(command: str, name: str, table: Path, *options: str) -> bytes:
    output = table.parent / "out" / name
    output.parent.mkdir(exist_ok=True)
    sources = [table, table] if command == "compare" else [table]
    console = run(*command.split(), *sources, "-o", output, *options)
    content = output.read_bytes()
    if zipfile.is_zipfile(io.BytesIO(content)):
        archive = zipfile.ZipFile(io.BytesIO(content))
        content = b"\n".join(archive.read(member) for member in archive.namelist())
    return content + console.replace(str(output).encode(), b"")


def holds(content: bytes, secret: str) -> bool:
    escaped = json.dumps(secret)[1:-1]
    references = "".join(f"&#{ord(character)};" for character in secret)
    return any(form.encode() in content for form in (secret, escaped, references))


@pytest.mark.parametrize(("command", "name"), COMMANDS)
def test_what_is_withheld_is_in_no_bytes(table: Path, command: str, name: str) -> None:
    content = written(command, name, table, "--pseudonyms", "--drop", "pay")
    for secret in (*NAMES, *NUMBERS, *PAY):
        assert not holds(content, secret), secret


@pytest.mark.parametrize("options", [("--drop", "holder,pay"), ("--minimum-group", "5")])
@pytest.mark.parametrize(("command", "name"), COMMANDS[:8])
def test_dropped_holders_and_small_groups_leave_no_trace(
    table: Path, command: str, name: str, options: tuple[str, ...]
) -> None:
    content = written(command, name, table, *options)
    hidden = NAMES if options[0] == "--drop" else tuple(name for name in NAMES if name != "钱七七")
    for secret in (*hidden, *NUMBERS, *PAY):
        assert not holds(content, secret), secret


DROPPED_COLUMNS = (
    ("岗位", "部门", "直属上级", "编制", "FTE", "职级", "月薪"),
    ("总经理", "总经办", "", "编制甲", "全时乙", "职级丙", "薪酬丁"),
    ("", "", "", "编制戊", "", "", ""),
    ("出纳", "总经办", "总经理", "1", "1", "职级己", "3000"),
)


@pytest.mark.parametrize(("command", "name"), [each for each in COMMANDS if each[0] != "compare"])
def test_words_of_a_dropped_column_that_could_not_be_read_are_not_quoted(
    tmp_path: Path, command: str, name: str
) -> None:
    table = tmp_path / "t.xlsx"
    book = openpyxl.Workbook()
    for row in DROPPED_COLUMNS:
        book.active.append(row)
    book.save(table)
    content = written(command, name, table, "--drop", "pay,headcount,fte,grade")
    for secret in ("编制甲", "编制戊", "全时乙", "职级丙", "职级己", "薪酬丁"):
        assert not holds(content, secret), secret
    if name == "k.json":
        assert holds(written(command, name, table), "编制甲"), "or the test could not fail"


def test_without_the_options_the_secrets_are_where_they_belong(table: Path) -> None:
    """Or the tests above could not fail."""
    content = written("check", "k.json", table)
    assert holds(content, "钱七七")
    assert holds(content, "900104")
    assert holds(written("chart", "c.html", table), "王小明")
    assert holds(written("report", "r.json", table), "71238")


def test_a_pseudonym_is_the_same_everywhere_so_that_organisations_can_be_compared(tmp_path: Path) -> None:
    before = write_table(tmp_path / "a.xlsx", ROWS[:4])
    after = write_table(tmp_path / "b.xlsx", (ROWS[0], ROWS[2], ROWS[1], ROWS[3]))
    shown = json.loads(run("compare", before, after, "--format", "json", "--pseudonyms"))
    assert shown["changes"] == [], "the rows only changed places"


def test_a_large_enough_unit_keeps_its_people_and_loses_their_pay(tmp_path: Path) -> None:
    rows = tuple(
        (f"77{number:03}", f"Name{number:03}", "店员", "门店", "77000" if number else "", f"{5000 + number}", "")
        for number in range(6)
    )
    small = ("88001", "Solitary", "顾问", "办公室", "77000", "9999", "")
    table = write_table(tmp_path / "t.xlsx", (*rows, small))
    content = written("chart", "c.html", table, "--minimum-group", "5")
    assert holds(content, "Name003")
    assert not holds(content, "Solitary")
    assert not holds(content, "5003")
    assert not holds(content, "9999")


def test_what_cannot_be_dropped_is_said(table: Path) -> None:
    with pytest.raises(OrgraphError) as raised:
        run("check", table, "--drop", "pay,shoe-size")
    assert "shoe-size" in raised.value.show("en")


def test_a_correction_workbook_withholds_nothing_and_says_so(table: Path) -> None:
    options = ["-o", str(table.parent / "x.xlsx"), "--corrections", "--pseudonyms"]
    shown = CliRunner().invoke(cli, ["report", str(table), *options])
    assert shown.exit_code == 2
    assert "nothing can be withheld" in shown.output
