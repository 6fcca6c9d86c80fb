"""The words of the field in both languages, from one place: reports, exporters and charts speak alike.

Chinese terms are those of HR practice (管理幅度, 管理层级, 编制, 兼任); English ones those of the W3C Organization
Ontology and of the literature on spans and layers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from orgraph.model.change import Action
from orgraph.model.claim import Counterpart
from orgraph.model.finding import Severity
from orgraph.model.organisation import Witness
from orgraph.model.text import Text


@dataclass(frozen=True, slots=True)
class Noun:
    """A countable thing: its measure word and name in Chinese, its singular and plural in English."""

    zh: str
    one: str
    many: str

    def of(self, count: int) -> Text:
        """`3 个岗位`, `1 position`, `1,200 positions`."""
        return Text(f"{count:,} {self.zh}", f"{count:,} {self.one if count == 1 else self.many}")


POSITIONS = Noun("个岗位", "position", "positions")
FINDINGS = Noun("个问题", "finding", "findings")
LINES = Noun("条汇报关系", "reporting line", "reporting lines")
LINKS = Noun("条沟通关系", "communication link", "communication links")
ROWS = Noun("行", "row", "rows")
CELLS = Noun("格", "cell", "cells")
PLACES = Noun("处", "place", "places")
CHECKS = Noun("项检查", "check", "checks")
ERRORS = Noun("个错误", "error", "errors")
WARNINGS = Noun("个警告", "warning", "warnings")
REMARKS = Noun("条提示", "remark", "remarks")

COUNTED_SEVERITY: Mapping[Severity, Noun] = {
    Severity.ERROR: ERRORS,
    Severity.WARNING: WARNINGS,
    Severity.INFORMATION: REMARKS,
}

POSITION = Text(zh="岗位", en="position")
UNIT = Text(zh="部门", en="unit")
SUPERIOR = Text(zh="直接上级", en="superior")
SUBORDINATES = Text(zh="直接下级", en="direct subordinates")
NONE = Text(zh="无", en="none")
LABELLED = Text(zh="{label}：{text}", en="{label}: {text}")
CITED = Text(zh="{place}：“{words}”", en="{place}: “{words}”")
AND_MORE = Text(zh="……另有 {count} 项未列出。", en="… and {count} more that are not listed.")
AND_MORE_PLACES = Text(zh="……另有 {places}", en="… and {places} more")
LIST_MARK = Text(zh="、", en=", ")
YES = Text(zh="是", en="yes")
NO = Text(zh="否", en="no")

SEVERITY: Mapping[Severity, Text] = {
    Severity.ERROR: Text(zh="错误", en="Error"),
    Severity.WARNING: Text(zh="警告", en="Warning"),
    Severity.INFORMATION: Text(zh="提示", en="Remark"),
}

WITNESS: Mapping[Witness, Text] = {
    Witness.AGREED: Text(zh="双方一致", en="both sides say so"),
    Witness.SUBORDINATE_ONLY: Text(zh="仅下级提出", en="only the subordinate says so"),
    Witness.SUPERIOR_ONLY: Text(zh="仅上级提出", en="only the superior says so"),
}

COUNTERPART: Mapping[Counterpart, Text] = {
    Counterpart.POSITION: Text(zh="岗位", en="position"),
    Counterpart.UNIT: Text(zh="部门", en="unit"),
    Counterpart.PARTY: Text(zh="外部单位", en="outside party"),
    Counterpart.GROUP: Text(zh="群体", en="group"),
}

ACTION: Mapping[Action, Text] = {
    Action.ADDED: Text(zh="新增", en="Added"),
    Action.ABOLISHED: Text(zh="撤销", en="Abolished"),
    Action.MOVED: Text(zh="换上级", en="Moved"),
    Action.CHANGED: Text(zh="变更", en="Changed"),
    Action.KEPT: Text(zh="未变", en="Kept"),
}

ATTRIBUTE: Mapping[str, Text] = {
    "id": Text(zh="岗位编号", en="id"),
    "title": Text(zh="岗位名称", en="title"),
    "unit": UNIT,
    "superior": SUPERIOR,
    "dotted_superiors": Text(zh="虚线上级", en="dotted-line superiors"),
    "holder": Text(zh="任职者", en="holder"),
    "holder_id": Text(zh="任职者工号", en="holder's number"),
    "holds_also": Text(zh="兼任", en="also holds"),
    "grade": Text(zh="职级", en="grade"),
    "headcount": Text(zh="编制", en="headcount"),
    "fte": Text(zh="全时当量", en="full-time equivalents"),
    "cost": Text(zh="人工成本", en="cost"),
    "vacant": Text(zh="空缺", en="vacant"),
}

FIGURE: Mapping[str, Text] = {
    "positions": Text(zh="岗位", en="Positions"),
    "described": Text(zh="其中有记录或说明书", en="with a row or description of their own"),
    "mentioned_only": Text(zh="其中只被提到", en="only mentioned"),
    "vacant": Text(zh="空缺岗位", en="Vacant positions"),
    "headcount": Text(zh="编制", en="Headcount"),
    "roots": Text(zh="没有上级的岗位（顶端）", en="Positions without a superior (tops)"),
    "connected_parts": Text(zh="互不相连的部分", en="Separate parts"),
    "layers": Text(zh="管理层级", en="Layers"),
    "managers": Text(zh="有下级的岗位", en="Positions with subordinates"),
    "max_span": Text(zh="最大管理幅度", en="Widest span of control"),
    "max_span_claimed": Text(zh="最大管理幅度（按全部说法）", en="Widest span over all that is claimed"),
    "mean_span": Text(zh="平均管理幅度", en="Mean span of control"),
    "reporting_links": Text(zh="实线汇报关系（全部说法）", en="Solid reporting lines claimed"),
    "solid_links": Text(zh="其中选定", en="of these chosen"),
    "dotted_links": Text(zh="虚线汇报关系", en="Dotted lines"),
    "communication_links": Text(zh="沟通关系", en="Communication links"),
    "witnesses.agreed": Text(zh="汇报关系：双方一致", en="Lines that both sides state"),
    "witnesses.subordinate_only": Text(zh="汇报关系：仅下级提出", en="Lines that only the subordinate states"),
    "witnesses.superior_only": Text(zh="汇报关系：仅上级提出", en="Lines that only the superior states"),
    "witnesses.disputed": Text(zh="上级说法不一的岗位", en="Positions whose superior is disputed"),
    "multiple_superiors": Text(zh="有多个上级的岗位", en="Positions with several superiors"),
    "orphans": Text(zh="上级不存在的岗位（孤岗）", en="Orphans (superior does not exist)"),
    "missing_superiors": Text(zh="被指为上级却不存在的名称", en="Superiors named that do not exist"),
    "self_reports": Text(zh="汇报给自己的岗位", en="Positions that report to themselves"),
    "cycle_groups": Text(zh="汇报环", en="Reporting cycles"),
    "positions_on_cycles": Text(zh="汇报环上的岗位", en="Positions on cycles"),
    "duplicate_ids": Text(zh="重复的岗位编号", en="Ids on more than one row"),
    "unresolved_names": Text(zh="不是岗位的名称（含部门、外部单位）", en="Names that are no position (units too)"),
    "shape.median_span": Text(zh="管理幅度中位数", en="Median span of control"),
    "shape.mean_distance": Text(zh="到顶端的平均层数", en="Mean steps to the top"),
    "shape.fewest_layers": Text(zh="按平均幅度至少需要的层级", en="Layers needed at the mean span"),
    "shape.connectedness": Text(zh="连通度", en="Connectedness (Krackhardt)"),
    "shape.hierarchy": Text(zh="层级性", en="Hierarchy (Krackhardt)"),
    "shape.efficiency": Text(zh="简洁度", en="Efficiency (Krackhardt)"),
    "shape.surplus_lines": Text(zh="多余的汇报关系", en="Lines beyond the fewest needed"),
    "shape.least_repair": Text(zh="成为一棵树至少要改的上级", en="Superiors to change for one tree"),
    "findings.error": Text(zh="错误", en="Errors"),
    "findings.warning": Text(zh="警告", en="Warnings"),
    "findings.information": Text(zh="提示", en="Remarks"),
}

FIGURE_GROUPS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (
        Text(zh="规模", en="Size"),
        ("positions", "described", "mentioned_only", "vacant", "headcount"),
    ),
    (
        Text(zh="结构", en="Structure"),
        ("roots", "connected_parts", "layers", "managers", "mean_span", "max_span", "max_span_claimed"),
    ),
    (
        Text(zh="形态", en="Shape"),
        (
            "shape.median_span",
            "shape.mean_distance",
            "shape.fewest_layers",
            "shape.connectedness",
            "shape.hierarchy",
            "shape.efficiency",
            "shape.surplus_lines",
            "shape.least_repair",
        ),
    ),
    (
        Text(zh="关系", en="Links"),
        (
            "reporting_links",
            "solid_links",
            "witnesses.agreed",
            "witnesses.subordinate_only",
            "witnesses.superior_only",
            "dotted_links",
            "communication_links",
        ),
    ),
    (
        Text(zh="疑点", en="Doubts"),
        (
            "orphans",
            "missing_superiors",
            "self_reports",
            "witnesses.disputed",
            "cycle_groups",
            "positions_on_cycles",
            "duplicate_ids",
            "unresolved_names",
        ),
    ),
    (
        Text(zh="问题", en="Findings"),
        ("findings.error", "findings.warning", "findings.information"),
    ),
)

READ_AS: Mapping[str, Text] = {
    "encoding": Text(zh="编码", en="encoding"),
    "delimiter": Text(zh="分隔符", en="separator"),
    "heading_row": Text(zh="表头所在行", en="headings in row"),
    "headings": Text(zh="表头", en="headings"),
    "columns": Text(zh="各列", en="columns"),
    "superior_by": Text(zh="上级的写法", en="superiors are given by"),
    "top_markers": Text(zh="表示“没有上级”的写法", en="marks of a head"),
    "list": Text(zh="取自列表", en="records under"),
    "markup": Text(zh="文本格式", en="markup"),
    "through": Text(zh="转换工具", en="converted by"),
    "pages": Text(zh="页数", en="pages"),
    "pages_without_text": Text(zh="没有文字的页", en="pages without text"),
    "left_out": Text(zh="orgraph 写成的结果，不作来源", en="written by orgraph, and no source"),
    "no_records": Text(
        zh="其中没有岗位或关系的记录，不作来源", en="no records of positions or links in it, and no source"
    ),
    "part": Text(zh="取其中一篇", en="part read"),
    "sheet": Text(zh="工作表", en="sheet"),
    "earlier_findings": Text(zh="更正簿的问题页", en="findings sheet of a correction workbook"),
    "units": Text(zh="部门数", en="units"),
}

COLUMN: Mapping[str, Text] = {
    **ATTRIBUTE,
    "dotted_superior": Text(zh="虚线上级", en="dotted-line superior"),
    "subordinates": Text(zh="直接下级", en="subordinates"),
    "described": Text(zh="有说明书", en="described"),
    "parent_unit": Text(zh="上级部门", en="unit above"),
    "cost_centre": Text(zh="成本中心", en="cost centre"),
    "actual": Text(zh="实有人数", en="people in post"),
    "reports_headcount": Text(zh="下级人数", en="number of subordinates"),
    "reports_cost": Text(zh="下级成本", en="cost of subordinates"),
    "code": Text(zh="部门编号", en="code of the unit"),
    "given_name": Text(zh="名", en="given name"),
    "family_name": Text(zh="姓", en="family name"),
    "from": Text(zh="发起岗位", en="sender"),
    "to": Text(zh="沟通对象", en="counterpart"),
    "to_kind": Text(zh="对象类别", en="kind of counterpart"),
    "topic": Text(zh="事项", en="topic"),
    "direction": Text(zh="方向", en="direction"),
}

MATCHED: Mapping[str, Text] = {
    "normalised": Text(zh="写法不同（空格、全半角、繁简等）", en="spelling (spaces, width, case, characters)"),
    "alias": Text(zh="已声明的别名", en="declared alias"),
    "structure": Text(zh="去掉兼任、部门等修饰", en="without “acting”, a unit's name or the like"),
    "generic": Text(zh="泛称", en="general name"),
    "ambiguous": Text(zh="几个岗位都符合", en="several positions fit"),
    "unresolved": Text(zh="没有岗位叫这个名称", en="no position of that name"),
}

SEPARATOR: Mapping[str, Text] = {
    ",": Text(zh="逗号", en="comma"),
    ";": Text(zh="分号", en="semicolon"),
    "\t": Text(zh="制表符", en="tab"),
    "|": Text(zh="竖线", en="vertical bar"),
}


def flat_figures(summary: Mapping[str, Any]) -> dict[str, float]:
    """The figures of a summary (`orgraph.measures.summary`) by the names of FIGURE."""
    flat: dict[str, float] = {}
    for name, value in summary.items():
        if isinstance(value, Mapping):
            flat |= {f"{name}.{part}": figure for part, figure in value.items()}
        elif isinstance(value, int | float):
            flat[name] = value
    return flat


def number(value: float) -> str:
    """A figure as it is read: 1,200 · 2.5 · 3 for 3.0."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.10g}"
