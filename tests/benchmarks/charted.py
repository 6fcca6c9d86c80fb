"""Seeded organisations to be charted, of any size: the same positions and links for every page that is measured.

The shape is that of ordinary companies: a mean span near six with a long tail, ten units below the top, one position
in twelve vacant, dotted lines from one in thirty, communication from one in twelve, and a few known faults.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.benchmarks.organisations import drawn_tree

UNITS = [
    *("研发中心", "市场营销中心", "供应链中心", "财务中心", "人力资源中心"),
    *("制造中心", "信息技术中心", "法务合规部", "国际业务部", "战略投资部"),
]
PLACES = [
    *("华东", "华南", "华北", "西南", "平台", "应用", "质量", "运营", "采购", "仓储"),
    *("测试", "数据", "产品", "渠道", "客服", "预算", "薪酬", "招聘", "装配", "设备", "安全"),
]
HEADS = ["董事长兼首席执行官", "副总裁", "总经理", "总监", "高级经理", "经理", "主管", "组长", "班长", "小组长"]
STAFF = ["高级工程师", "工程师", "技术员", "专员", "分析师", "操作工", "助理", "顾问", "会计", "销售代表"]
SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰志建国文斌宇浩凯倩雪晨欣怡子涵梓轩思远嘉俊"
HEADINGS = ("岗位编号", "岗位名称", "部门", "任职者", "直接上级", "虚线上级", "编制")


@dataclass(frozen=True, slots=True)
class Post:
    """One position; `superior` and `dotted` are numbers of positions, -1 for none."""

    title: str
    unit: str
    holder: str
    superior: int
    dotted: int
    headcount: int
    layer: int
    fault: bool


@dataclass(frozen=True)
class Charted:
    """Positions, and who works with whom: (from, to, how often)."""

    posts: tuple[Post, ...]
    talks: tuple[tuple[int, int, int], ...]

    def write_table(self, path: Path) -> None:
        """The table that orgraph reads."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(HEADINGS)
            for number, post in enumerate(self.posts):
                above = [_id(post.superior), _id(post.dotted)]
                writer.writerow([_id(number), post.title, post.unit, post.holder, *above, post.headcount])

    def as_json(self) -> dict[str, Any]:
        """The data of the pages that are no page of orgraph's, in the form of the study's generator."""
        return {
            "nodes": [
                {
                    "id": _id(number),
                    "p": None if post.superior < 0 else post.superior,
                    "lay": post.layer,
                    "t": post.title,
                    "en": f"Position {number}",
                    "h": post.holder,
                    "d": post.unit,
                    "de": f"Unit {UNITS.index(post.unit) + 1}" if post.unit in UNITS else "Head office",
                    "hc": post.headcount,
                    "v": 0 if post.holder else 1,
                    "i": ["FAULT"] if post.fault else [],
                }
                for number, post in enumerate(self.posts)
            ],
            "dotted": [[number, post.dotted] for number, post in enumerate(self.posts) if post.dotted >= 0],
            "comm": [list(talk) for talk in self.talks],
            "issues": {"FAULT": ["问题", "Fault"]},
        }


def _id(number: int) -> str:
    return "" if number < 0 else f"P{number:06d}"


def charted(positions: int, *, seed: int = 7) -> Charted:
    """An organisation of so many positions."""
    rng = np.random.default_rng(seed)
    superior, layer = drawn_tree(positions, rng)
    spans = np.bincount(superior[superior >= 0], minlength=positions)
    unit = _units(superior)
    posts = []
    for number in range(positions):
        words = HEADS[min(int(layer[number]) - 1, 9)] if spans[number] else str(rng.choice(STAFF))
        title = words if layer[number] <= 2 else f"{rng.choice(list(PLACES))}{words}"
        holder = "" if rng.random() < 0.08 else _name(rng)
        dotted = int(rng.integers(0, max(1, int(positions**0.8)))) if rng.random() < 0.03 else -1
        posts.append(
            Post(
                title=title if layer[number] != 2 else f"{unit[number]}负责人",
                unit=unit[number],
                holder=holder,
                superior=int(superior[number]),
                dotted=-1 if dotted in (number, superior[number]) else dotted,
                headcount=1 if spans[number] else int(rng.choice([1, 1, 1, 1, 2, 3, 5])),
                layer=int(layer[number]) - 1,
                fault=bool(spans[number] > 25 or rng.random() < 0.006),
            )
        )
    return Charted(tuple(posts), _talks(positions, rng))


def _units(superior: np.ndarray) -> list[str]:
    """Ten units below the top; further down everyone belongs to the unit of the superior."""
    unit = ["集团总部"] * len(superior)
    second = 0
    for number, above in enumerate(superior.tolist()):
        if above == 0:
            unit[number] = UNITS[second % len(UNITS)]
            second += 1
        elif above > 0:
            unit[number] = unit[above]
    return unit


def _name(rng: np.random.Generator) -> str:
    letters = rng.integers(0, len(GIVEN), int(rng.integers(1, 3)))
    return SURNAMES[int(rng.integers(0, len(SURNAMES)))] + "".join(GIVEN[k] for k in letters)


def _talks(positions: int, rng: np.random.Generator) -> tuple[tuple[int, int, int], ...]:
    senders = np.flatnonzero(rng.random(positions) < 0.08)
    receivers = rng.integers(0, positions, len(senders))
    often = rng.integers(1, 10, len(senders))
    return tuple(
        (int(a), int(b), int(w)) for a, b, w in zip(senders, receivers, often, strict=True) if a and b and a != b
    )
