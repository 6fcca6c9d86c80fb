"""OG506 grade-layer-spread: grades and layers that have little to do with each other.

What it finds
    Grades whose managers stand on three or more layers, and layers whose managers have four or more grades. A layer
    counts for a grade, and a grade for a layer, from two managers and a tenth of them on, and only organisations with
    at least twenty managers are looked at. One finding for the organisation; its subjects are the managers off the
    layer on which most of their grade stand.

Why it matters
    Grades are given to persons and layers to work. Where both wander apart, a title says nothing about what its holder
    decides, and comparisons of spans by grade mean nothing.

Example
    Managers of grade 8 stand on three layers.

    ```csv
    title,reports to,grade
    Chief,,9
    A,Chief,8
    B,Chief,8
    C,Chief,8
    D,Chief,8
    A1,A,8
    A2,A,7
    B1,B,8
    B2,B,7
    C1,C,8
    C2,C,7
    D1,D,7
    D2,D,7
    A11,A1,8
    B11,B1,8
    C11,C1,6
    A21,A2,6
    B21,B2,6
    C21,C2,6
    D11,D1,6
    D21,D2,6
    A111,A11,5
    A211,A21,5
    B111,B11,5
    B211,B21,5
    C111,C11,5
    C211,C21,5
    D111,D11,5
    D211,D21,5
    ```
    finds: A1; B1; C1; A11; B11

    ```csv
    title,reports to,grade
    Chief,,9
    A,Chief,8
    B,Chief,8
    A1,A,7
    B1,B,7
    ```
    finds: nothing

Known problems
    A large branch is deeper than a small one, and its managers of one grade stand lower. Series with letters are
    looked at each by itself. Set `layers`, `grades` and `managers` under `thresholds.OG506` in orgraph.toml.

What to do
    Draw grades against layers (the report has spans by layer)， and decide which of the two is to follow the other.

Source
    Jaques 1989 ("strata are not grades")； the tenth and the twenty managers are our judgement: a grade on three layers
    somewhere is found in nearly every organisation.

查什么
    主管分布在三层以上的职级，以及主管有四个以上职级的层级。占到十分之一且至少两人才算，主管不足二十人的组织不看。
    整个组织一条，主体是不在本职级最多的那一层的主管。

为何重要
    职级跟着人走，层级跟着工作走。两者各走各的，头衔就说明不了能定什么事，按职级比幅度也没有意义。

已知局限
    人多的一支比人少的深，同一职级的主管也就站得低些。带字母的序列各看各的。可在 orgraph.toml 的 `thresholds.OG506`
    里改 `layers`、`grades`、`managers`。

怎么办
    把职级和层级列成一张表，再定哪个跟着哪个。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.grades import grade_of, lacks_grades
from orgraph.checks.linked import MOST_PLACES
from orgraph.checks.wording import joined
from orgraph.measures import measure
from orgraph.measures.grades import grade_scale
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SHARE, _LEAST = 0.1, 2


def find(organisation: Organisation, *, layers: int = 3, grades: int = 4, managers: int = 20) -> Iterator[Fault]:
    """One fault where a grade is spread over `layers` or a layer over `grades`, among at least so many `managers`."""
    scale, measures = grade_scale(organisation), measure(organisation)
    leading = np.flatnonzero((measures.span > 0) & (measures.layer > 0) & (scale.series >= 0))
    if len(leading) < managers:
        return
    _, first, grade = np.unique(
        np.column_stack([scale.series[leading], scale.step[leading]]), axis=0, return_index=True, return_inverse=True
    )
    grade = grade.ravel()
    layer = measures.layer[leading]
    table = np.bincount(grade * (int(layer.max()) + 1) + layer, minlength=len(first) * (int(layer.max()) + 1))
    table = table.reshape(len(first), -1)
    spread = np.flatnonzero(_counted(table, axis=1) >= layers)
    mixed = np.flatnonzero(_counted(table, axis=0) >= grades)
    if len(spread) or len(mixed):
        usual = table.argmax(axis=1)
        off = np.isin(grade, spread) & (layer != usual[grade])
        subjects = leading[off if len(spread) else np.isin(layer, mixed)]
        words = [grade_of(organisation, int(leading[each])) for each in first[spread].tolist()]
        yield Fault(
            subjects=tuple(subjects.tolist()),
            evidence=tuple(organisation.seats.source(each) for each in subjects[:MOST_PLACES].tolist()),
            values={"what": _what(words, table[spread], mixed.tolist(), _counted(table, axis=0)[mixed].tolist())},
        )


def _counted(table: NDArray[np.int64], axis: int) -> NDArray[np.int64]:
    """In how many cells of each row (axis 1) or column (axis 0) a tenth of its managers stand, two at least."""
    whole = table.sum(axis=axis, keepdims=True)
    return np.asarray(((table >= _LEAST) & (table >= _SHARE * whole)).sum(axis=axis))


def _what(words: list[str], spread: NDArray[np.int64], mixed: list[int], counts: list[int]) -> Text:
    by_grade = [
        Text(
            zh=f"职级 {word} 的主管分布在第 {'、'.join(map(str, on))} 层",
            en=f"managers of grade {word} on layers {', '.join(map(str, on))}",
        )
        for word, on in zip(words, (np.flatnonzero(row >= _LEAST).tolist() for row in spread), strict=True)
    ]
    by_layer = [
        Text(zh=f"第 {layer} 层的主管有 {count} 个职级", en=f"{count} grades among the managers of layer {layer}")
        for layer, count in zip(mixed, counts, strict=True)
    ]
    return joined([*by_grade, *by_layer], most=6)


CHECK = Check(
    code="OG506",
    name="grade-layer-spread",
    title=Text(zh="职级与层级对不上", en="Grades and layers apart"),
    severity=Severity.INFORMATION,
    message=Text(zh="职级与层级各走各的：{what}。", en="Grades and layers have little to do with each other: {what}."),
    why=Text(
        zh="头衔说明不了能定什么事，按职级比幅度也没有意义。",
        en="A title then says nothing about what its holder decides, and spans compared by grade mean nothing.",
    ),
    correction=Text(
        zh="把职级和层级列成一张表，再定哪个跟着哪个。",
        en="Draw grades against layers, and decide which of the two is to follow the other.",
    ),
    source="Jaques 1989; numbers are our judgement",
    find=find,
    lacks=lacks_grades,
)
