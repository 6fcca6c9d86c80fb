"""OG106 id-malformed: ids that other programs will trip over.

What it finds
    Ids in the id column of a table that hold spaces, control or full-width characters, or punctuation other than
    `- _ . / # @ :`; and ids that are words for nothing (`null`, `N/A`, `#REF!`). One finding a table, about all of
    them.

Why it matters
    An id is copied into other systems, into formulas and addresses. A space at the wrong place makes two ids of one,
    and `NA` is nobody at all to half of all programs.

Example
    ```csv
    position id,title,reports to
    P 01,Head of library,
    P02,Librarian,P 01
    "P03,a",Archivist,P 01
    ```
    finds: Head of library; Archivist

    ```csv
    岗位编号,岗位名称,上级编号
    图-01,馆长,
    图-02,馆员,图-01
    ```
    finds: nothing

Known problems
    Ids made of titles hold spaces on purpose; where nearly all ids of a table do, nothing is found.

What to do
    Write the ids without them, everywhere they are used.

Source
    UK government organogram validator #7.

查什么
    表格编号列中含有空格、控制字符、全角字符或 `- _ . / # @ :` 之外标点的编号，以及表示“没有”的词
    (`null`、`N/A`、`#REF!`)。一张表一条，列出全部。

为何重要
    编号会被抄进别的系统、公式和网址。多一个空格，一个编号就成了两个；`NA` 在一半的程序里等于没有。

已知局限
    直接用名称作编号的，本来就有空格；一张表绝大多数编号都这样时不报。

怎么办
    去掉这些字符，凡用到编号的地方一并改。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from orgraph.checks.remarks import MOST_PLACES
from orgraph.checks.wording import listed
from orgraph.model.arrow import flags, integers, pick
from orgraph.model.finding import Check, Fault, Severity
from orgraph.model.organisation import Organisation
from orgraph.model.text import Text

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SOUND = r"^[A-Za-z0-9\p{Han}\-_./#@:]+$"
_NOTHING = re.compile(r"null|none|nil|n/?a|nan|undefined|tbd|#(?:ref|n/a|value|name\?)!?", re.IGNORECASE)
_LONGEST_NOTHING = 9  # characters: undefined
_USUAL = 0.5  # of the ids of a table: then it is its way of writing them


def find(organisation: Organisation) -> Iterator[Fault]:
    """One fault for each table with such ids, in the order of the sources."""
    rows = organisation.rows
    assert rows.id is not None
    odd = _odd(organisation)
    for number, origin in enumerate(rows.origins):
        here = rows.origin == number
        found = np.flatnonzero(here & odd)
        if origin.by_row and _has_ids(organisation, origin.file) and 0 < len(found) < _USUAL * here.sum() + 1:
            ids = [rows.id[row].as_py() for row in found.tolist()]
            yield Fault(
                subjects=tuple(dict.fromkeys(organisation.row_position[found].tolist())),
                evidence=tuple(rows.source(row) for row in found[:MOST_PLACES].tolist()),
                values={"file": origin.file, "ids": listed(list(dict.fromkeys(ids)))},
            )


def _odd(organisation: Organisation) -> NDArray[np.bool_]:
    import pyarrow.compute as pc

    ids = organisation.rows.id
    assert ids is not None
    odd = ~flags(pc.match_substring_regex(ids, _SOUND))
    short = np.flatnonzero(integers(pc.utf8_length(ids)) <= _LONGEST_NOTHING)
    odd[short] |= flags(pc.match_substring_regex(pick(ids, short), rf"(?i)^(?:{_NOTHING.pattern})$"))
    return odd


def _has_ids(organisation: Organisation, file: str) -> bool:
    """Whether a table has ids of its own, and not made ones."""
    return any(account.file == file and "id" in account.read_as.get("columns", {}) for account in organisation.accounts)


def _lacks(organisation: Organisation) -> Text | None:
    if any(_has_ids(organisation, account.file) for account in organisation.accounts):
        return None
    return Text(zh="来源没有岗位编号。", en="No source has ids of its own.")


CHECK = Check(
    code="OG106",
    name="id-malformed",
    title=Text(zh="编号写法不妥", en="Malformed id"),
    severity=Severity.INFORMATION,
    message=Text(
        zh="{file} 中有编号含空格、特殊字符，或是表示“没有”的词：{ids}。",
        en="Some ids of {file} hold spaces or odd characters, or are words for nothing: {ids}.",
    ),
    why=Text(
        zh="编号会被抄进别的系统和公式，多一个空格就成了两个。",
        en="Ids are copied into other systems and formulas; one space makes two of one.",
    ),
    correction=Text(zh="去掉这些字符，凡用到编号的地方一并改。", en="Write them without, everywhere they are used."),
    source="UK government organogram validator #7",
    find=find,
    lacks=_lacks,
)
