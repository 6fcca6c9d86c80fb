"""OG409 report-rollup-mismatch: what a table states of those below a position is not what the rows below add up to.

What it finds
    Positions with a stated number or cost of subordinates that is neither that of the direct subordinates nor that of
    all below, counted as positions or as headcount, by more than one per cent. One finding for each column, with the
    positions concerned.

Why it matters
    Somebody has counted twice, or rows are missing. Budgets are signed on the stated figure, and the chart shows the
    other one.

Example
    ```csv
    岗位名称,直接上级,直接下级人数
    馆长,,3
    典藏部主任,馆长,4
    展览部主任,馆长,2
    档案员,典藏部主任,0
    修复师,典藏部主任,0
    布展师,展览部主任,0
    灯光师,展览部主任,0
    讲解员,馆长,0
    ```
    finds: 典藏部主任

    All below, the position itself not counted, is as good a way to count.

    ```csv
    title,reports to,number of subordinates
    Head,,4
    Editor,Head,2
    Photographer,Head,0
    Writer,Editor,0
    Proofreader,Editor,0
    ```
    finds: nothing

Known problems
    The heading does not always say who is counted, so any of the usual ways is accepted. A cost can be checked only
    where every position below has one. Where most rows do not fit, the table probably leaves out part of the staff
    (junior posts, agency workers), and the finding says so. Set `tolerance` under `thresholds.OG409` in orgraph.toml.

What to do
    Count again; add the missing rows, or correct the figure. No amounts are shown here, only by how much they differ.

Source
    UK government organogram ("Salary Cost of Reports", which its validator does not check)； one per cent is our
    judgement.

查什么
    写明了下级人数或下级成本、却与下面各行合计对不上的岗位：既不是直接下级的，也不是全部下级的，按岗位或按编制
    都不对，相差超过百分之一。一列一条，列出有关岗位。

为何重要
    不是数重了，就是缺了几行。预算按写的数批，图上画的是另一个数。

已知局限
    列名不一定写清数的是谁，所以几种常见的数法都算对。成本只有在下面每个岗位都有成本时才核对。多数行都对不上时，
    表里多半没有列全(基层岗位、派遣人员)，会这样说明。允许的差是 orgraph.toml 的 `thresholds.OG409` 里的 `tolerance`。

怎么办
    重新数一遍，补上缺的行，或改正这个数。这里不显示金额，只说相差多少。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.inputs import lacks_reporting
from orgraph.checks.linked import MOST_PLACES
from orgraph.checks.wording import joined, named, positions
from orgraph.measures import measure
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.terms import COLUMN
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray


def find(organisation: Organisation, *, tolerance: float = 0.01) -> Iterator[Fault]:
    """One fault for each column of figures that some rows below do not add up to."""
    counts, costs = _ways_to_count(organisation), _ways_to_add_costs(organisation)
    for name, ways in (("reports_headcount", counts), ("reports_cost", costs)):
        stated = getattr(organisation.seats, name)
        if stated is None or not ways:
            continue
        apart = np.min([_apart(stated, way) for way in ways], axis=0)
        wrong = np.flatnonzero(apart > tolerance)
        if len(wrong):
            checked = int(np.count_nonzero(~np.isnan(apart)))
            yield _fault(organisation, name, wrong.tolist(), apart, ways[0], checked)


def _apart(stated: NDArray[np.float64], counted: NDArray[np.float64]) -> NDArray[np.float64]:
    """By what share of the larger one the two differ; NaN where one of them is not known."""
    larger = np.maximum(np.abs(stated), np.abs(counted))
    return np.asarray(np.abs(stated - counted) / np.where(larger == 0, 1.0, larger))


def _ways_to_count(organisation: Organisation) -> list[NDArray[np.float64]]:
    """Direct subordinates and all below, as positions and as headcount; NaN for positions on a ring or beneath one."""
    measures = measure(organisation)
    ways = [
        measures.span.astype(np.float64),
        measures.positions_below.astype(np.float64),
        _direct(organisation, measures.headcount),
        measures.headcount_below - measures.headcount,
    ]
    return [np.where(measures.layer > 0, way, np.nan) for way in ways]


def _ways_to_add_costs(organisation: Organisation) -> list[NDArray[np.float64]]:
    """Direct subordinates and all below; NaN where the cost of one of them is not given. None without costs."""
    cost = organisation.seats.cost
    if cost is None:
        return []
    measures = measure(organisation)
    known = np.nan_to_num(cost)
    unknown = np.isnan(cost).astype(np.float64)
    direct = np.where(_direct(organisation, unknown) > 0, np.nan, _direct(organisation, known))
    lacking = measures.forest.total_below(unknown) - unknown > 0
    below = np.where(lacking, np.nan, measures.forest.total_below(known) - known)
    whole = (measures.layer > 0) & (measures.span > 0) & ~lacking
    return [np.where(whole, way, np.nan) for way in (direct, below)]


def _direct(organisation: Organisation, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    superior = organisation.superior
    below = np.flatnonzero((superior >= 0) & (superior != np.arange(len(superior))))
    return np.bincount(superior[below], weights[below], minlength=len(superior)).astype(np.float64)


def _fault(
    organisation: Organisation,
    name: str,
    wrong: list[int],
    apart: NDArray[np.float64],
    direct: NDArray[np.float64],
    checked: int,
) -> Fault:
    shown = [_told(organisation, name, position, apart, direct) for position in wrong[:MOST_PLACES]]
    few = len(wrong) * 2 <= max(checked, 4)
    return Fault(
        subjects=tuple(wrong),
        evidence=tuple(organisation.seats.source(position) for position in wrong[:MOST_PLACES]),
        values={
            "column": COLUMN[name],
            "count": positions(len(wrong)),
            "which": joined(shown + [Text("", "")] * (len(wrong) - len(shown))),
            "most": Text("", "") if few else _MOST_ROWS,
        },
        severity=None if few else Severity.INFORMATION,
    )


_MOST_ROWS = Text(
    zh="多数行都对不上，表里可能没有列全人员。",
    en=" Most rows do not fit: the table probably leaves out part of the staff.",
)


def _told(
    organisation: Organisation, name: str, position: int, apart: NDArray[np.float64], direct: NDArray[np.float64]
) -> Text:
    """The position with both figures; of a cost, which stays home, only the difference."""
    who = named(organisation, position)
    if name == "reports_cost":
        share = f"{apart[position]:.0%}"
        return Text(zh=f"{who.zh}（相差 {share}）", en=f"{who.en} (by {share})")
    stated = float(organisation.seats.reports_headcount[position])  # type: ignore[index]
    below = int(measure(organisation).positions_below[position])
    return Text(
        zh=f"{who.zh}（写 {stated:g}，直接 {direct[position]:g}，全部 {below}）",
        en=f"{who.en} ({stated:g} stated; {direct[position]:g} direct, {below} in all)",
    )


def lacks(organisation: Organisation) -> Text | None:
    """The reason where no source states figures of those below that can be checked."""
    seats = organisation.seats
    if seats.reports_headcount is None and seats.reports_cost is None:
        return _NO_FIGURES
    if seats.reports_headcount is None and seats.cost is None:
        return _NO_COSTS
    return lacks_reporting(organisation)


_NO_FIGURES = Text(
    zh="来源没有写明各岗位下级的人数或成本。", en="No source states the number or cost of a position's subordinates."
)
_NO_COSTS = Text(
    zh="来源写了下级成本，却没有各岗位自己的成本。",
    en="The sources state the cost of subordinates, and not of the positions themselves.",
)

CHECK = Check(
    code="OG409",
    name="report-rollup-mismatch",
    title=Text(zh="下级合计对不上", en="Stated reports do not add up"),
    severity=Severity.WARNING,
    message=Text(
        zh="{count}的{column}与下面各行的合计对不上：{which}。{most}",
        en="The {column} of {count} is not what the rows below add up to: {which}.{most}",
    ),
    why=Text(
        zh="不是数重了，就是缺了几行；预算按写的数批，图上画的是另一个数。",
        en="Somebody has counted twice, or rows are missing; budgets are signed on the one figure, the chart shows the "
        "other.",
    ),
    correction=Text(
        zh="重新数一遍：补上缺的行，或改正写的数。",
        en="Count again: add the rows that are missing, or correct the figure.",
    ),
    source="UK government organogram data; one per cent is our judgement",
    find=find,
    lacks=lacks,
)
