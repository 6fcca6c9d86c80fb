"""Names by where they stand in a sentence, and lists of them: what a list makes a name, and where it is over."""

from __future__ import annotations

from typing import NamedTuple

from orgraph.model.claim import Counterpart
from orgraph.readers.documents.prose.head_nouns import DETERMINED, DUAL, STOP
from orgraph.readers.patterns import regex

_LONGEST_ASIDE = 5  # characters of a name behind a comma
_DEPARTMENTS = regex(  # 工程、保洁(等相关部门)
    r"(?:[一-鿿]{2,4}[、和与及,])*[一-鿿]{2,6}?(?=等(?:各|个|相关|有关|职能|业务|其他|内部)*(?:部门|科室|处室))"
)
_JOINTS = regex("[、和与及,]")
_ITEM = regex("[^、和与及,]+")
_BY_FUNCTION = regex(  # what a department does, though it is as well what one does with a department
    r"(?!检查|监督|督导|指导|组织|执行|安排|考核|评估|领导|教育|及时|定期|主动|积极|热情)[一-鿿]{0,4}?"
    r"(?:培训|开发|招聘|核算|管理|采购|维修|审计|调度|销售|宣传|接待|分析|服务质量)\Z"
)


class Mention(NamedTuple):
    """A name by where it stands in the text of a sentence. `group` says that it names several at large."""

    start: int
    end: int
    kind: Counterpart
    known: bool = False


def is_department_by_function(before: str) -> bool:
    """Whether the words before 部门 say what it does: 采购(部门), and not 检查(部门) or 管理各(部门)."""
    return DETERMINED.search(before) is None and _BY_FUNCTION.match(before) is not None


def departments_at(text: str, at: int) -> list[tuple[int, int]]:
    """Where the items of a list stand that names departments by what they do: 与**工程、保洁**等部门联系."""
    found = _DEPARTMENTS.match(text, at)
    if found is None or STOP.search(_JOINTS.sub("", found[0])):
        return []
    return [item.span() for item in _ITEM.finditer(text, at, found.end())]


def is_listed(text: str, name: Mention) -> bool:
    """Whether a name behind a comma still belongs to the list, and not to another clause: 管理采购员,考核采购主管."""
    if name.known:
        return True
    longest = _LONGEST_ASIDE if name.kind in (Counterpart.UNIT, Counterpart.GROUP) else _LONGEST_ASIDE - 2
    return name.end - name.start <= longest and not DUAL.search(text, name.start, name.end - 1)


def with_bare_items(names: list[Mention], bare: list[tuple[int, int]], closed: bool) -> list[Mention]:
    """The names with the words listed among them that only the list makes names: 销售、服务和行政部门."""
    if not names or not bare:
        return names
    if names[-1].kind is Counterpart.UNIT:
        return sorted([*names, *(Mention(start, end, Counterpart.UNIT) for start, end in bare)])
    return names if closed or names[0].start < bare[0][0] else []
