"""The many ways in which a heading says whose duties stand below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from orgraph.readers.documents import read_all_parts

TITLES = ("牧场主管", "挤奶工", "饲料员")
DUTIES = (
    "1、负责牧场的日常运转,向场长汇报。\n2、与兽医站核对用药。\n",
    "1、负责挤奶,按班交奶。\n2、与化验员核对指标。\n",
    "1、负责配料,及时补货。\n2、配合挤奶工转群。\n",
)
SHAPES = """
{title}岗位职责|{title}的职责|{title}职责范围|{title}工作职责：|{title}主要职责|{title}职责说明|{title}岗位的职责
{title}岗位职责如下：|{title}岗位职责（试行）|{title}岗位职责 V2.0|{title}岗位职责及工作流程|{title}的岗位职责与任职要求
{title}岗位说明书|{title}职位说明书|{title}岗位描述|{title}岗位责任制|{title}岗位工作标准|{title}工作内容|{title}安全职责
{title}/岗位职责|{title}—岗位职责|岗位职责—{title}|岗位职责：{title}|岗位职责（{title}）|职位描述：{title}|关于{title}的岗位职责
公司{title}岗位职责|附件{number}：{title}岗位职责|《{title}岗位职责》|◆ {title}岗位职责 ◆|（{number}）{title}岗位职责
岗位名称：{title}|职位名称：{title}|岗位：{title}|职务：{title}|岗位 {title}|招聘岗位：{title}|JD：{title}
{number}. {title}|{number}.{number} {title}|（{count}）{title}|{count}、{title}：|第{count}节 {title}
第{count}章 {title}岗位职责|【{title}】|★{title}|■{title}|=== {title} ===|**{title}**|## {title}|{title}（1名）
{title}：
"""


ENGLISH_TITLES = ("Farm Manager", "Milker", "Feed Clerk")
ENGLISH_DUTIES = (
    "1. Runs the farm day to day and reports to the Estate Director.\n2. Liaises with the Vet on medicines.\n",
    "1. Milks the cows twice a day and reports to the Farm Manager.\n2. Cleans the parlour after each shift.\n",
    "1. Mixes the feed and records the amounts.\n2. Informs the Milker of changes.\n",
)
ENGLISH_SHAPES = """
{title}|The {title}|{title}:|{title} –|# {title}|**{title}**|== {title} ==|{number}. {title}|Section {number}: {title}
Position: {title}|Job Title: {title}|Role: {title}|Post: {title}|Designation: {title}|Job Title\t{title}
Job Description: {title}|{title} - Job Description|{title} Job Description|{title} Role Description|Vacancy: {title}
Duties of the {title}|Responsibilities of the {title}|{title}: Key Duties|{title}'s duties|Job Specification for {title}
Terms of reference for the {title}|Appendix {number}: {title}|Part {number} – {title}
{title} (1 post)|{title} (Full-time)|{title} / Grade 5|{title}, Grade 5
"""


def shapes(written: str) -> list[str]:
    """The shapes that stand between bars, or on lines of their own."""
    return written.strip().replace("\n", "|").split("|")


@pytest.mark.parametrize("gap", ["", "\n"], ids=["close", "apart"])
@pytest.mark.parametrize("shape", shapes(SHAPES))
def test_a_heading_of_any_shape_says_whose_duties_follow(shape: str, gap: str, tmp_path: Path) -> None:
    assert positions_under(shape, gap, TITLES, DUTIES, tmp_path) == TITLES


@pytest.mark.parametrize("gap", ["", "\n"], ids=["close", "apart"])
@pytest.mark.parametrize("shape", shapes(ENGLISH_SHAPES))
def test_an_english_heading_of_any_shape_says_whose_duties_follow(shape: str, gap: str, tmp_path: Path) -> None:
    assert positions_under(shape, gap, ENGLISH_TITLES, ENGLISH_DUTIES, tmp_path) == ENGLISH_TITLES


def positions_under(
    shape: str, gap: str, titles: tuple[str, ...], duties: tuple[str, ...], folder: Path
) -> tuple[str, ...]:
    """The positions of a document in which each title, in a heading of that shape, stands above its duties."""
    blocks = (
        shape.format(title=title, number=number, count="一二三"[number - 1]) + "\n" + gap + own
        for number, (title, own) in enumerate(zip(titles, duties, strict=True), 1)
    )
    document = folder / "farm.txt"
    document.write_text("\n".join(blocks), "utf-8")
    readings = read_all_parts(document, document.name)
    assert sum(len(reading.claims) for reading in readings) >= len(titles)
    return tuple(title for reading in readings for title in reading.positions.title.to_pylist())
