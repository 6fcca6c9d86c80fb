from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from orgraph.errors import SourceError
from orgraph.readers.documents import read_document, text_of
from tests.readers.documents.forms import FORMS, Form
from tests.readers.documents.pdf_files import NEW_PAGE, write_pdf
from tests.readers.documents.reading import quotes_stand_where_they_say, said, sources_of


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_drawn_with_lines_says_what_is_written_in_it(form: Form, tmp_path: Path) -> None:
    document = write_pdf(tmp_path / "form.pdf", "# 岗位说明书", form.rows)
    assert said(document) == form.says
    assert quotes_stand_where_they_say(document)


def test_places_name_the_page(tmp_path: Path) -> None:
    document = write_pdf(
        tmp_path / "forms.pdf", "岗位名称：会计", "直接上级：财务经理", NEW_PAGE, "岗位名称：出纳", "直接上级：财务主管"
    )
    assert [(source.page, source.line) for source in sources_of(document)] == [(1, 2), (2, 4)]
    place = sources_of(document)[1]
    assert place.place("zh") == "forms.pdf 第 2 页 第 4 行"
    assert place.place("en") == "forms.pdf, page 2, line 4"
    assert place.as_json()["page"] == 2


def test_a_sentence_that_goes_on_on_the_next_line_is_one(tmp_path: Path) -> None:
    duty = "编制本部门的年度工作计划并督促落实，按月检查完成的情况，按时汇总各项数据，定期与仓储部核对库存。"
    document = write_pdf(tmp_path / "form.pdf", "岗位名称：生产主管", "直接上级：厂长", duty)
    broken = text_of(document, "form.pdf")[2:]
    assert len(broken) == 2
    assert not any("仓储部" in line for line in broken)
    assert said(document)[2:] == ["生产主管 works with 仓储部, a unit: 核对库存"]
    assert quotes_stand_where_they_say(document)


def test_a_name_broken_by_the_edge_of_its_cell_is_one(tmp_path: Path) -> None:
    document = write_pdf(
        tmp_path / "form.pdf",
        [["岗位名称", "工程总监"], ["直接下级", "土建工程师、给排水工程师、暖通工程师"]],
        width=90,
    )
    assert said(document)[1:] == [
        f"{name} reports to 工程总监 (subordinates field)" for name in ("土建工程师", "给排水工程师", "暖通工程师")
    ]


def test_english_words_are_joined_with_a_space_and_hyphens_with_none(tmp_path: Path) -> None:
    document = write_pdf(
        tmp_path / "form.pdf",
        [["Job title", "Senior Facilities Manager"], ["Reports to", "Operations and Maintenance Director"]],
        width=95,
    )
    assert said(document) == [
        "position Senior Facilities Manager",
        "Senior Facilities Manager reports to Operations and Maintenance Director (superior field)",
    ]


def test_headers_footers_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    document = write_pdf(
        tmp_path / "forms.pdf",
        *("岗位名称：会计", "直接上级：财务经理", NEW_PAGE, "岗位名称：出纳", "直接上级：财务经理"),
        header="岗位说明书汇编",
        footer="第 # 页",
    )
    assert text_of(document, "forms.pdf") == [
        "岗位名称：会计",
        "直接上级：财务经理",
        "岗位名称：出纳",
        "直接上级：财务经理",
    ]


def test_a_table_that_goes_on_on_the_next_page_is_one(tmp_path: Path) -> None:
    names = [f"{place}号线班长" for place in range(1, 60)]
    rows = [["岗位名称", "直接上级"], *([name, "车间主任"] for name in names)]
    document = write_pdf(tmp_path / "list.pdf", rows)
    assert said(document)[len(names) :] == [f"{name} reports to 车间主任 (superior field)" for name in names]
    assert {source.page for source in sources_of(document)} == {1, 2}


def test_pages_that_are_pictures_are_said(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "scan.pdf"))
    canvas.rect(50, 50, 400, 600, fill=1)
    canvas.save()
    with pytest.raises(SourceError, match=r"scan\.pdf has no text"):
        text_of(tmp_path / "scan.pdf", "scan.pdf")


def test_a_page_without_text_among_others_is_noted(tmp_path: Path) -> None:
    document = write_pdf(tmp_path / "form.pdf", "岗位名称：会计", NEW_PAGE, NEW_PAGE, "直接上级：财务经理")
    assert read_document(document, "form.pdf", None).account.read_as["pages_without_text"] == [2]


def test_a_locked_file_is_said(tmp_path: Path) -> None:
    document = write_pdf(tmp_path / "form.pdf", "Job title: Clerk", password="secret")
    with pytest.raises(SourceError, match="password"):
        text_of(document, "form.pdf")


@pytest.mark.parametrize("kept", [20, 400, 900])
def test_a_file_cut_short_is_said_or_read(kept: int, tmp_path: Path) -> None:
    document = write_pdf(tmp_path / "form.pdf", "Job title: Clerk")
    document.write_bytes(document.read_bytes()[:kept])
    with pytest.raises(SourceError, match=r"form\.pdf"):
        text_of(document, "form.pdf")
