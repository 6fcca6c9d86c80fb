"""OG606 unit-attribute-conflict: rows of one unit that give it another unit above, or another cost centre.

What it finds
    Units for which two thirds of the rows or more give one unit above, or one cost centre, and the others give
    another. A table of units counts for more than any row. One finding for each unit and column; its subjects are the
    positions whose rows differ.

Why it matters
    Costs are booked to the wrong place, and totals by unit depend on which row is read first. Usually the position was
    moved in one column and not in the other.

Example
    ```csv
    岗位名称,部门,上级部门,成本中心,直接上级
    厂长,厂办,,1000,
    生产经理,生产部,厂办,2000,厂长
    计划员,生产部,厂办,2000,生产经理
    调度员,生产部,厂办,3000,生产经理
    统计员,生产部,厂办,2000,生产经理
    ```
    finds: 调度员

    Cost centres that are finer than units are no conflict.

    ```csv
    title,unit,cost centre,reports to
    Chief,Office,1000,
    Buyer,Purchasing,2001,Chief
    Planner,Purchasing,2002,Chief
    Expediter,Purchasing,2003,Chief
    ```
    finds: nothing

Known problems
    Units of one name in several companies or branches (an office in each) look like one unit with several above it;
    they are found where one branch has most of the rows. Give such units names of their own. Set `share` under
    `thresholds.OG606` in orgraph.toml.

What to do
    Correct the row, or the unit that it gives.

Source
    SuccessFactors position checks (CHK-01 to CHK-05)； Nakisa rule 8; two thirds are our judgement.

查什么
    同一个部门，三分之二以上的行写的是同一个上级部门或同一个成本中心，其余的行写的是别的。部门表的说法优先于各行。
    一个部门一列一条，主体是写得不同的岗位。

为何重要
    成本记错地方，按部门的合计要看先读到哪一行。常见的是岗位调动时只改了一列。

已知局限
    几家公司或分店各有一个同名部门(如各有办公室)，看起来像一个部门有几个上级；其中一家行数占多数时就会报。请给它们各自
    的名称。界限是 orgraph.toml 的 `thresholds.OG606` 里的 `share`。

怎么办
    改正这一行，或这一行写的部门。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.linked import MOST_PLACES
from orgraph.checks.unit_words import lacks_units, unit_named
from orgraph.checks.wording import all_named, listed, quoted
from orgraph.measures.units import Stated, Units, units_of
from orgraph.model.arrow import is_one_of
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.terms import COLUMN
from orgraph.model.text import Text

if TYPE_CHECKING:
    import pyarrow as pa


def find(organisation: Organisation, *, share: float = 2 / 3) -> Iterator[Fault]:
    """One fault for each unit and column in which at least `share` of the rows agree and some do not."""
    units, seats = units_of(organisation), organisation.seats
    for name, stated, column in (
        ("parent_unit", units.parents, seats.parent_unit),
        ("cost_centre", units.cost_centres, seats.cost_centre),
    ):
        if column is None:
            continue
        for unit, values in stated.items():
            usual, *others = _merged(units, values)
            rows = sum(value.rows for value in values)
            if others and (usual.rows >= share * rows or (name == "parent_unit" and unit in units.listed)):
                yield _fault(organisation, units, unit, name, column, usual, [value.value for value in others])


def _merged(units: Units, values: tuple[Stated, ...]) -> list[Stated]:
    """What is stated, the same unit above given by code and by name being the same."""
    names = {unit.code: unit.name for unit in units.listed.values() if unit.code}
    merged: dict[str, Stated] = {}
    for value in values:
        name = names.get(value.value, value.value)
        known = merged.get(name)
        merged[name] = replace(known, rows=known.rows + value.rows) if known else value
    return list(merged.values())


def _fault(
    organisation: Organisation,
    units: Units,
    unit: int,
    name: str,
    column: pa.StringArray,
    usual: Stated,
    others: list[str],
) -> Fault:
    members = np.flatnonzero((units.of == unit) & _holds(column, others)).tolist()
    return Fault(
        subjects=tuple(members),
        evidence=(
            usual.source,
            *(
                replace(organisation.seats.source(each), quote=column[each].as_py() or "")
                for each in members[: MOST_PLACES - 1]
            ),
        ),
        values={
            "unit": unit_named(units, unit),
            "column": COLUMN[name],
            "usual": quoted(usual.value),
            "others": listed(others),
            "members": all_named(organisation, members),
        },
    )


def _holds(column: pa.StringArray, words: list[str]) -> np.ndarray:
    return is_one_of(column, words)


def lacks(organisation: Organisation) -> Text | None:
    """The reason where no row gives a unit above or a cost centre."""
    seats = organisation.seats
    if seats.parent_unit is None and seats.cost_centre is None:
        return Text(
            zh="来源没有写明岗位的上级部门或成本中心。", en="No source gives a position's parent unit or cost centre."
        )
    return lacks_units(organisation)


CHECK = Check(
    code="OG606",
    name="unit-attribute-conflict",
    title=Text(zh="同一部门写法不一", en="Rows of one unit disagree"),
    severity=Severity.WARNING,
    message=Text(
        zh="{unit}的{column}多数写{usual}，{members}写的是{others}。",
        en="The {column} of {unit} is {usual} in most rows, and {others} in that of {members}.",
    ),
    why=Text(
        zh="成本会记错地方，按部门的合计要看先读到哪一行。",
        en="Costs are booked to the wrong place, and totals by unit depend on which row is read first.",
    ),
    correction=Text(
        zh="核对{members}：改正{column}，或改正所写的部门。",
        en="Look at {members}: correct the {column}, or the unit that the row gives.",
    ),
    source="SuccessFactors position checks; Nakisa rule 8; two thirds are our judgement",
    find=find,
    lacks=lacks,
)
