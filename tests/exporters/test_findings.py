"""Findings as text, JSON, CSV and XLSX: readable, complete, and any title comes back as written."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from python_calamine import CalamineWorkbook
from rich.cells import cell_len

from orgraph.checks.run import Findings, run_checks
from orgraph.exporters.findings import COLUMNS, findings_csv, findings_xlsx
from orgraph.exporters.findings_json import findings_json
from orgraph.exporters.findings_text import findings_text
from orgraph.exporters.plain_text import WIDTH, one_line
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.source import Source
from orgraph.model.text import Language
from tests.checks.tables import organisation_from_csv
from tests.exporters.titles import ODD, findings_about, odd_titles
from tests.outline import organisation_from_outline

BROKEN = organisation_from_outline(
    "Head [Board]\n  A [Sales] ^ B\n    C [Sales]\n  B [Plant]\nX ^ Nobody\n"
    "  一位名称相当长的岗位第一号第二号第三号第四号第五号 [车间]"
)
LANGUAGES: tuple[Language, Language] = ("zh", "en")


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def read_back(cell: str) -> str:
    """Takes the apostrophe away that stands before a formula."""
    return cell[1:] if re.match(r"'+[=+\-@\t\r\n]", cell) else cell


def without_nonsense(cell: str) -> str:
    """calamine reads the escapes of all characters that XML cannot hold but these two."""
    return cell.replace("_xFFFE_", "\ufffe").replace("_xFFFF_", "\uffff")


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_names_every_finding_with_its_evidence_and_what_to_do(language: Language) -> None:
    findings = run_checks(BROKEN)
    shown = "".join(findings_text(BROKEN, findings, language).split())
    for finding in findings.findings:
        assert finding.code in shown
        assert "".join(finding.message[language].split()) in shown
        assert "".join(finding.correction[language].split()) in shown
        for source in finding.evidence[:5]:
            assert "".join(source.place(language).split()) in shown
    for check in findings.not_run:
        assert "".join(check.reason[language].split()) in shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_text_fits_a_terminal_of_eighty_columns(language: Language) -> None:
    lines = findings_text(BROKEN, run_checks(BROKEN), language).splitlines()
    assert max(map(cell_len, lines)) <= WIDTH


def test_text_says_that_nothing_was_found_and_what_was_not_looked_for() -> None:
    organisation, findings = findings_about("Clerk")
    shown = findings_text(organisation, Findings((), findings.not_run), "en")
    assert "Nothing was found to be wrong." in shown
    assert "OG209" in shown


def test_text_says_once_what_several_checks_lacked() -> None:
    findings = run_checks(BROKEN)
    shown = " ".join(findings_text(BROKEN, findings, "en").split())
    for reason in {check.reason["en"] for check in findings.not_run}:
        assert shown.count(reason) == 1, reason
    assert all(f"{check.code} " in shown for check in findings.not_run)


def test_text_says_how_many_rows_of_tables_were_not_read(tmp_path: Path) -> None:
    sound = organisation_from_csv(tmp_path, "id,title,superior\n1,Head,\n2,Clerk,1\n3,Driver,1\n")
    assert "Unread" not in findings_text(sound, run_checks(sound), "en")
    broken = organisation_from_csv(tmp_path, 'id,title,superior\n1,Head,\n2,Clerk,1\n"3,Driver,1\n4,Cook,1\n')
    assert "Unread in the tables: 1 row. orgraph extract says why." in findings_text(broken, run_checks(broken), "en")
    assert "表格里有 1 行没有读，原因见 orgraph extract。" in findings_text(broken, run_checks(broken), "zh")


def test_places_beyond_the_first_few_are_counted() -> None:
    organisation, findings = findings_about("Clerk")
    places = tuple(Source("rows.csv", row=row, quote="Clerk") for row in range(2, 12))
    many = replace(findings.findings[0], evidence=places)
    shown = findings_text(organisation, Findings((many,), ()), "en")
    assert "row 6" in shown
    assert "row 7" not in shown
    assert "… and 5 places more" in shown


@given(odd_titles)
def test_a_terminal_shows_any_title_as_written_and_obeys_none(title: str) -> None:
    organisation, findings = findings_about(title)
    shown = findings_text(organisation, findings, "en")
    assert "".join(f"“{one_line(title)}” is in doubt".split()) in "".join(shown.split())
    assert not any((ord(character) < 32 and character != "\n") or 127 <= ord(character) < 160 for character in shown)


def test_json_has_the_keys_of_its_schema() -> None:
    content = json.loads(findings_json(BROKEN, run_checks(BROKEN), "en"))
    assert list(content) == ["schema", "organisation", "counts", "findings", "not_run"]
    assert content["schema"] == "orgraph.findings/1"
    assert list(content["counts"]) == ["error", "warning", "information"]
    assert sum(content["counts"].values()) == len(content["findings"]) > 0
    assert set(content["not_run"][0]) == {"code", "name", "reason"}


@given(odd_titles)
def test_any_title_comes_back_from_json(title: str) -> None:
    content = json.loads(findings_json(*findings_about(title), "zh"))
    assert content["findings"][0]["titles"] == [title]
    assert content["findings"][0]["evidence"][0]["quote"] == title


def test_csv_has_a_row_for_each_finding_with_the_units_it_is_about() -> None:
    findings = run_checks(BROKEN)
    text = findings_csv(BROKEN, findings, "en")
    assert text.startswith("\ufeff"), "so that Excel reads it as UTF-8"
    rows = rows_of(text)
    assert tuple(rows[0]) == COLUMNS
    assert [row["code"] for row in rows] == [finding.code for finding in findings.findings]
    several = next(row for row in rows if row["code"] == "OG205")
    assert (several["titles"], several["units"]) == ("A", "Sales")


@given(odd_titles)
def test_any_title_comes_back_from_csv(title: str) -> None:
    (row,) = rows_of(findings_csv(*findings_about(title), "en"))
    assert read_back(row["titles"]) == title
    assert row["message"] == f"“{title}” is in doubt"
    assert not re.match(r"[=+\-@\t\r\n]", row["titles"]), "a spreadsheet takes it for no formula"


@settings(max_examples=50)
@given(odd_titles)
def test_any_title_comes_back_from_xlsx(title: str) -> None:
    content = findings_xlsx(*findings_about(title), "en")
    headings, row = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    cells = {name: without_nonsense(cell) for name, cell in zip(headings, row, strict=True)}
    assert cells["Positions"] == title
    assert cells["What is wrong"] == f"“{title}” is in doubt"


@pytest.mark.parametrize("title", ODD)
def test_no_cell_is_a_formula(title: str) -> None:
    workbook = openpyxl.load_workbook(io.BytesIO(findings_xlsx(*findings_about(title), "en")))
    kinds = {cell.data_type for sheet in workbook for row in sheet.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "inlineStr"}


def test_the_workbook_can_be_filtered_and_has_a_summary() -> None:
    findings = run_checks(BROKEN)
    workbook = openpyxl.load_workbook(io.BytesIO(findings_xlsx(BROKEN, findings, "zh")))
    assert workbook.sheetnames == ["问题", "概要"]
    sheet = workbook["问题"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:K{len(findings.findings) + 1}"
    assert sheet.max_row == len(findings.findings) + 1
    assert sheet["F2"].alignment.wrap_text
    assert sheet.column_dimensions["F"].width == 60
    assert sheet["A2"].fill.fgColor.rgb.endswith("F8CBAD"), "errors are marked"
    counts = [row[3].value for row in workbook["概要"].iter_rows(min_row=2) if isinstance(row[3].value, int)]
    assert counts[0] == sum(counts[1:]) == len(findings.findings)


def test_the_same_findings_give_the_same_bytes() -> None:
    assert findings_xlsx(BROKEN, run_checks(BROKEN), "en") == findings_xlsx(BROKEN, run_checks(BROKEN), "en")


def test_findings_beyond_one_sheet_stand_on_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orgraph.exporters.findings.MOST_ROWS", 3)
    organisation, findings = findings_about("Clerk")
    workbook = openpyxl.load_workbook(
        io.BytesIO(findings_xlsx(organisation, Findings(findings.findings * 5, ()), "en"))
    )
    assert workbook.sheetnames == ["Findings", "Findings 2", "Findings 3", "Summary"]
    assert [workbook[name].max_row - 1 for name in workbook.sheetnames[:3]] == [2, 2, 1]


def test_a_text_longer_than_a_cell_is_cut_and_shows_it() -> None:
    content = findings_xlsx(*findings_about("x" * 40_000), "en")
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    assert len(sheet[1][3]) == 32_767
    assert sheet[1][3].endswith("x…")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_does_not_count_stands_at_the_end_with_its_reason(language: Language) -> None:
    configuration = Configuration(decisions={"A": Decision("B", "board of May")})
    organisation = organisation_from_outline("Head\n  A ^ B\n  B", configuration=configuration)
    findings = run_checks(organisation, ["OG205"])
    shown = findings_text(organisation, findings, language)
    assert "board of May" in shown
    content = json.loads(findings_json(organisation, findings, language))
    assert (content["findings"], content["counts"]["error"]) == ([], 0)
    (settled,) = content["settled"]
    assert (settled["code"], "board of May" in settled["settled"]) == ("OG205", True)
