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


@pytest.mark.parametrize("gap", ["", "\n"], ids=["close", "apart"])
@pytest.mark.parametrize("shape", SHAPES.strip().replace("\n", "|").split("|"))
def test_a_heading_of_any_shape_says_whose_duties_follow(shape: str, gap: str, tmp_path: Path) -> None:
    blocks = (
        shape.format(title=title, number=number, count="一二三"[number - 1]) + "\n" + gap + duties
        for number, (title, duties) in enumerate(zip(TITLES, DUTIES, strict=True), 1)
    )
    document = tmp_path / "farm.txt"
    document.write_text("\n".join(blocks), "utf-8")
    readings = read_all_parts(document, document.name)
    positions = [title for reading in readings for title in reading.positions.title.to_pylist()]
    assert tuple(positions) == TITLES
    assert sum(len(reading.claims) for reading in readings) >= len(TITLES)
