"""Collections are told by headings of one shape that count up, and by nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.errors import SeveralPartsError, SourceError
from orgraph.readers.documents import handles, parts, read_document

BODY = "岗位名称:文员\n直接上级:主任\n收发文件。\n"


def test_only_documents_are_handled() -> None:
    names = ("a.txt", "a.MD", "a.markdown", "a.html", "a.HTM", "a.docx", "a.DOC", "a.csv", "a.png", "a")
    assert [handles(Path(name)) for name in names] == [True] * 7 + [False] * 3


@pytest.mark.parametrize(
    "headings",
    [
        ("文员岗位职责1", "文员岗位职责2", "文员岗位职责3"),
        ("第一篇", "第二篇", "第三篇"),
        ("第1篇 甲公司", "第2篇 乙公司", "第3篇 丙公司"),
        ("文员岗位职责范文一", "文员岗位职责范文二", "文员岗位职责范文三"),
        ("【篇一】文员岗位职责", "【篇二】文员岗位职责", "【篇三】文员岗位职责"),
        ("【范文1】", "【范文2】", "【范文3】"),
        ("文员岗位职责第1篇", "文员岗位职责第2篇", "文员岗位职责第3篇"),
        ("第一部分 银行保安岗位职责", "第二部分 小区保安岗位职责", "第三部分 商场保安岗位职责"),
        ("文员岗位职责1：", "文员岗位职责2：", "文员岗位职责3："),
        ("== Sample 1 ==", "== Sample 2 ==", "== Sample 3 =="),
        ("Part 1", "Part 2", "Part 3"),
        ("Sample I: a bank", "Sample II: a mill", "Sample III: a farm"),
    ],
)
def test_headings_that_count_up_tell_documents_apart(headings: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "collection.txt"
    file.write_text("序言\n" + "".join(f"{heading}\n{BODY}" for heading in headings), "utf-8")
    assert [(part.number, part.heading, part.first, part.last) for part in parts(file)] == [
        (1, headings[0], 2, 5),
        (2, headings[1], 6, 9),
        (3, headings[2], 10, 13),
    ]


@pytest.mark.parametrize(
    "headings",
    [
        ("1楼", "2楼", "3楼"),
        ("第1楼 张三 2011-1-1", "第2楼 李四 2011-1-2", "第3楼 王五 2011-1-2"),
        ("第一章 前厅部", "第二章 客房部", "第三章 餐饮部"),
        ("第一部分 前厅部", "第二部分 客房部", "第三部分 餐饮部"),
        ("第一部分 前厅部岗位职责", "第二部分 客房部岗位职责", "第三部分 餐饮部岗位职责"),
        ("第一部分 基本信息", "第二部分 岗位职责", "第三部分 任职要求"),
        ("附件1:文员岗位说明书", "附件2:司机岗位说明书", "附件3:保安岗位说明书"),
        ("文员岗位说明书", "司机岗位说明书", "保安岗位说明书"),
        ("Page 1", "Page 2", "Page 3"),
        ("岗位一", "岗位二", "岗位三"),
        ("权限一", "权限二", "权限三"),
        ("一、前厅部", "二、客房部", "三、餐饮部"),
        ("Part 1: Front office", "Part 2: Kitchen", "Part 3: Housekeeping"),
        ("文员岗位职责3", "文员岗位职责2", "文员岗位职责1"),
    ],
)
def test_other_headings_do_not(headings: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("".join(f"{heading}\n{BODY}" for heading in headings), "utf-8")
    assert len(parts(file)) == 1


def test_a_contents_list_is_not_the_documents_themselves(tmp_path: Path) -> None:
    contents = "范例1\n范例2\n范例3\n"
    file = tmp_path / "collection.txt"
    file.write_text(contents + f"范例1\n{BODY}范例2\n{BODY}范例3\n{BODY}", "utf-8")
    assert [part.first for part in parts(file)] == [4, 8, 12]


def test_a_part_is_asked_for_by_number_or_heading(tmp_path: Path) -> None:
    file = tmp_path / "collection.txt"
    file.write_text(f"文书说明1\n{BODY}文书说明2\n岗位名称:司机\n直接上级:队长\n开车。\n", "utf-8")
    assert read_document(file, "collection.txt", 2).positions.title.to_pylist() == ["司机"]
    assert read_document(file, "collection.txt", "文书说明2").name == "collection.txt#2"
    with pytest.raises(SeveralPartsError) as several:
        read_document(file, "collection.txt", None)
    assert "#2  文书说明2" in several.value.show("zh")
    with pytest.raises(SourceError, match="no part"):
        read_document(file, "collection.txt", 3)


@pytest.mark.parametrize("text", ["", "\n\n", "目录", "<html></html>"])
def test_a_document_without_positions_yields_none_and_says_so(text: str, tmp_path: Path) -> None:
    file = tmp_path / "empty.html"
    file.write_text(text, "utf-8")
    reading = read_document(file, "empty.html", None)
    assert (len(reading.positions), len(reading.claims)) == (0, 0)
    assert [unread.source.quote for unread in reading.unread] == text.split()[:1] * (text == "目录")


def test_the_encoding_and_damage_of_a_file_are_told(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(
        ("岗位名称:文员\n直接上级:主任\n职责:收发文件,登记台账,整理档案,安排会议\n" * 3).encode("gb18030") + b"\xff\n"
    )
    reading = read_document(file, "old.txt", None)
    assert reading.account.read_as == {"encoding": "gb18030", "markup": "text"}
    assert [remark.noticed for remark in reading.remarks] == ["text_encoding"]
