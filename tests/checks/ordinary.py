"""Ordinary sound organisations of several trades, drawn by hand, with nothing wrong that anybody would mend.

Each is a tree of nodes: a title, its unit (that of the node above where none is given), its grade, how many people hold
it, and the nodes below.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Node:
    """A position and those below it."""

    title: str
    below: tuple[Node, ...] = ()
    unit: str = ""
    grade: str = ""
    people: int = 1
    superior: str = ""  # another one than the node above


def node(title: str, *below: Node, unit: str = "", grade: str = "", people: int = 1, superior: str = "") -> Node:
    return Node(title, below, unit, grade, people, superior)


def table(head: Node, headings: str) -> str:
    """The organisation as a CSV file with these headings: title, unit, superior, grade, people, unit above."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    names = headings.split(",")
    writer.writerow(names)
    for row in _rows(head, "", "", ""):
        writer.writerow(row[: len(names)])
    return out.getvalue()


def _rows(here: Node, above: str, unit: str, over: str) -> Iterator[tuple[str, ...]]:
    own = here.unit or unit
    parent = unit if own != unit else over
    yield here.title, own, here.superior or above, here.grade, str(here.people), parent
    for below in here.below:
        yield from _rows(below, here.title, own, parent)


def firm() -> str:
    """A trading and engineering firm of sixty people, with grades."""
    head = node(
        "总经理",
        node("总经理秘书", grade="P3"),
        node(
            "财务经理",
            node("总账会计", grade="P4"),
            node("成本会计", grade="P4"),
            node("出纳", grade="P2"),
            unit="财务部",
            grade="M3",
        ),
        node(
            "人事行政经理",
            node("招聘专员", grade="P3"),
            node("薪酬专员", grade="P3"),
            node("前台", grade="P1"),
            node("司机", grade="P1", people=2),
            unit="人事行政部",
            grade="M3",
        ),
        node(
            "销售经理",
            *(
                node(
                    f"{area}区主管",
                    node(f"{area}区客户经理", grade="P4", people=3),
                    node(f"{area}区业务员", grade="P3", people=4),
                    node(f"{area}区内勤", grade="P2"),
                    grade="M2",
                )
                for area in ("华东", "华南", "华北")
            ),
            node("商务专员", grade="P3", people=2),
            unit="销售部",
            grade="M3",
        ),
        node(
            "研发经理",
            node("硬件组长", node("硬件工程师", grade="P5", people=3), node("布板工程师", grade="P4"), grade="M2"),
            node("软件组长", node("软件工程师", grade="P5", people=4), node("测试工程师", grade="P4"), grade="M2"),
            node("结构工程师", grade="P5"),
            node("文控员", grade="P2"),
            unit="研发部",
            grade="M3",
        ),
        node(
            "仓储主管",
            node("仓管员", grade="P2", people=3),
            node("装卸工", grade="P1", people=4),
            node("采购员", grade="P3", people=2),
            unit="供应部",
            grade="M2",
        ),
        unit="总经办",
        grade="M5",
    )
    return table(head, "岗位名称,部门,直接上级,职级,编制")


def hospital() -> str:
    """A district hospital: physicians below the heads of departments, nurses below a line of their own."""
    wards = ("心内科", "呼吸科", "普外科", "骨科", "妇产科", "儿科")
    nursing = node(
        "护理部主任",
        *(
            node(
                f"{ward}护士长",
                node(f"{ward}主管护师", people=3, unit=ward),
                node(f"{ward}护士", people=12, unit=ward),
                unit=ward,
            )
            for ward in wards
        ),
        node("护理质控员"),
        node("护理教学干事"),
        unit="护理部",
    )
    departments = [
        node(
            f"{ward}主任",
            node(f"{ward}副主任医师", people=2),
            node(f"{ward}主治医师", people=4),
            node(f"{ward}住院医师", people=6),
            unit=ward,
        )
        for ward in wards
    ]
    offices = {
        "医务科": ("医务科长", ("医务干事", "病案管理员", "医保专员")),
        "人事科": ("人事科长", ("劳资干事", "培训干事", "档案员")),
        "财务科": ("财务科长", ("会计", "出纳", "收费组员")),
        "总务科": ("总务科长", ("采购员", "水电工", "保安队员", "保洁员")),
        "检验科": ("检验科主任", ("生化检验师", "免疫检验师", "标本员")),
    }
    rest = {
        office: node(head, *(node(title, people=2) for title in staff), unit=office)
        for office, (head, staff) in offices.items()
    }
    head = node(
        "院长",
        node("医疗副院长", *departments, rest["医务科"], rest["检验科"]),
        node(
            "护理副院长", nursing, node("院感专员", unit="院感科", people=3), node("导诊主管", unit="门诊部", people=3)
        ),
        node("行政副院长", rest["人事科"], rest["财务科"], rest["总务科"]),
        node("院办秘书"),
        unit="院办",
    )
    return table(head, "岗位名称,科室,直接上级,级别,编制")


def school() -> str:
    """A secondary school with year leaders, subject leaders and offices, without headcounts."""
    subjects = ("语文", "数学", "英语", "物理", "化学")
    years = ("七年级", "八年级", "九年级")
    head = node(
        "校长",
        node(
            "教学副校长",
            node(
                "教务主任",
                *(node(f"{year}组长", *(node(f"{year}{s}教师") for s in subjects), unit=year) for year in years),
                node("教务员"),
                unit="教务处",
            ),
            node("教研主任", node("教研员"), node("图书管理员"), node("实验员"), unit="教研室"),
            node("信息中心主任", node("网管员"), node("电教员"), node("录课员"), unit="信息中心"),
        ),
        node(
            "德育副校长",
            node("学生处主任", node("宿管员"), node("心理教师"), node("团委干事"), unit="学生处"),
            node("校医"),
            node("卫生专干"),
        ),
        node(
            "总务主任",
            node("会计", unit="总务处"),
            node("出纳", unit="总务处"),
            node("食堂管理员", unit="总务处"),
            node("保安", unit="总务处"),
            unit="总务处",
        ),
        node("校办秘书"),
        unit="校办",
    )
    return table(head, "岗位,部门,直接上级")


def factory() -> str:
    """A plant of three thousand people in eight workshops of shifts, with grades from 1 (labourers) to 12."""
    shops = (
        node(
            f"{shop}车间主任",
            *(
                node(
                    f"{shop}{part}工段长",
                    *(
                        node(
                            f"{shop}{part}{shift}班班长",
                            node(f"{shop}{part}{shift}班操作工", grade="3级", people=14),
                            node(f"{shop}{part}{shift}班检查工", grade="4级", people=2),
                            grade="6级",
                        )
                        for shift in "甲乙丙丁"
                    ),
                    grade="7级",
                    unit=f"{shop}{part}工段",
                )
                for part in ("前", "中", "后", "辅助", "维修")
            ),
            node(f"{shop}工艺员", grade="6级", people=2),
            node(f"{shop}统计员", grade="4级"),
            unit=f"{shop}车间",
            grade="9级",
        )
        for shop in ("冲压", "焊装", "涂装", "总装", "铸造", "机加", "热处理", "包装")
    )
    first, second = [], []
    for number, shop in enumerate(shops):
        (first if number < 4 else second).append(shop)
    offices = {
        "技术部": ("技术部经理", ("产品工程师", "工艺工程师", "工装工程师", "资料员")),
        "质量部": ("质量部经理", ("质量工程师", "计量员", "体系专员", "化验员")),
        "财务部": ("财务部经理", ("成本会计", "往来会计", "出纳", "稽核员")),
        "人力资源部": ("人力资源部经理", ("招聘专员", "薪酬专员", "培训专员", "劳资员")),
        "采购部": ("采购部经理", ("主材采购员", "辅料采购员", "供应商管理员")),
        "物流部": ("物流部经理", ("计划员", "调度员", "叉车工", "仓管员")),
        "设备部": ("设备部经理", ("电气工程师", "机械工程师", "备件管理员")),
    }
    rest = {
        office: node(head, *(node(t, grade="5级", people=4) for t in staff), unit=office, grade="9级")
        for office, (head, staff) in offices.items()
    }
    head = node(
        "厂长",
        node("制造一部副厂长", *first, rest["设备部"], grade="11级"),
        node("制造二部副厂长", *second, rest["物流部"], grade="11级"),
        node("技术副厂长", rest["技术部"], rest["质量部"], node("安环专员", grade="5级", people=3), grade="11级"),
        node("经营副厂长", rest["财务部"], rest["人力资源部"], rest["采购部"], grade="11级"),
        node("厂办秘书", grade="5级"),
        unit="厂办",
        grade="12级",
    )
    return table(head, "岗位名称,部门,直接上级,职级,编制,上级部门")


def ministry() -> str:
    """A ministry of bureaux and divisions in English, with units above units."""
    bureaux = ("Budget", "Personnel", "Legal", "Statistics", "Inspection", "Research", "Planning", "Treaty")

    def bureau(name: str) -> Node:
        divisions = (
            node(
                f"{name} division {number} chief",
                node(f"{name} division {number} principal officer", people=2, grade="C2"),
                node(f"{name} division {number} officer", people=4, grade="C1"),
                node(f"{name} division {number} clerk", people=2, grade="B3"),
                unit=f"{name} division {number}",
                grade="C3",
            )
            for number in range(1, 5)
        )
        deputies = (node(f"{name} deputy director {side}", grade="D1") for side in ("north", "south"))
        return node(f"{name} director", *deputies, *divisions, unit=f"{name} bureau", grade="D2")

    vice = (
        node(f"Vice minister for {part}", *(bureau(name) for name in names), grade="E1")
        for part, names in (("finance", bureaux[:3]), ("law", bureaux[3:6]), ("policy", bureaux[6:]))
    )
    head = node("Minister", *vice, node("Private secretary", grade="C2"), unit="Minister's office", grade="E2")
    return table(head, "Post,Department,Reports to,Grade,Headcount,Parent department")


ORDINARY = {
    "firm of sixty": firm(),
    "hospital": hospital(),
    "school": school(),
    "factory of three thousand": factory(),
    "ministry": ministry(),
}
