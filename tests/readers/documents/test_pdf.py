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


def _in_columns(path: Path, left: list[str], right: list[str], *, apart: float = 260) -> Path:
    canvas = Canvas(str(path), invariant=1)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(
        50, 780, "Handbook of the posts of a small mill by the river, printed for all who work there and may read it"
    )
    for x, lines, first in ((50, left, 750), (50 + apart, right, 746)):
        for number, line in enumerate(lines):
            canvas.drawString(x, first - 13 * number, line)
    canvas.save()
    return path


_WORK = ["Keeps the stones dressed and the hoppers filled all", "through the day, and sees that the race stays clear."]


def test_a_page_in_two_columns_is_read_column_by_column(tmp_path: Path) -> None:
    left = ["Job title: Mill Manager", "Reports to: Estate Manager", *_WORK * 4]
    right = ["Job title: Stone Dresser", "Reports to: Mill Manager", *_WORK * 4]
    document = _in_columns(tmp_path / "columns.pdf", left, right)
    assert said(document) == [
        "position Mill Manager",
        "position Stone Dresser",
        "Mill Manager reports to Estate Manager (superior field)",
        "Stone Dresser reports to Mill Manager (superior field)",
    ]
    assert quotes_stand_where_they_say(document)


def test_labels_on_the_left_and_values_on_the_right_are_read_across(tmp_path: Path) -> None:
    labels = ["Job title", "Reports to", "Direct reports", "Department", "Location", "Hours", "Grade", "Contract"]
    values = ["Mill Manager", "Estate Manager", "Stone Dresser, Carter", "Mill", "Riverside", "40", "5", "Permanent"]
    canvas = Canvas(str(tmp_path / "form.pdf"), invariant=1)
    for number, (label, value) in enumerate(zip(labels, values, strict=True)):
        canvas.drawString(50, 750 - 20 * number, label)
        canvas.drawString(250, 750 - 20 * number, value)
    canvas.save()
    assert "Mill Manager reports to Estate Manager (superior field)" in said(tmp_path / "form.pdf")
    assert "Carter reports to Mill Manager (subordinates field)" in said(tmp_path / "form.pdf")


def test_a_page_turned_by_mistake_is_read_as_its_text_stands(tmp_path: Path) -> None:
    import pypdfium2

    write_pdf(tmp_path / "upright.pdf", [["Job title", "Clerk"], ["Reports to", "Office Manager"]])
    file = pypdfium2.PdfDocument(tmp_path / "upright.pdf")
    upright = text_of(tmp_path / "upright.pdf", "upright.pdf")
    for turn in (90, 180, 270):
        file[0].set_rotation(turn)
        file.save(tmp_path / "turned.pdf")
        assert text_of(tmp_path / "turned.pdf", "turned.pdf") == upright


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
@pytest.mark.parametrize(("angle", "origin"), [(90, (595, 0)), (180, (595, 842)), (270, (0, 842))])
def test_a_form_set_sideways_is_read_whether_or_not_its_page_is_turned(
    angle: int, origin: tuple[float, float], turned: int, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "form.pdf"), invariant=1, pageRotation=turned)
    canvas.translate(*origin)
    canvas.rotate(angle)
    for top, label, value in ((500, "Job title", "Clerk"), (470, "Reports to", "Office Manager")):
        canvas.grid([50, 200, 350], [top, top - 30])
        canvas.drawString(55, top - 20, label)
        canvas.drawString(205, top - 20, value)
    canvas.save()
    assert text_of(tmp_path / "form.pdf", "form.pdf") == ["Job title | Clerk", "Reports to | Office Manager"]


CONTACTS = [["联系对象", "联系内容"], ["药剂科", "领取药品"], ["后勤科", "设备报修"]]
RELATIONS = [["直接上级", "护理部主任"], ["直接下级", "护士、护理员"]]


@pytest.mark.parametrize("before", [(), ("见下表。",)], ids=["at the edge of its cell", "below words in its cell"])
def test_a_table_may_be_drawn_in_a_cell(before: tuple[str, ...], tmp_path: Path) -> None:
    rows = [["岗位名称", "护士长"], ["汇报关系", RELATIONS], ["工作联系", (*before, CONTACTS)], ["职责", "查房。"]]
    document = write_pdf(tmp_path / "form.pdf", rows)
    assert said(document) == [
        "position 护士长",
        "护士长 reports to 护理部主任 (superior field)",
        "护士 reports to 护士长 (subordinates field)",
        "护理员 reports to 护士长 (subordinates field)",
        "护士长 works with 药剂科, a unit, from: 领取药品",
        "护士长 works with 后勤科, a unit: 设备报修",
    ]
    assert quotes_stand_where_they_say(document)


def test_what_stands_in_brackets_goes_on_on_the_next_line_of_its_cell(tmp_path: Path) -> None:
    document = write_pdf(
        tmp_path / "form.pdf",
        [
            ["Job title", "Ward manager"],
            ["Reports to", "Head of nursing\n(adult services)"],
            ["Direct reports", "Staff nurses (day and\nnight shift), care assistants\nWard clerk"],
        ],
    )
    assert said(document)[1:] == [
        "Ward manager reports to Head of nursing (adult services) (superior field)",
        "Staff nurses (day and night shift) reports to Ward manager (subordinates field)",
        "care assistants reports to Ward manager (subordinates field)",
        "Ward clerk reports to Ward manager (subordinates field)",
    ]
    assert quotes_stand_where_they_say(document)


def test_numbered_lines_of_a_cell_stay_lines(tmp_path: Path) -> None:
    document = write_pdf(
        tmp_path / "form.pdf", [["岗位名称", "库管员"], ["岗位职责", "负责收货（含\n(1)验收)\n(2)入库)"]]
    )
    assert list(text_of(document, "form.pdf"))[-3:] == ["负责收货（含", "(1)验收)", "(2)入库)"]
