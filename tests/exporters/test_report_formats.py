"""One report in every format: the same content, the same bytes every time, and any title only text."""

from __future__ import annotations

import io
import json
import zipfile

import docx
import openpyxl
import pytest
from hypothesis import given, settings

from orgraph.checks.run import run_checks
from orgraph.exporters import report_json
from orgraph.exporters.report_file import FORMATS, report_content
from orgraph.model.configuration import Configuration, Decision
from orgraph.model.organisation import Organisation
from orgraph.model.text import Language
from orgraph.reports.content import Report
from orgraph.reports.report import build_report
from tests.exporters.titles import findings_about, odd_titles
from tests.outline import organisation_from_outline
from tests.strategies import organisations

LANGUAGES: tuple[Language, Language] = ("zh", "en")
OUTLINE = """
Head [Board]
  Finance [Finance] ^ Sales
    Clerk [Finance]
  Sales [Sales]
    Seller [Sales] ^ Nobody
Round ^ About
About ^ Round
"""


def report_on(organisation: Organisation, language: Language = "en") -> Report:
    return build_report(organisation, run_checks(organisation), language=language)


def written(report: Report, form: str) -> bytes:
    content = report_content(report, form)
    if isinstance(content, bytes):
        return content
    return (content if isinstance(content, str) else "".join(content)).encode("utf-8", "backslashreplace")


def workbook(report: Report) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(written(report, ".xlsx")))


def words_of(report: Report) -> str:
    document = docx.Document(io.BytesIO(written(report, ".docx")))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_sources_give_the_same_bytes(form: str, language: Language) -> None:
    first, second = (written(report_on(organisation_from_outline(OUTLINE), language), form) for _ in range(2))
    assert first == second
    if form in (".xlsx", ".docx"):
        members = zipfile.ZipFile(io.BytesIO(first)).infolist()
        assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
        assert {member.create_system for member in members} == {3}


@settings(max_examples=25, deadline=None)
@given(organisations())
def test_any_organisation_is_written_in_every_format(organisation: Organisation) -> None:
    report = report_on(organisation)
    for form in FORMATS:
        assert written(report, form)


@settings(max_examples=60, deadline=None)
@given(odd_titles)
def test_any_title_is_only_text_in_the_workbook_and_the_document(title: str) -> None:
    organisation, findings = findings_about(title)
    report = build_report(organisation, findings, language="en")
    for sheet in workbook(report):
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row)
    words_of(report)


def test_a_formula_in_a_title_stays_a_text_in_long_tables() -> None:
    for title in ("=1+1", "#REF!", "_x000D_", "+1", "line\nend", "\x07bell"):
        organisation, findings = findings_about(title)
        sheet = workbook(build_report(organisation, findings, language="en"))["Positions"]
        cell = sheet["B2"]
        assert cell.data_type == "s"
        assert openpyxl.utils.escape.unescape(cell.value or "") == title or cell.value == title


def test_the_workbook_has_a_sheet_for_everything_with_a_head_that_stays_and_a_filter() -> None:
    organisation = organisation_from_outline(OUTLINE, talks=[("Clerk", "Sales", "payments")], lists={"Head": ["Sales"]})
    book = workbook(report_on(organisation))
    assert book.sheetnames == [
        "Summary",
        "Findings",
        "For the units",
        "Positions",
        "Reporting lines",
        "Communication",
        "Measures",
    ]
    for sheet in book:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
    assert book["Findings"].max_row == len(run_checks(organisation).findings) + 1
    assert book["Positions"].max_row == len(organisation) + 1
    assert book["Communication"].max_row == 2


def test_a_reporting_line_has_both_witnesses_in_its_row() -> None:
    organisation = organisation_from_outline("Head\n  Sales\n  Plant", lists={"Head": ["Sales"]})
    rows = [[cell.value for cell in row] for row in workbook(report_on(organisation))["Reporting lines"].iter_rows()]
    sales, plant = rows[1], rows[2]
    assert sales[5:7] == ["both sides say so", "yes"]
    assert "row 3" in str(sales[8])
    assert "row 2" in str(sales[9])
    assert plant[9] is None


def test_findings_that_do_not_count_are_listed_with_their_reason() -> None:
    decided = Configuration(decisions={"A": Decision("B", "agreed in March")})
    organisation = organisation_from_outline("Head\n  A ^ B\n  B\n  C", configuration=decided)
    book = workbook(report_on(organisation))
    reasons = [row[11].value for row in book["Findings"].iter_rows(min_row=2)]
    assert any("agreed in March" in str(reason) for reason in reasons)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_asks_each_unit_on_a_page_of_its_own(language: Language) -> None:
    report = report_on(organisation_from_outline(OUTLINE), language)
    said = words_of(report)
    assert report.facts is not None
    for department in report.facts.departments:
        assert department.unit in said
        for asked in department.corrections:
            assert asked in said
        for decision in department.decisions:
            assert all(f"☐ {superior}" in said for superior, _ in decision.options)


def test_the_json_says_what_it_is_and_adds_up() -> None:
    organisation = organisation_from_outline(OUTLINE)
    content = json.loads(written(report_on(organisation), ".json"))
    assert content["schema"] == "orgraph.report/1"
    assert content["figures"]["positions"] == 7
    assert sum(content["counts"].values()) == len(content["findings"])
    lost = sum(rule["lost"] for rule in content["quality"]["rules"])
    assert content["quality"]["index"] == pytest.approx(100 - lost, abs=0.06)
    assert content["ranges"]["open_positions"] == 1
    assert content["ranges"]["positions"][0]["choices"] == ["Head", "Sales"]
    assert content["history"][-1]["index"] == content["quality"]["index"]


def test_the_json_documents_every_key() -> None:
    content = json.loads(written(report_on(organisation_from_outline(OUTLINE)), ".json"))
    page = report_json.__doc__ or ""
    for key in content:
        assert key in page, key
    for part in ("ranges", "quality"):
        for key in content[part]:
            assert key in page, key


def test_no_format_holds_pay_or_holders() -> None:
    organisation = organisation_from_outline("Head @Zoe Quentin\n  A @Bartholomew\n  B @Xanthippe")
    for form in FORMATS:
        content = written(report_on(organisation), form)
        parts: list[bytes] = [content]
        if form in (".xlsx", ".docx"):
            archive = zipfile.ZipFile(io.BytesIO(content))
            parts = [archive.read(name) for name in archive.namelist()]
        for name in (b"Quentin", b"Bartholomew", b"Xanthippe"):
            assert not any(name in part for part in parts), (form, name)
