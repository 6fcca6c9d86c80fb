"""The empty workbook: filled in, it reads without a hint."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

from orgraph.errors import SourceError
from orgraph.exporters.template import template_workbook
from orgraph.model.claim import Kind, Line
from orgraph.readers.tables import read_tables


def test_the_bytes_are_the_same_every_time() -> None:
    assert template_workbook() == template_workbook()


def test_left_empty_it_says_that_there_are_no_rows(tmp_path: Path) -> None:
    (tmp_path / "t.xlsx").write_bytes(template_workbook())
    with pytest.raises(SourceError, match="headings but no rows"):
        read_tables(tmp_path / "t.xlsx", "t.xlsx", {})


def test_filled_in_it_reads_without_a_hint_and_without_a_remark(tmp_path: Path) -> None:
    workbook = load_workbook(io.BytesIO(template_workbook()))
    positions, links = workbook.worksheets
    positions.append(["001", "总经理", "总办", None, None, "销售经理、出纳", None, "甲", "否", 1, 1, "M3", 300_000])
    positions.append(["002", "销售经理", "销售部", "总经理", None, "无", None, None, "是", 1, 0.5, "M2", "20万"])
    positions.append(["003", "出纳", "财务部", "001", "销售经理", "无", "档案员", "丙", "否", 2, 2, "M1", None])
    links.append(["出纳", "银行", "外部", "对账", "双向"])
    workbook.save(tmp_path / "t.xlsx")

    filled, talks = read_tables(tmp_path / "t.xlsx", "t.xlsx", {})

    assert filled.positions.id is not None
    assert filled.positions.id.to_pylist() == ["001", "002", "003"]
    said = [(c.subject, c.object, c.line) for c in filled.claims if c.kind is Kind.REPORTS_TO]
    assert said == [
        ("002", "总经理", Line.SOLID),
        ("003", "001", Line.SOLID),
        ("003", "销售经理", Line.DOTTED),
        ("销售经理", "001", Line.SOLID),
        ("出纳", "001", Line.SOLID),
    ]
    assert filled.positions.holds_also == {2: ("档案员",)}
    assert filled.positions.vacant is not None
    assert filled.positions.vacant.tolist() == [False, True, False]
    assert filled.positions.cost is not None
    assert filled.positions.cost[:2].tolist() == [300_000, 200_000]
    assert [(c.subject, c.object, c.topic) for c in talks.claims] == [("出纳", "银行", "对账")]
    assert filled.remarks == talks.remarks == filled.unread == talks.unread == ()


def test_with_the_links_left_empty_the_positions_are_read_alone(tmp_path: Path) -> None:
    workbook = load_workbook(io.BytesIO(template_workbook()))
    workbook.worksheets[0].append([None, "总经理"])
    workbook.worksheets[0].append([None, "出纳", None, "总经理"])
    workbook.save(tmp_path / "t.xlsx")
    [reading] = read_tables(tmp_path / "t.xlsx", "t.xlsx", {})
    assert [(c.subject, c.object) for c in reading.claims] == [("出纳", "总经理")]
    assert reading.remarks == ()


def test_there_are_lists_to_choose_from() -> None:
    workbook = load_workbook(io.BytesIO(template_workbook()))
    offered = {str(rule.sqref): rule.formula1 for sheet in workbook for rule in sheet.data_validations.dataValidation}
    assert offered["I4:I5000"] == '"是,否,yes,no"'
    assert offered["D4:D5000"] == "'岗位 Positions'!$B$4:$B$5000"
    assert all(not rule.showErrorMessage for sheet in workbook for rule in sheet.data_validations.dataValidation)
