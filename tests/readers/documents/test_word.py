from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from orgraph.errors import SourceError
from orgraph.readers.documents import text_of
from tests.readers.documents.forms import FORMS, Form
from tests.readers.documents.reading import quotes_stand_where_they_say, said
from tests.readers.documents.word_files import word, write_word


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_in_a_table_says_what_is_written_in_it(form: Form, tmp_path: Path) -> None:
    document = write_word(tmp_path / "form.docx", form.rows)
    assert said(document) == form.says
    assert quotes_stand_where_they_say(document)


def test_a_table_of_contacts_may_stand_in_a_cell(tmp_path: Path) -> None:
    contacts = [["联系对象", "联系内容"], ["药剂科", "领取药品"], ["后勤科", "设备报修"]]
    document = write_word(
        tmp_path / "form.docx",
        [["岗位名称", "护士长"], ["直接上级", "护理部主任"], ["工作联系", contacts], ["职责", "查房。"]],
    )
    assert said(document)[1:] == [
        "护士长 reports to 护理部主任 (superior field)",
        "护士长 works with 药剂科, a unit, from: 领取药品",
        "护士长 works with 后勤科, a unit: 设备报修",
    ]
    assert quotes_stand_where_they_say(document)


def test_a_table_for_each_position(tmp_path: Path) -> None:
    document = write_word(
        tmp_path / "forms.docx",
        [["岗位名称", "仓库主管"], ["直接上级", "物流经理"], ["直接下级", "仓管员、叉车司机"]],
        "",
        [["岗位名称", "仓管员"], ["直接上级", "仓库主管"], ["直接下级", "无"]],
    )
    assert said(document) == [
        "position 仓库主管",
        "position 仓管员",
        "仓库主管 reports to 物流经理 (superior field)",
        "仓管员 reports to 仓库主管 (subordinates field)",
        "叉车司机 reports to 仓库主管 (subordinates field)",
        "仓管员 reports to 仓库主管 (superior field)",
        "仓管员 has no subordinates",
    ]


def test_headings_bold_labels_and_lists(tmp_path: Path) -> None:
    document = write_word(
        tmp_path / "manual.docx",
        "# 前厅部",
        "## 前厅经理",
        "**直接上级** 总经理",
        "**直接下级**：前台主管",
        "- 负责前厅日常管理",
        "## 前台主管",
        "直接上级：前厅经理",
        "1. 负责排班",
        "1. 每日向前厅经理汇报",
    )
    assert said(document) == [
        "position 前厅经理 in 前厅部",
        "position 前台主管 in 前厅部",
        "前厅经理 reports to 总经理 (superior field)",
        "前台主管 reports to 前厅经理 (subordinates field)",
        "前台主管 reports to 前厅经理 (superior field)",
        "前台主管 reports to 前厅经理 (prose)",
        "前台主管 works with 前厅经理, a position, to: 汇报",
    ]
    assert quotes_stand_where_they_say(document)


def test_numbers_that_word_counts_itself_are_read(tmp_path: Path) -> None:
    document = write_word(tmp_path / "manual.docx", "1. 财务经理", "直接上级：总经理", "1. 会计", "直接上级：财务经理")
    assert list(text_of(document, "manual.docx"))[::2] == ["1. 财务经理", "2. 会计"]
    assert said(document)[:2] == ["position 财务经理", "position 会计"]


def test_inserted_text_is_read_and_deleted_or_hidden_text_is_not(tmp_path: Path) -> None:
    document = word("岗位名称：采购员", "直接上级：")
    _add_runs(document.paragraphs[1], '<w:del w:id="1" w:author="a"><w:r><w:delText>厂长</w:delText></w:r></w:del>')
    _add_runs(document.paragraphs[1], '<w:ins w:id="2" w:author="a"><w:r><w:t>采购经理</w:t></w:r></w:ins>')
    _add_runs(document.paragraphs[1], "<w:r><w:rPr><w:vanish/></w:rPr><w:t>（待定）</w:t></w:r>")
    document.save(str(tmp_path / "form.docx"))
    assert text_of(tmp_path / "form.docx", "form.docx") == ["岗位名称：采购员", "直接上级：采购经理"]


def test_a_deleted_row_is_not_read(tmp_path: Path) -> None:
    document = word([["岗位名称", "采购员"], ["直接上级", "厂长"], ["直接上级", "采购经理"]])
    row = document.tables[0].rows[1]._tr
    row.get_or_add_trPr().append(OxmlElement("w:del"))
    document.save(str(tmp_path / "form.docx"))
    assert said(tmp_path / "form.docx") == ["position 采购员", "采购员 reports to 采购经理 (superior field)"]


def test_a_line_break_begins_a_line_and_a_tab_sets_apart(tmp_path: Path) -> None:
    document = word("")
    run = document.paragraphs[0].add_run("岗位名称\t电工")
    run.add_break()
    run.add_text("直接上级：工程部主管")
    document.save(str(tmp_path / "form.docx"))
    assert said(tmp_path / "form.docx") == ["position 电工", "电工 reports to 工程部主管 (superior field)"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    document = word("岗位说明书")
    inside = "".join(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>" for words in ("岗位名称：司机", "直接上级：车队长"))
    box = f"<w:txbxContent>{inside}</w:txbxContent>"
    compatible = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    shape = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    _add_runs(
        document.paragraphs[0],
        f'<w:r><mc:AlternateContent {compatible}><mc:Choice Requires="wps" {shape}>'
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    )
    document.save(str(tmp_path / "form.docx"))
    assert text_of(tmp_path / "form.docx", "form.docx") == ["岗位说明书", "岗位名称：司机", "直接上级：车队长"]


def test_headers_footers_and_the_table_of_contents_are_left_out(tmp_path: Path) -> None:
    document = word("# 会计", "直接上级：财务经理")
    document.sections[0].header.paragraphs[0].text = "直接上级：某公司"
    document.sections[0].footer.paragraphs[0].text = "第 1 页"
    contents = document.paragraphs[0].insert_paragraph_before("会计\t1")
    style = document.styles.add_style("toc 1", 1)
    contents.style = style
    document.save(str(tmp_path / "form.docx"))
    assert text_of(tmp_path / "form.docx", "form.docx") == ["会计", "直接上级：财务经理"]


def test_a_form_in_content_controls_is_read(tmp_path: Path) -> None:
    document = word([["岗位名称", ""], ["直接上级", "店长"]])
    cell = document.tables[0].cell(0, 1)._tc
    paragraph = cell.p_lst[0]
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    cell.replace(paragraph, control)
    control.find(qn("w:sdtContent")).append(paragraph)
    Paragraph(paragraph, document.tables[0].cell(1, 1)).add_run("收银员")
    document.save(str(tmp_path / "form.docx"))
    assert said(tmp_path / "form.docx") == ["position 收银员", "收银员 reports to 店长 (superior field)"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"PK\x03\x04" + bytes(60), "archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Office file"),
    ],
)
def test_what_is_no_word_file_is_said(content: bytes, words: str, tmp_path: Path) -> None:
    (tmp_path / "form.docx").write_bytes(content)
    with pytest.raises(SourceError, match=words):
        text_of(tmp_path / "form.docx", "form.docx")


def test_a_word_file_cut_short_is_said(tmp_path: Path) -> None:
    whole = BytesIO()
    word("岗位名称：会计").save(whole)
    (tmp_path / "form.docx").write_bytes(whole.getvalue()[:9000])
    with pytest.raises(SourceError, match=r"form\.docx"):
        text_of(tmp_path / "form.docx", "form.docx")


def test_text_and_pages_called_doc_are_read_as_what_they_are(tmp_path: Path) -> None:
    page = "<html><body><table><tr><td>岗位名称</td><td>门卫</td></tr></table></body></html>"
    (tmp_path / "page.doc").write_text(page, "utf-8")
    (tmp_path / "page.pdf").write_text(page, "utf-8")
    (tmp_path / "text.doc").write_text("岗位名称：门卫\n直接上级：保安队长\n", "gb18030")
    assert said(tmp_path / "page.doc") == ["position 门卫"]
    assert said(tmp_path / "page.pdf") == ["position 门卫"]
    assert said(tmp_path / "text.doc") == ["position 门卫", "门卫 reports to 保安队长 (superior field)"]


def _add_runs(paragraph: Paragraph, xml: str) -> None:
    wrapped: Any = parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>")
    for child in list(wrapped):
        paragraph._p.append(child)
